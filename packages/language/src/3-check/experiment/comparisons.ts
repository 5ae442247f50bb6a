import {
  once,
  type CompareAnalysis,
  type Consultation,
  type Correction,
  type Exact,
  type Factor,
  type RankAnalysis,
} from "@pwe/model";
import { derivedOutcomes } from "./derived-outcomes.ts";
import { partOutcomes, wholeOutcomes, type Outcome } from "./outcomes.ts";

/** Versions that are compared on something: a line of the plan, or what follows from a design without a plan. */
export interface Comparison {
  /** what is compared: answers, or the order of the options of a task */
  readonly of: "answers" | "order";
  /** the line that asks it; left out where it follows from the design */
  readonly analysis?: string;
  readonly factor: Factor;
  /** the versions, the baseline first */
  readonly arms: readonly string[];
  /** the versions on each side of each test: every one with the baseline, or every two where there is none */
  readonly contrasts: readonly Contrast[];
  readonly outcomes: readonly Outcome[];
  /** tests that a correction covers together */
  readonly tests: number;
  readonly correct: Correction;
  readonly family?: string;
  /** a test per answer counts, and not the one of all answers */
  readonly perAnswer?: true;
  /** percentage points */
  readonly detect?: number;
  /** percent: near which share that is */
  readonly around?: number;
  /** percentage points within which the versions are to be found alike */
  readonly within?: number;
  /** its figures are weighted to the population */
  readonly weights?: string;
  /** a share */
  readonly power?: number;
}

export type Contrast = readonly [one: readonly string[], other: readonly string[]];

/** The sides that are written; else every version with the baseline, or every two where there is none. */
export function contrastsOf(
  { arms: known }: Factor,
  arms: readonly string[],
  sides: readonly (readonly string[])[] = arms.map((arm) => [arm]),
): Contrast[] {
  const baseline = sides.find((side) =>
    side.some((arm) => known.some(({ id, baseline: is }) => id === arm && is === true)),
  );
  return baseline === undefined
    ? sides.flatMap((one, at) => sides.slice(at + 1).map((other): Contrast => [one, other]))
    : sides.filter((one) => one !== baseline).map((one): Contrast => [baseline, one]);
}

/** Every comparison of versions that the plan asks; all versions of a factor on everything where there is no plan. */
export const comparisons: (consultation: Consultation) => readonly Comparison[] = once(
  (consultation) => {
    const { analyses } = consultation.plan;
    if (analyses.length === 0) return derived(consultation);
    const wholes = wholeOutcomes(consultation);
    const known = new Map([...wholes, ...partOutcomes(wholes)].map((one) => [one.path, one]));
    const lines = analyses.flatMap((line) =>
      line.kind === "compare" || line.kind === "rank" ? written(line, consultation, known) : [],
    );
    // The tests of a family are corrected together, over its lines.
    const families = Map.groupBy(lines, ({ family, analysis }) => family ?? `line ${analysis}`);
    return lines.map((line) => ({
      ...line,
      tests:
        line.of === "order"
          ? line.tests
          : families
              .get(line.family ?? `line ${line.analysis}`)!
              .reduce((sum, one) => sum + (one.of === "order" ? 0 : one.tests), 0),
    }));
  },
);

function written(
  line: CompareAnalysis | RankAnalysis,
  { instrument }: Consultation,
  known: ReadonlyMap<string, Outcome>,
): Comparison[] {
  const factor = instrument.factors.find(({ arms }) =>
    arms.some(({ id }) => line.arms.includes(id)),
  );
  if (factor === undefined) return [];
  const arms = baselineFirst(factor, line.arms);
  const common = { analysis: line.id, factor, arms };
  if (line.kind === "rank") {
    // One test of the order of all options.
    const outcomes = [line.of].flatMap((path) => known.get(path) ?? []);
    const contrasts = contrastsOf(factor, arms);
    return [{ ...common, contrasts, of: "order", outcomes, tests: 1, correct: "none" }];
  }
  const outcomes = line.on.flatMap((path) => known.get(path) ?? []);
  const contrasts = contrastsOf(factor, arms, line.sides);
  const isPerAnswer = line.perAnswer === true;
  return [
    {
      ...common,
      contrasts,
      of: "answers",
      outcomes,
      tests: testsOf(outcomes, isPerAnswer) * contrasts.length,
      correct: line.correct,
      ...(line.family !== undefined && { family: line.family }),
      ...(isPerAnswer && { perAnswer: true as const }),
      ...(line.detect && { detect: toNumber(line.detect) }),
      ...(line.around && { around: toNumber(line.around) }),
      ...(line.within && { within: toNumber(line.within) }),
      ...(line.weights !== undefined && { weights: line.weights }),
      ...(line.power && { power: toNumber(line.power) / 100 }),
    },
  ];
}

const toNumber = ({ int, decimals }: Exact): number => Number(`${int}e-${decimals}`);

/** Per answer a question with one answer has as many tests as answers, and a grid as many in each row. */
const testsOf = (outcomes: readonly Outcome[], perAnswer = false): number =>
  outcomes.reduce(
    (sum, { tests, answers }) =>
      sum + (perAnswer && answers !== undefined ? tests * answers : tests),
    0,
  );

function baselineFirst({ arms }: Factor, compared: readonly string[]): string[] {
  const baseline = arms.find(({ id, baseline: is }) => is && compared.includes(id))?.id;
  return baseline === undefined
    ? [...compared]
    : [baseline, ...compared.filter((id) => id !== baseline)];
}

/** What the compiler compares of its own accord: all that the versions of a factor can have changed. */
function derived(consultation: Consultation): Comparison[] {
  return consultation.instrument.factors.flatMap((factor) => {
    const ids = factor.arms.map(({ id }) => id);
    if (ids.length < 2) return [];
    const { outcomes } = derivedOutcomes(consultation)(factor);
    if (outcomes.length === 0) return [];
    const arms = baselineFirst(factor, ids);
    const contrasts = contrastsOf(factor, arms);
    const tests = testsOf(outcomes) * contrasts.length;
    const correct = "holm" as const;
    return [{ of: "answers" as const, factor, arms, contrasts, outcomes, tests, correct }];
  });
}
