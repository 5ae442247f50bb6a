import { dutchBarrels } from "../prose/barrels-dutch.ts";
import { englishBarrels } from "../prose/barrels-english.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf, withoutQuotes } from "../prose/sentences.ts";
import { questionsOf, textsOf, type Prose, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; words: string };

/** A question or statement that asks two things and takes one answer. */
export const doubleBarrelled: Rule<Data> = {
  kind: {
    code: "C0501",
    id: "double-barrelled",
    severity: "warning",
    message: ({ text, words }) => `\`${text}\` seems to ask two things at once: “${words}”.`,
    why: "Who thinks differently about the two cannot answer, and of an answer that is given nobody knows to which half it belongs.",
    help: () => "Make two questions of it, or leave out the half that is not needed.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { instrument } = context.consultation;
    // In words of their own people can answer both.
    const open = new Set(
      questionsOf(instrument).flatMap(({ type, path }) => (type === "text" ? [path] : [])),
    );
    const closed = textsOf(context.consultation).filter(
      ({ path, role, purpose, text }) =>
        role === "label" &&
        (purpose === "question" || purpose === "statement") &&
        !open.has(path) &&
        / (?:en|of|and|or) /.test(text),
    );
    const twice = textsOf(context.consultation).flatMap((prose) => {
      const isClosed = prose.role === "label" && prose.purpose === "question";
      const words = isClosed && !open.has(prose.path) ? twoQuestions(prose) : null;
      return words === null
        ? []
        : [foundIn(context, prose, { text: prose.key, words }, { key: words })];
    });
    return eachOnce([
      ...twice,
      ...closed.flatMap((prose) =>
        sentencesOf(withoutQuotes(prose.text)).flatMap((sentence) => {
          const found = (prose.language === "nl" ? dutchBarrels : englishBarrels).find(
            ({ of, two, unless }) =>
              of.includes(prose.purpose) && two.test(sentence) && unless?.test(sentence) !== true,
          );
          if (!found) return [];
          const words = found.two.exec(sentence)![0].trim();
          return [foundIn(context, prose, { text: prose.key, words }, { key: words })];
        }),
      ),
    ]);
  },
};

/** The second of two questions, where the first is one of its own and they take one answer. */
function twoQuestions({ text, language }: Prose): string | null {
  const asked = sentencesOf(withoutQuotes(text)).filter((sentence) => sentence.endsWith("?"));
  const [, second] = asked;
  return second !== undefined && adds[language].test(second) ? second : null;
}

/** A question that goes on from the one before it. */
const adds: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:en|zo ja|zo nee|als ja|als dat zo is|indien ja|waarom|hoe vaak|hoeveel)\b/i,
  en: /^(?:and|if so|if yes|if not|why|how often|how many|how much)\b/i,
};
