import {
  correctedAlpha,
  designEffect,
  once,
  pathsIn,
  powerOfEquivalence,
  smallestDifferenceOfAnswers,
  smallestDifferenceOfMeans,
  smallestDifferenceOfShares,
  smallestMargin,
  type ComparedGroup,
  type Consultation,
  type Correction,
} from "@pwe/model";
import { comparisons, type Comparison, type Contrast } from "./comparisons.ts";
import { expectedComposition } from "./composition.ts";
import type { Outcome } from "./outcomes.ts";
import { expectedLoss, plannedRespondents } from "./respondents.ts";
import { timeline } from "./timeline.ts";

/** The versions on one side of a comparison: how many are planned to answer, and by how much weighting dilutes them. */
export interface PlannedArm {
  readonly arm: string;
  /** undefined where no `sample` says it */
  readonly n: number | undefined;
  /** 1: not weighted, or by margins of which nobody knows how the respondents will be */
  readonly designEffect: number;
}

/** What a planned comparison of two sides on one outcome can detect. */
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
  /** points: percentage points of the share of one answer; deviations: standard deviations of a mean */
  readonly unit: "points" | "deviations";
  /** percent of the responses that are expected to be left out */
  readonly loss: number;
  /** percent: the share that points are near */
  readonly around: number;
  /** how many answers one test is about; left out where it is of one share or of a mean */
  readonly answers?: number;
  /** undefined where it is not known how many answer */
  readonly smallest: number | undefined;
  /** percentage points, as the plan says; only of shares */
  readonly detect?: number;
  /** a test that both sides hardly differ */
  readonly equivalence?: PlannedEquivalence;
}

/** Whether a test of equivalence can find what it is for. */
interface PlannedEquivalence {
  /** percentage points */
  readonly within: number;
  /** the chance that it finds two equal shares alike, and the smallest margin that it does so for often enough; undefined where n is */
  readonly power: number | undefined;
  readonly margin: number | undefined;
}

/** What is held to where the plan says nothing. */
const usualAlpha = 0.05;
const usualPower = 0.8;
const usualShare = 50;

/** Every planned comparison of two sides, per outcome, with the smallest difference it can detect. */
export const powerTable: (consultation: Consultation) => readonly PlannedPower[] = once(
  (consultation) =>
    comparisons(consultation)
      .filter(({ of }) => of === "answers")
      .flatMap((comparison) =>
        comparison.outcomes.flatMap((outcome) =>
          comparison.contrasts.map((sides) =>
            plannedPower(comparison, outcome, sides, consultation),
          ),
        ),
      ),
);

function plannedPower(
  comparison: Comparison,
  { path, measure, element, answers }: Outcome,
  sides: Contrast,
  consultation: Consultation,
): PlannedPower {
  const { analysis, tests, correct, detect, within, power = usualPower } = comparison;
  const { around = usualShare } = comparison;
  const arms = sides.map((side) => plannedArm(side, comparison, consultation)) as unknown as [
    PlannedArm,
    PlannedArm,
  ];
  const alpha = correctedAlpha(usualAlpha, correct, tests);
  const conditions = timeline(consultation.instrument).conditions.get(element.path) ?? [];
  const asked = conditions.some((one) => pathsIn(one).length > 0) ? "some" : "everyone";
  const groups = asked === "some" ? undefined : groupsOf(arms);
  const tested = comparison.perAnswer === true ? undefined : answers;
  const share = around / 100;
  const found = (pair: readonly [ComparedGroup, ComparedGroup]): number => {
    if (measure === "mean") return smallestDifferenceOfMeans(pair, { alpha, power });
    return (
      100 *
      (tested === undefined
        ? smallestDifferenceOfShares(pair, { alpha, power }, share)
        : smallestDifferenceOfAnswers(pair, tested, { alpha, power }, share))
    );
  };
  const isShare = measure === "share";
  return {
    ...(analysis !== undefined && { analysis }),
    outcome: path,
    asked,
    arms,
    tests,
    correct,
    alpha,
    power,
    unit: isShare ? "points" : "deviations",
    loss: expectedLoss(consultation.plan),
    around,
    ...(isShare && tested !== undefined && { answers: tested }),
    smallest: groups && found(groups),
    ...(detect !== undefined && isShare && { detect }),
    ...(within !== undefined &&
      isShare && {
        equivalence: {
          within,
          power: groups && powerOfEquivalence(groups, within / 100, usualAlpha, share),
          margin: groups && 100 * smallestMargin(groups, power, usualAlpha, share),
        },
      }),
  };
}

function plannedArm(
  side: readonly string[],
  { weights }: Comparison,
  consultation: Consultation,
): PlannedArm {
  const used = consultation.plan.weights.find(({ id }) => id === weights);
  const known = used && expectedComposition(used, consultation).margins;
  return {
    arm: side.join(" + "),
    n: plannedRespondents(consultation, side),
    designEffect: known === undefined ? 1 : designEffect(known.map(({ cells }) => cells)),
  };
}

function groupsOf(
  arms: readonly [PlannedArm, PlannedArm],
): readonly [ComparedGroup, ComparedGroup] | undefined {
  const [one, other] = arms;
  return one.n === undefined || other.n === undefined || one.n === 0 || other.n === 0
    ? undefined
    : [
        { n: one.n, designEffect: one.designEffect },
        { n: other.n, designEffect: other.designEffect },
      ];
}

/** A smallest difference as every document shows it: rounded up, so that none promises more than there is. */
export const shownSmallest = (smallest: number, unit: PlannedPower["unit"]): number => {
  const parts = unit === "points" ? 10 : 100;
  return Math.ceil(Number((smallest * parts).toPrecision(12))) / parts;
};
