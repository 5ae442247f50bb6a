import type { Consultation, Factor } from "@pwe/model";
import { isAskedIn } from "../experiment/asked-in.ts";
import { comparisons, type Comparison } from "../experiment/comparisons.ts";
import type { Outcome } from "../experiment/outcomes.ts";
import { scoreAttributes } from "../experiment/scores.ts";
import type { Finding, Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { outcome: string; missing: string; coded: string };

/** A compared outcome is not asked in one of the versions, or is counted by other numbers there. */
export const notEstimable: Rule<Data> = {
  kind: {
    code: "C0305",
    id: "not-estimable",
    severity: "error",
    message: ({ outcome, missing, coded }) =>
      missing === ""
        ? `\`${outcome}\` is compared by \`${coded}\`, and those numbers differ between the versions.`
        : `\`${outcome}\` is compared, and no answers lead to it in ${missing}.`,
    why: "There is nothing to compare: one version has no data, or the same answer counts as another number in each.",
    help: ({ missing }) =>
      missing === ""
        ? "Give the levels the same numbers in every version, or compare the shares of another question."
        : "Ask it in every version, or take it out of the comparison.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    // Of what nobody planned nothing is promised.
    comparisons(consultation).flatMap((comparison) =>
      comparison.outcomes.flatMap((outcome): Finding<Data>[] => {
        if (comparison.analysis === undefined) return [];
        const missing = armsWithout(outcome, comparison, consultation).map((arm) => `\`${arm}\``);
        const coded =
          missing.length > 0 ? "" : codedApart(outcome, comparison.factor, consultation);
        if (missing.length === 0 && coded === "") return [];
        return [
          {
            about: `analysis.${comparison.analysis}`,
            key: outcome.path,
            data: { outcome: outcome.path, missing: list(missing, language), coded },
          },
        ];
      }),
    ),
};

/** The versions in which no answers lead to an outcome, whatever the other factors are at. */
const armsWithout = (
  { element }: Outcome,
  { arms }: Comparison,
  { instrument }: Consultation,
): string[] => arms.filter((arm) => !isAskedIn(instrument, element.path, arm));

/** The attribute that a task's levels are compared by, where it differs between the versions. */
function codedApart({ element }: Outcome, factor: Factor, consultation: Consultation): string {
  if (element.kind !== "task" || element.decision.kind !== "levels") return "";
  const { scale } = element.decision;
  const [score] = scoreAttributes(element, consultation);
  const isVaried = consultation.attributes.some(
    ({ id, values }) =>
      id === score &&
      values.some(
        ({ of, value }) =>
          of.startsWith(`${scale}.`) &&
          typeof value === "object" &&
          value.cases.some((one) => factor.arms.some((arm) => one.in?.includes(arm.id))),
      ),
  );
  return isVaried ? score! : "";
}
