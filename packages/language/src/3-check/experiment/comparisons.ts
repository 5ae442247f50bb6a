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
  readonly outcomes: readonly Outcome[];
  /** tests that a correction covers together */
  readonly tests: number;
  readonly correct: Correction;
  /** percentage points */
  readonly detect?: number;
  /** a share */
  readonly power?: number;
}

/** Every comparison of versions that the plan asks; all versions of a factor on everything where there is no plan. */
export const comparisons: (consultation: Consultation) => readonly Comparison[] = once(
  (consultation) => {
    const { analyses } = consultation.plan;
    if (analyses.length === 0) return derived(consultation);
    const wholes = wholeOutcomes(consultation);
    const known = new Map([...wholes, ...partOutcomes(wholes)].map((one) => [one.path, one]));
    return analyses.flatMap((line) =>
      line.kind === "compare" || line.kind === "rank" ? written(line, consultation, known) : [],
    );
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
  const common = { analysis: line.id, factor, arms: baselineFirst(factor, line.arms) };
  if (line.kind === "rank") {
    // One test of the order of all options.
    const outcomes = [line.of].flatMap((path) => known.get(path) ?? []);
    return [{ ...common, of: "order", outcomes, tests: 1, correct: "none" }];
  }
  const outcomes = line.on.flatMap((path) => known.get(path) ?? []);
  return [
    {
      ...common,
      of: "answers",
      outcomes,
      tests: testsOf(outcomes),
      correct: line.correct,
      ...(line.detect && { detect: toNumber(line.detect) }),
      ...(line.power && { power: toNumber(line.power) / 100 }),
    },
  ];
}

const toNumber = ({ int, decimals }: Exact): number => Number(`${int}e-${decimals}`);

const testsOf = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { tests }) => sum + tests, 0);

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
    const tests = testsOf(outcomes);
    return [{ of: "answers" as const, factor, arms, outcomes, tests, correct: "holm" as const }];
  });
}
