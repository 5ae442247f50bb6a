import { type Consultation, type Margin, type Weights, armsIn, pathsIn } from "@pwe/model";
import { isAskedIn } from "../experiment/asked-in.ts";
import { timeline } from "../experiment/timeline.ts";
import type { Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";

type Data = { weights: string; question: string; answers: string; arms: string; missing: string };

/** A margin is of a question that not everyone is asked who is weighted. */
export const marginAnswers: Rule<Data> = {
  kind: {
    code: "C1003",
    id: "margin-answers",
    severity: "warning",
    message: ({ weights, question, answers, arms }) =>
      arms === ""
        ? `\`${weights}\` weights on \`${question}\`, and whether that is asked depends on ${answers}.`
        : `\`${weights}\` weights on \`${question}\`, and no answers lead to it in ${arms}.`,
    why: "Who was not asked has no place in the population. Left out or given weight 1, they pull the weighted figures away from it.",
    help: ({ missing }) =>
      `Ask the question of everyone who is weighted, or take the margin out. As it stands, \`missing ${missing}\` decides what happens with those who are not asked.`,
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.weights.flatMap((weights) =>
      weights.margins.flatMap((margin): Finding<Data>[] => {
        const arms = armsWithout(margin, weights, consultation);
        const answers = arms.length > 0 ? [] : deciding(margin, consultation);
        if (arms.length === 0 && answers.length === 0) return [];
        return [
          {
            about: `weights.${weights.id}.${margin.path}`,
            data: {
              weights: weights.id,
              question: margin.path,
              answers: idWords(answers, language),
              arms: idWords(arms, language),
              missing: weights.missing,
            },
          },
        ];
      }),
    ),
};

/** The weighted versions in which a margin's question is not asked. */
function armsWithout({ path }: Margin, weights: Weights, { instrument }: Consultation): string[] {
  return instrument.factors.flatMap(({ id, arms }) => {
    const told = (timeline(instrument).conditions.get(path) ?? []).some(
      (one) => armsIn(one, id).length > 0,
    );
    const named = arms.filter((arm) => weights.arms.includes(arm.id));
    const weighted = named.length === 0 ? arms : named;
    return told
      ? weighted.map((arm) => arm.id).filter((arm) => !isAskedIn(instrument, path, arm))
      : [];
  });
}

/** The answers that decide whether a margin's question is asked. */
const deciding = ({ path }: Margin, { instrument }: Consultation): string[] => [
  ...new Set((timeline(instrument).conditions.get(path) ?? []).flatMap(pathsIn)),
];
