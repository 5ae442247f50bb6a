import { everyItem, type Consultation } from "@pwe/model";
import { wantedFor } from "../experiment/wanted.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; sum: number; wanted: number; what: string };

/** The numbers of a quota do not make up the number that is wanted. */
export const quotaSum: Rule<Data> = {
  kind: {
    code: "C1008",
    id: "quota-sum",
    severity: "warning",
    message: ({ question, sum, wanted, what }) =>
      what === "below"
        ? `The quota of \`${question}\` is full at ${sum} responses, and the \`sample\` wants ${wanted}.`
        : `The quota of \`${question}\` leaves room for ${sum} responses, and the \`sample\` wants ${wanted}.`,
    why: "Quotas that do not add up to the target close before it is reached, or do not hold the answers in the proportion that they say.",
    help: ({ what }) =>
      what === "below"
        ? "Raise the quota, or lower the target of the `sample`."
        : "Let the quota add up to the target. If the numbers are upper bounds on purpose, `allow` it and say so.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.quotas.flatMap((quota): Finding<Data>[] => {
      const wanted = wantedFor(quota, consultation);
      const limits = quota.cells.map(({ limit }) => limit);
      // One number that is too large by itself, or none at all, is said elsewhere.
      if (wanted === undefined || limits.some((one) => one > wanted)) return [];
      const sum = limits.reduce((total, one) => total + one, 0);
      if (!isWhole(quota, consultation)) return [];
      const what =
        sum < wanted * (1 - slack) ? "below" : sum > wanted * (1 + slack) ? "above" : null;
      if (what === null || sum === 0) return [];
      const data = { question: quota.path, sum, wanted: Math.round(wanted), what };
      return [{ about: `quota.${quota.id}`, data }];
    }),
};

/** Quotas are rounded, and fieldwork is given a little room: 5 %. */
const slack = 0.05;

/** Whether everyone who completes has an answer that is counted. */
function isWhole(
  { path, cells }: Consultation["plan"]["quotas"][number],
  { instrument }: Consultation,
): boolean {
  const question = everyItem(instrument).find((one) => one.path === path)?.element;
  if (question?.kind !== "question" || question.type !== "one" || !question.required) return false;
  return question.answers.every(({ id }) => cells.some(({ answer }) => answer === id));
}
