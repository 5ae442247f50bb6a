import { everyItem } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** Every answer of a quota is full from the start. */
export const quotaClosesAll: Rule<Data> = {
  kind: {
    code: "C1010",
    id: "quota-closes-all",
    severity: "error",
    message: ({ question }) => `The quota of \`${question}\` wants nobody of any answer.`,
    why: "Everybody is sent away at the page of this question, and nothing is collected.",
    help: () => "Write how many are wanted of each answer, or remove the quota.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.quotas.flatMap(({ id, path, cells }): Finding<Data>[] => {
      const question = everyItem(consultation.instrument).find((one) => one.path === path)?.element;
      if (question?.kind !== "question" || question.type !== "one") return [];
      const closed = question.answers.every((one) =>
        cells.some(({ answer, limit }) => answer === one.id && limit === 0),
      );
      return closed ? [{ about: `quota.${id}`, data: { question: path } }] : [];
    }),
};
