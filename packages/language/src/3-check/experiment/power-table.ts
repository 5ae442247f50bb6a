import {
  correctedAlpha,
  once,
  smallestDifferenceOfMeans,
  smallestDifferenceOfShares,
  type ComparedGroup,
  type Consultation,
  type Correction,
  pathsIn,
} from "@pwe/model";
import { comparisons, type Comparison } from "./comparisons.ts";
import type { Outcome } from "./outcomes.ts";
import { plannedRespondents } from "./respondents.ts";
import { timeline } from "./timeline.ts";

/** A version in a comparison: how many are planned to answer in it, and by how much weighting dilutes them. */
export interface PlannedArm {
  readonly arm: string;
  /** undefined where no `sample` says it */
  readonly n: number | undefined;
  /** 1: comparisons of versions are not weighted */
  readonly designEffect: number;
}

/** What a planned comparison of two versions on one outcome can detect. */
export interface PlannedPower {
  /** the line of the plan; left out where the comparison follows from the design */
  readonly analysis?: string;
  /** a task, an option, a question or a row of a grid; of a task each option is a test */
  readonly outcome: string;
  /** some: in a branch, of which nobody says how many come there */
  readonly asked: "everyone" | "some";
  readonly arms: readonly [PlannedArm, PlannedArm];
  /** tests that are corrected together, and how */
  readonly tests: number;
  readonly correct: Correction;
  /** two-sided, after the correction: what the first of the tests is held to */
  readonly alpha: number;
  /** a share */
  readonly power: number;
  /** points: percentage points of the share of one answer near a half; deviations: standard deviations of a mean */
  readonly unit: "points" | "deviations";
  /** undefined where it is not known how many answer */
  readonly smallest: number | undefined;
  /** percentage points, as the plan says; only of shares */
  readonly detect?: number;
}

/** What is held to where the plan says nothing. */
const usualAlpha = 0.05;
const usualPower = 0.8;

/** Every planned comparison of a version with the first, per outcome, with the smallest difference it can detect. */
export const powerTable: (consultation: Consultation) => readonly PlannedPower[] = once(
  (consultation) =>
    comparisons(consultation)
      .filter(({ of }) => of === "answers")
      .flatMap((comparison) =>
        comparison.outcomes.flatMap((outcome) =>
          comparison.arms
            .slice(1)
            .map((arm) => plannedPower(comparison, outcome, arm, consultation)),
        ),
      ),
);

function plannedPower(
  { analysis, arms, tests, correct, detect, power = usualPower }: Comparison,
  { path, measure, element }: Outcome,
  other: string,
  consultation: Consultation,
): PlannedPower {
  const planned = [arms[0]!, other].map((arm): PlannedArm => ({
    arm,
    n: plannedRespondents(consultation, [arm]),
    designEffect: 1,
  })) as [PlannedArm, PlannedArm];
  const alpha = correctedAlpha(usualAlpha, correct, tests);
  const groups = planned.flatMap(({ n, designEffect }): ComparedGroup[] =>
    n === undefined || n === 0 ? [] : [{ n, designEffect }],
  );
  const [one, two] = groups;
  const conditions = timeline(consultation.instrument).conditions.get(element.path) ?? [];
  const asked = conditions.some((one) => pathsIn(one).length > 0) ? "some" : "everyone";
  const certainties = { alpha, power };
  const smallest =
    one === undefined || two === undefined || asked === "some"
      ? undefined
      : measure === "share"
        ? 100 * smallestDifferenceOfShares([one, two], certainties)
        : smallestDifferenceOfMeans([one, two], certainties);
  return {
    ...(analysis !== undefined && { analysis }),
    outcome: path,
    asked,
    arms: planned,
    tests,
    correct,
    alpha,
    power,
    unit: measure === "share" ? "points" : "deviations",
    smallest,
    ...(detect !== undefined && measure === "share" && { detect }),
  };
}
