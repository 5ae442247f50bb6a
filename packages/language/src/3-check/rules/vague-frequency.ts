import { wordingsOfQuestion, type Asked } from "../answers/asked.ts";
import { saysNotKnown, saysRefusal } from "../answers/way-out.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; words: string; where: "answers" | "question" };

/** How often something was done is asked or answered with words that each reads in their own way. */
export const vagueFrequency: Rule<Data> = {
  kind: {
    code: "C0517",
    id: "vague-frequency",
    severity: "warning",
    message: ({ question, words, where }) =>
      where === "answers"
        ? `\`${question}\` asks how often something is done, and can only be answered with “${words}”.`
        : `\`${question}\` asks with yes or no whether something is done “${words}”.`,
    why: "What is often for one is seldom for another: of the opera twice a year, of the supermarket twice a day. The answers of two people cannot be compared.",
    help: () =>
      "Give numbers of times in a period as answers: “every day”, “once or twice a week”, “less than once a month”, “never”.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "one") return [];
      return wordingsOfQuestion(question, context.consultation).flatMap((asked) => {
        const found = vague(asked);
        if (found === null) return [];
        const key = `${question.path}#label`;
        return [foundIn(context, { key, tag: asked.tag }, { question: question.path, ...found })];
      });
    }),
};

interface Words {
  /** something that can be counted is done, and not felt */
  readonly does: RegExp;
  readonly often: RegExp;
  readonly vague: RegExp;
  readonly yesNo: RegExp;
}

const words: Readonly<Record<ProseLanguage, Words>> = {
  nl: {
    does: /\b(?:gaat|ga|komt|kom|bezoekt|bezoek|gebruikt|gebruik|fietst|fiets|wandelt|reist|reis|koopt|koop|eet|drinkt|rookt|sport|leest|kijkt|rijdt|rijd|zwemt|belt|vliegt)\b(?= (?:u|je)\b)|^(?:gaat|komt|bezoekt|gebruikt|fietst|wandelt|reist|koopt|eet|drinkt|rookt|sport|leest|kijkt|rijdt|zwemt|vliegt)\b/i,
    often: /^hoe vaak\b/i,
    vague:
      /^(?:heel |erg |vrij |bijna )?(?:vaak|soms|zelden|nooit|altijd|regelmatig|af en toe|weleens|wel eens|meestal|geregeld)$/i,
    yesNo: /\b(?:regelmatig|geregeld|vaak|veel|weleens|soms)\b/i,
  },
  en: {
    does: /\b(?:do|did|have) you (?:\w+ )?(?:go|come|visit|use|cycle|walk|travel|buy|eat|drink|smoke|read|watch|drive|swim|shop|fly|gone|visited|used|exercise|play)\b/i,
    often: /^how (?:often|frequently)\b/i,
    vague:
      /^(?:very |quite |fairly |almost )?(?:often|sometimes|rarely|seldom|never|always|regularly|occasionally|usually|frequently|hardly ever|now and then)$/i,
    yesNo: /\b(?:regularly|often|frequently|sometimes|occasionally|much)\b/i,
  },
};

function vague({ label, answers, language }: Asked): Omit<Data, "question"> | null {
  const { does, often, vague: isVague, yesNo } = words[language];
  const own = answers.filter(
    (one) => one !== "" && !saysNotKnown(one, language) && !saysRefusal(one, language),
  );
  if (!does.test(label) || own.length < 2) return null;
  const text = label.trim();
  if (often.test(text) && own.length > 2 && own.every((one) => isVague.test(one.trim())))
    return { words: own.join(", "), where: "answers" };
  const said = /^how\b|^hoe\b/i.test(text) ? undefined : yesNo.exec(text)?.[0];
  const isYesNo = own.length === 2 && own.every((one) => /^(?:yes|no|ja|nee)\b/i.test(one));
  return said !== undefined && isYesNo ? { words: said, where: "question" } : null;
}
