import { wantedFor } from "../experiment/wanted.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; answer: string; limit: number; wanted: number };

/** A quota has room for more people of one answer than are wanted in all. */
export const quotaAboveTarget: Rule<Data> = {
  kind: {
    code: "C1007",
    id: "quota-above-target",
    severity: "warning",
    message: ({ question, answer, limit, wanted }) =>
      `The quota of \`${question}\` wants ${limit} times \`${answer}\`, and the \`sample\` ${wanted} responses in all.`,
    why: "This number is never reached, so it steers nobody. One of the two is wrong.",
    help: () => "Lower the quota, or mend the target of the `sample`.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.quotas.flatMap((quota) => {
      const wanted = wantedFor(quota, consultation);
      if (wanted === undefined) return [];
      return quota.cells.flatMap(({ answer, limit }): Finding<Data>[] =>
        limit <= wanted
          ? []
          : [
              {
                about: `quota.${quota.id}`,
                key: answer,
                data: { question: quota.path, answer, limit, wanted: Math.round(wanted) },
              },
            ],
      );
    }),
};
