import { designEffect } from "@pwe/model";
import { expectedComposition } from "../experiment/composition.ts";
import { plannedRespondents } from "../experiment/respondents.ts";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";
import { idWords, unknownMarginWords } from "../words/paths.ts";

type Data = {
  weights: string;
  effect: string;
  questions: string;
  n: number;
  counts: number;
  rest: string;
};

/** Weighting the planned respondents to the population dilutes them much. */
export const designEffectRule: Rule<Data> = {
  kind: {
    code: "C1005",
    id: "design-effect",
    severity: "warning",
    message: ({ weights, effect, questions, n, counts }) =>
      `If the quotas of ${questions} are met, weighting by \`${weights}\` has a design effect of ${effect} or more: ${n} respondents count as ${counts}, before trimming.`,
    why: "Weighted intervals become wider by the root of it. A sample that looks large then decides little.",
    help: ({ rest }) =>
      `Bring the quotas nearer to the population's shares. Assumed: the questions are independent of each other in sample and population${rest}.`,
  },
  certainty: "assumed",
  check: ({ consultation, language }) =>
    consultation.plan.weights.flatMap((weights): Finding<Data>[] => {
      const { margins, unknown } = expectedComposition(weights, consultation);
      const effect = designEffect(margins.map(({ cells }) => cells));
      if (effect <= large) return [];
      const n = plannedRespondents(consultation, weights.arms) ?? 100;
      return [
        {
          about: `weights.${weights.id}`,
          data: {
            weights: weights.id,
            effect: numberWords(Math.floor(effect * 100) / 100, language, 2),
            questions: idWords(
              margins.map(({ path }) => path),
              language,
            ),
            n: Math.round(n),
            counts: Math.round(n / effect),
            rest: unknownMarginWords(unknown, language),
          },
        },
      ];
    }),
};

/** A third of the respondents is lost to weighting from here on. */
const large = 1.5;
