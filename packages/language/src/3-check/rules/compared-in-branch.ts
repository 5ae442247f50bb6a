import { pathsIn, blockOf } from "@pwe/model";
import { comparisons, type Comparison } from "../experiment/comparisons.ts";
import { manipulations } from "../experiment/manipulations.ts";
import type { Outcome } from "../experiment/outcomes.ts";
import { isBefore, timeline } from "../experiment/timeline.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";
import { manipulationWords } from "../experiment/manipulation-words.ts";

type Data = { outcome: string; answers: string; manipulations: string };

/** Versions are compared on what only some are asked, for an answer that came after the versions differed. */
export const comparedInBranch: Rule<Data> = {
  kind: {
    code: "C0312",
    id: "compared-in-branch",
    severity: "warning",
    message: ({ outcome, answers, manipulations }) =>
      `\`${outcome}\` is compared, and who is asked it depends on ${answers}, answered after the versions differ in ${manipulations}.`,
    why: "Chance made the versions alike, but not those who come to this question in each: the version may have decided who they are. The difference then mixes who answers with what they answer.",
    help: () =>
      "Ask it of everyone, or compare the question before it. A `transition` per version describes the branch without calling it an effect.",
  },
  certainty: "exact",
  check: (context) =>
    comparisons(context.consultation).flatMap((comparison) =>
      comparison.analysis === undefined
        ? []
        : comparison.outcomes.flatMap((outcome) => findings(comparison, outcome, context)),
    ),
};

function findings(
  { analysis, factor }: Comparison,
  { path, element }: Outcome,
  { consultation, language }: CheckContext,
): Finding<Data>[] {
  const { conditions, moments } = timeline(consultation.instrument);
  const answers = [...new Set((conditions.get(element.path) ?? []).flatMap(pathsIn))];
  const asked = answers.flatMap(
    (answer) => moments.get(answer) ?? moments.get(blockOf(answer)) ?? [],
  );
  const before = manipulations(consultation).filter(
    (one) =>
      one.factor === factor.id &&
      one.moments.some((moment) => asked.some((other) => isBefore(moment, other))),
  );
  if (before.length === 0) return [];
  return [
    {
      about: `analysis.${analysis}`,
      key: path,
      data: {
        outcome: path,
        answers: idWords(answers, language),
        manipulations: manipulationWords(before, language),
      },
    },
  ];
}
