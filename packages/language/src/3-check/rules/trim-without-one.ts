import { formatExact } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { weights: string; min: string; max: string };

/** The bounds of a weight leave out the mean weight, or leave nothing but it. */
export const trimWithoutOne: Rule<Data> = {
  kind: {
    code: "C1006",
    id: "trim-without-one",
    severity: "error",
    message: ({ weights, min, max }) =>
      `\`${weights}\` is trimmed to ${min}..${max}, and the mean weight is 1.`,
    why: "Weights are 1 on average. Bounds that do not lie on both sides of 1 cannot be kept to, or leave everybody the same weight.",
    help: () =>
      "Write bounds around 1, such as `trim 0.3..3`: no weight below three tenths of the mean, none above three times.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.weights.flatMap(({ id, trim }): Finding<Data>[] => {
      if (trim === undefined) return [];
      const [min, max] = [formatExact(trim.min), formatExact(trim.max)];
      return Number(min) >= 0 && Number(min) < 1 && Number(max) > 1
        ? []
        : [{ about: `weights.${id}`, data: { weights: id, min, max } }];
    }),
};
