import { largestWeight, type Exact } from "@pwe/model";
import { expectedComposition } from "../experiment/composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";
import { idWords, unknownMarginWords } from "../words/paths.ts";

type Data = { weights: string; largest: string; trim: string; questions: string; rest: string };

/** The planned respondents need a weight that is trimmed away. */
export const weightExceedsTrim: Rule<Data> = {
  kind: {
    code: "C1004",
    id: "weight-exceeds-trim",
    severity: "warning",
    message: ({ weights, largest, trim, questions }) =>
      `If the quotas of ${questions} are met, \`${weights}\` needs a weight of ${largest} or more, and \`trim\` cuts it at ${trim}.`,
    why: "Trimmed weights do not reach the population: the group that is asked too little stays too small in every weighted figure.",
    help: ({ rest }) =>
      `Ask more of that group, or trim higher and accept that a few people count for many. Assumed: the questions are independent of each other in sample and population${rest}.`,
  },
  certainty: "assumed",
  check: ({ consultation, language }) =>
    consultation.plan.weights.flatMap((weights): Finding<Data>[] => {
      const { margins, unknown } = expectedComposition(weights, consultation);
      if (margins.length === 0 || weights.trim === undefined) return [];
      const largest = largestWeight(margins.map(({ cells }) => cells));
      const trim = toNumber(weights.trim.max);
      if (largest <= trim) return [];
      return [
        {
          about: `weights.${weights.id}`,
          data: {
            weights: weights.id,
            largest: numberWords(Math.floor(largest * 10) / 10, language),
            trim: numberWords(trim, language, 3),
            questions: idWords(
              margins.map(({ path }) => path),
              language,
            ),
            rest: unknownMarginWords(unknown, language),
          },
        },
      ];
    }),
};

const toNumber = ({ int, decimals }: Exact): number => Number(`${int}e-${decimals}`);
