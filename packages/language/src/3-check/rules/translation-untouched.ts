import { wordsOf } from "../prose/sentences.ts";
import { eachOnce } from "../prose/found.ts";
import { withoutPlaceholders } from "../prose/numbers.ts";
import { foundInTranslation, translatedTexts } from "../prose/pairs.ts";
import type { Rule } from "../rule.ts";

type Data = { language: string; text: string };

/** A translation is its source, letter for letter. */
export const translationUntouched: Rule<Data> = {
  kind: {
    code: "C1203",
    id: "translation-untouched",
    severity: "warning",
    message: ({ language, text }) =>
      `The text in \`${language}\` is its source, not translated: “${text}”`,
    why: "Who chose this language gets a sentence in another one, which may be the one that matters.",
    help: ({ language }) =>
      `Translate it. Left empty, \`pwe check\` counts it among the texts that have no translation into \`${language}\`.`,
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      translatedTexts(context.consultation).flatMap((one) => {
        const { tag, source, text } = one;
        if (text.trim() !== source.trim() || !isSentence(text)) return [];
        const shown = text.replace(/\s+/g, " ").trim();
        const short = shown.length > 60 ? `${shown.slice(0, 57).trimEnd()}…` : shown;
        return [foundInTranslation(context, one, { language: tag, text: short })];
      }),
    ),
};

const fewestWords = 4;

/** Whether a text is more than a name, a number or an address: those are the same in every language. */
function isSentence(text: string): boolean {
  const words = wordsOf(withoutPlaceholders(text).replace(/https?:\S+|\S+@\S+/g, " ")).filter(
    (word) => /\p{L}/u.test(word),
  );
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= fewestWords && small.length >= words.length / 2;
}
