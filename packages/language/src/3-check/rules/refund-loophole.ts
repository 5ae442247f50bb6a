import { budgetFindings } from "../budget-findings.ts";
import { numberPromises } from "../number-promises.ts";
import type { Rule } from "../rule.ts";

type Data = {
  text: string;
  words: string;
  level: string;
  any: number;
  without: number;
  versions: string;
};

/** A text says that so many options can be at the highest level, and choosing less elsewhere makes room for more. */
export const refundLoophole: Rule<Data> = {
  kind: {
    code: "C0210",
    id: "refund-loophole",
    severity: "info",
    message: ({ text, words, level, any, without, versions }) =>
      `\`${text}\` says “${words}”. That holds${versions} for who chooses less nowhere (${without} options at ${level}); who does can set ${any}.`,
    why: "Some people find out that choosing less makes room and others do not: their answers differ by what they understood and not by what they find important.",
    help: () =>
      "Say in the text that choosing less elsewhere makes room, or let the lower levels give nothing back.",
  },
  certainty: "heuristic",
  check: (context) =>
    budgetFindings(context, ({ most }, task, versions) => {
      if (most?.uncompensated === undefined) return [];
      const { uncompensated, at } = most;
      if (most.any.number <= uncompensated.number) return [];
      return numberPromises(context.consultation, task, versions)
        .filter(({ number, compensates }) => number === uncompensated.number && !compensates)
        .map(({ text, words }) => ({
          about: text,
          key: words,
          data: { text, words, level: at, any: most.any.number, without: uncompensated.number },
        }));
    }),
};
