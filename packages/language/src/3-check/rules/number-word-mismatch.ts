import type { Task } from "@pwe/model";
import { budgetFindings } from "../budget-findings.ts";
import { numberPromises } from "../number-promises.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; words: string; bound: string; versions: string };

/** A text says that so many can be chosen, and the limits say another number. */
export const numberWordMismatch: Rule<Data> = {
  kind: {
    code: "C0211",
    id: "number-word-mismatch",
    severity: "warning",
    message: ({ text, words, bound, versions }) =>
      `\`${text}\` says “${words}”. The limits admit${versions} ${bound}.`,
    why: "People plan their answer by what they read. A text that promises another number than the form admits makes them doubt the form, or never try what they could have.",
    help: () =>
      'Change the number in the text or the limit. Where the versions differ, let the text differ along (`in v1 "…" in v2 "…"`), or say it without a number.',
  },
  certainty: "heuristic",
  check: (context) =>
    budgetFindings(context, ({ most }, task, versions) => {
      const exact = exactlyOf(task);
      if (exact !== undefined)
        return numberPromises(context.consultation, task, versions)
          .filter(({ number }) => number === exact)
          .map(({ text, words }) => {
            const bound = context.language === "nl" ? `precies ${exact} toe` : `exactly ${exact}`;
            return { about: text, key: words, data: { text, words, bound } };
          });
      if (most === undefined) return [];
      const without = most.uncompensated?.number ?? most.any.number;
      const options = task.options.length;
      return numberPromises(context.consultation, task, versions)
        .filter(({ number }) => number !== without && number !== most.any.number)
        .map(({ text, words }) => ({
          about: text,
          key: words,
          data: {
            text,
            words,
            bound: boundWords(most.any.number, without, options, context.language),
          },
        }));
    }),
};

/** How many have to be chosen, no more and no fewer. */
const exactlyOf = ({ decision }: Task): number | undefined =>
  decision.kind === "choose" && decision.min === decision.max ? decision.max : undefined;

function boundWords(any: number, without: number, options: number, language: "en" | "nl"): string {
  const dutch = language === "nl";
  const so = dutch
    ? `er hoogstens ${without} van de ${options} toe`
    : `at most ${without} of ${options}`;
  if (any === without) return so;
  return dutch
    ? `${so}, of ${any} als er elders minder gekozen wordt`
    : `${so}, or ${any} when less is chosen elsewhere`;
}
