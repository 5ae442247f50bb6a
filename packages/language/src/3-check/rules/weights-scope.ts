import type { Consultation, Weights } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";

type Data = { kind: string; weights: string; arms: string };

/** A line of the plan is weighted in a version that the weights are not for. */
export const weightsScope: Rule<Data> = {
  kind: {
    code: "C1002",
    id: "weights-scope",
    severity: "error",
    message: ({ kind, weights, arms }) =>
      `This \`${kind}\` is weighted by \`${weights}\`, also in ${arms}, where \`${weights}\` gives nobody a weight.`,
    why: "A table of weighted figures would hold unweighted ones, or leave those respondents out without a word.",
    help: ({ weights }) =>
      `Limit the line with \`in …\` to the versions of \`${weights}\`, or make the weights for the other versions too.`,
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      if (!("weights" in analysis) || analysis.weights === undefined) return [];
      const weights = consultation.plan.weights.find(({ id }) => id === analysis.weights);
      const outside =
        weights === undefined ? [] : armsOutside(analysis.arms, weights, consultation);
      if (outside.length === 0) return [];
      return [
        {
          about: `analysis.${analysis.id}`,
          data: {
            kind: analysis.kind,
            weights: analysis.weights,
            arms: idWords(outside, language),
          },
        },
      ];
    }),
};

/** The versions that an analysis takes in and the weights leave out. */
function armsOutside(
  arms: readonly string[],
  weights: Weights,
  { instrument }: Consultation,
): string[] {
  return instrument.factors.flatMap((factor) => {
    const ids = factor.arms.map(({ id }) => id);
    const weighted = ids.filter((id) => weights.arms.includes(id));
    const named = ids.filter((id) => arms.includes(id));
    const taken = named.length === 0 ? ids : named;
    return weighted.length === 0 ? [] : taken.filter((id) => !weighted.includes(id));
  });
}
