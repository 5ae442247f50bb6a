import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf, shownStart, wordsOf } from "../prose/sentences.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; sentence: string; words: number; most: number };

const plainLevels = ["a1", "a2", "b1"];

/** A sentence has more words than its readers can hold. */
export const longSentence: Rule<Data> = {
  kind: {
    code: "C0601",
    id: "long-sentence",
    severity: "warning",
    message: ({ text, sentence, words, most }) =>
      `A sentence of \`${text}\` has ${words} words, and ${most} is the most here: “${sentence}”.`,
    why: "Who reads with difficulty has forgotten the beginning of a long sentence at its end, and answers something else or stops.",
    help: () =>
      "Make two sentences of it, each with one idea, or put what is listed in it on lines that begin with `-`.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { consultation, resolved } = context;
    const most = plainLevels.includes(resolved.readingLevel ?? "") ? 20 : 30;
    return eachOnce(
      textsOf(consultation).flatMap((prose) =>
        sentencesOf(prose.text).flatMap((sentence) => {
          const words = wordsOf(sentence).length;
          if (words <= most) return [];
          const data = { text: prose.key, sentence: shownStart(sentence), words, most };
          return [foundIn(context, prose, data, { key: shownStart(sentence) })];
        }),
      ),
    );
  },
};
