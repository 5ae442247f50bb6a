import { wordingsOfQuestion, type Asked } from "../answers/asked.ts";
import { saysNone, saysNotKnown } from "../answers/way-out.ts";
import { comesFromNever } from "../comes-from-never.ts";
import { spots } from "../branches.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** A question that takes for granted what not everyone did or feels, and has no answer for the others. */
export const presupposition: Rule<Data> = {
  kind: {
    code: "C0509",
    id: "presupposition",
    severity: "warning",
    message: ({ question, words }) =>
      `\`${question}\` takes something for granted of everyone: “${words}”.`,
    why: "Who does not do or feel so has no true answer, gives one all the same, and counts with the others.",
    help: () =>
      "Ask first whether it is so and show this to who says yes, or ask for both sides: “How much do you like or dislike …?”.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { consultation } = context;
    const filtered = new Set(
      [...spots(consultation)].flatMap(([element, { around }]) =>
        element.kind === "question" && around.length > 0 ? [element.path] : [],
      ),
    );
    return eachOnce(
      questionsOf(consultation.instrument)
        .filter(({ type, required }) => type !== "text" && required)
        .flatMap((question) =>
          wordingsOfQuestion(question, consultation).flatMap((asked) => {
            const words = filtered.has(question.path)
              ? comesFromNever(question, consultation)
                ? endOf(asked)
                : null
              : takenForGranted(asked);
            if (words === null) return [];
            const key = `${question.path}#label`;
            const data = { question: question.path, words };
            return [foundIn(context, { key, tag: asked.tag }, data)];
          }),
        ),
    );
  },
};

interface Granted {
  /** a feeling or a habit that one is asked the amount of */
  readonly feeling: RegExp;
  /** the end of something that not everyone began */
  readonly ended: RegExp;
  /** the other side is named in the question */
  readonly both: RegExp;
  /** an answer for who does not */
  readonly denies: RegExp;
}

const granted: Readonly<Record<ProseLanguage, Granted>> = {
  nl: {
    feeling:
      /\bhoe (?:erg|zeer|veel) (?:houdt|geniet|hecht|verheugt|ergert|stoort) u\b|\bhoe (?:blij|trots|enthousiast|boos|bezorgd|dankbaar) (?:bent|was|maakt) u?\b|\bhoe (?:leuk|fijn|mooi|geweldig|prettig|heerlijk|lekker|vervelend|irritant|erg|jammer) (?:vindt|vond) u\b|\bhoeveel plezier (?:hebt|heeft|had) u\b|\bhoeveel (?:slechter|erger|beter|duurder|onveiliger|drukker|moeilijker) (?:is|zijn|werd|werden|wordt|bent|vindt)\b|\bwaarom (?:houdt|geniet|haat) u\b/i,
    ended:
      /\b(?:bent u|hebt u|heeft u) (?:nu |inmiddels |al )?gestopt met\b|\bwanneer (?:bent|stopte) u\b[^?]*\b(?:gestopt|met)\b[^?]*/i,
    both: /\b(?:of niet|of juist|hekel|wel of niet|mooi of lelijk|leuk of)\b| of (?:on|niet|vervelend|lelijk|slecht|boos)/i,
    denies:
      /\b(?:niet|geen|even|gelijk|hetzelfde|nooit|niets|hekel|lelijk|vervelend|slecht|nauwelijks|on\p{L}+|n\.?v\.?t\.?)\b/iu,
  },
  en: {
    feeling:
      /\bhow (?:much|strongly|deeply|often) (?:do|did|would) you (?:\w+ )?(?:love|like|enjoy|appreciate|admire|value|hate|dislike|resent|miss)\b|\bhow much (?:worse|better|more (?:expensive|difficult|dangerous)|less safe) (?:has|have|is|are|was|were|did)\b|\bwhy do you (?:love|like|enjoy|hate|dislike)\b|\bhow (?:happy|proud|excited|enthusiastic|angry|annoyed|grateful|delighted) (?:are|were) you\b|\bhow (?:nice|great|wonderful|enjoyable|beautiful|annoying|terrible|helpful|useful) (?:do|did) you find\b|\bhow (?:nice|great|wonderful|enjoyable|beautiful|annoying|terrible) (?:is|was|are|were)\b/i,
    ended:
      /\bhave you (?:now |already |finally )?(?:stopped|given up|quit)\b|\bwhen did you (?:stop|quit|give up)\b/i,
    both: /\b(?:if at all|or dislike|or not|like or|love or hate)\b| or (?:un|dis|how little|ugly|bad|sad|unhappy)/i,
    denies:
      /\b(?:not|none|no|same|never|nothing|hate|dislike|hardly|dis\w+|ugly|bad|un(?:happy|pleasant|helpful|enjoyable)|sad|n\/a)\b/i,
  },
};

/** Somebody whom not everyone has. */
const others: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?!.*\b(?:als|indien|wanneer) u\b)(?:wat|hoe|welke?|waar|in welk[e]?|tot welke)\b[^?]*\buw (?:partner|echtgenoot|echtgenote|werkgever|leidinggevende|(?:oudste|jongste) kind)\b/i,
  en: /^(?!.*\bif you\b)(?:what|how|which|where|in which)\b[^?]*\byour (?:partner|spouse|husband|wife|employer|manager|supervisor|(?:eldest|oldest|youngest) child)\b(?!['’]s)/i,
};

/** The end of something, where no answer says that it was never begun. */
function endOf({
  label,
  language,
  answers,
}: Pick<Asked, "label" | "language" | "answers">): string | null {
  const isWay = (answer: string): boolean =>
    /\b(?:nooit|niet|geen|never|not|did not|don't)\b/i.test(answer) && /\s/.test(answer.trim());
  const stopped = granted[language].ended.exec(label)?.[0];
  return stopped === undefined || answers.some(isWay) ? null : stopped.trim();
}

function takenForGranted({ label, language, answers }: Asked): string | null {
  const has = others[language].exec(label)?.[0];
  const isOut = (answer: string): boolean =>
    saysNone(answer, language) ||
    saysNotKnown(answer, language) ||
    granted[language].denies.test(answer);
  if (has !== undefined && answers.length > 1 && !answers.some(isOut)) return has;
  const { feeling, ended, both, denies } = granted[language];
  if (ended.test(label)) return endOf({ label, language, answers });
  const felt = feeling.exec(label)?.[0];
  if (felt === undefined || both.test(label) || answers.every((answer) => answer === ""))
    return null;
  const saysOther = (answer: string): boolean =>
    denies.test(answer) && !saysNotKnown(answer, language);
  return answers.some(saysOther) ? null : felt.trim();
}
