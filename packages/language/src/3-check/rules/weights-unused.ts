import type { Finding, Rule } from "../rule.ts";

type Data = { weights: string };

/** Weights that no line of the plan uses. */
export const weightsUnused: Rule<Data> = {
  kind: {
    code: "C1012",
    id: "weights-unused",
    severity: "warning",
    message: ({ weights }) => `No line of the analysis is weighted by \`${weights}\`.`,
    why: "The figures of the report are then those of who took part, and whoever reads that there are weights takes them for those of the population.",
    help: ({ weights }) =>
      `Write \`weighted by ${weights}\` in the lines that are about the population, or take the weights away.`,
  },
  certainty: "exact",
  check: ({ consultation: { plan } }) => {
    const used = new Set(plan.analyses.map((one) => "weights" in one && one.weights));
    // Without a line there is no plan yet.
    if (plan.analyses.length === 0) return [];
    return plan.weights.flatMap(({ id }): Finding<Data>[] =>
      used.has(id) ? [] : [{ about: `weights.${id}`, data: { weights: id } }],
    );
  },
};
