/** Tasks of which the answers are too many to count: everything but their number is decided, and rightly. */
import { expect, test } from "vitest";
import { type Instrument, judgeTask, tasksIn } from "@pwe/model";
import { asChosen, judged } from "../../../../test/fixtures/every-answer.ts";
import { limit } from "../../../../test/fixtures/instruments.ts";
import {
  measures,
  points,
  savings,
  shares,
  sliders,
} from "../../../../test/fixtures/wide-tasks.ts";
import { budgetProofs } from "./budgets.ts";
import type { BudgetProof, Witness } from "./proof.ts";

const only = (instrument: Instrument): BudgetProof => {
  const [proof, ...more] = budgetProofs(instrument);
  expect(more).toEqual([]);
  expectDecided(instrument, proof!);
  return proof!;
};

/** Nothing is open, and what is shown is so: by adding up. */
function expectDecided(instrument: Instrument, proof: BudgetProof): void {
  expect(proof.outcome).toBe("feasible");
  expect(proof.unknown).toEqual([]);
  const of = tasksIn(instrument.elements).find(({ path }) => path === proof.task)!;
  const problems = (witness: Witness | undefined): string[] => {
    const found: string[] = [];
    const chosen = asChosen(of, witness!.answer);
    judgeTask(
      of,
      (id) => chosen[id],
      new Map(),
      proof.versions[0]!,
      (path) => found.push(path),
    );
    return found;
  };
  expect(problems(proof.witness)).toEqual([]);
  for (const { path, limits } of proof.totals) {
    for (const { outcome, witness } of limits) {
      expect(outcome).not.toBe("undecided");
      if (outcome === "binds") expect(problems(witness)).toEqual([path]);
    }
  }
}

const unreachable = ({ unreachable: all }: BudgetProof): string[] =>
  all.map(({ option, setting }) => `${option} ${setting}`);

/** Every number of steps of every option of which a sum over the options says that it cannot be had. */
const ruledOut = (
  options: number,
  most: number,
  isOut: (option: number, steps: number) => boolean,
): string[] =>
  Array.from({ length: options }, (_, option) =>
    Array.from({ length: most + 1 }, (_, steps) => steps)
      .filter((steps) => isOut(option, steps))
      .map((steps) => `o${option} ${steps}`),
  ).flat();

const jobs = [12, 8, 25, 31, 4, 19, 27, 15, 9, 22, 6, 34];

test.each([6, 12])("%i amounts of a tenth that add up to a hundred", (options) => {
  const proof = only(shares(options));
  expect(proof.unreachable).toEqual([]);
  expect(proof.totals).toMatchObject([{ limits: [{ kind: "exactly", outcome: "binds" }] }]);
});

test.each([6, 12])("%i of them with jobs of one decimal", (options) => {
  // What an option does not get goes where most jobs are.
  const best = (option: number): number =>
    Math.max(...jobs.slice(0, options).filter((_, at) => at !== option));
  const few = (option: number, steps: number): boolean =>
    jobs[option]! * steps + best(option) * (1000 - steps) < 15_000;
  expect(unreachable(only(shares(options, limit("at_least", 15_000))))).toEqual(
    ruledOut(options, 1000, few),
  );
  const worst = (option: number): number =>
    Math.min(...jobs.slice(0, options).filter((_, at) => at !== option));
  const many = (option: number, steps: number): boolean =>
    jobs[option]! * steps + worst(option) * (1000 - steps) > 15_200;
  const between = only(shares(options, limit("at_least", 15_000), limit("at_most", 15_200)));
  expect(unreachable(between)).toEqual(
    ruledOut(options, 1000, (option, steps) => few(option, steps) || many(option, steps)),
  );
});

test("amounts that add up to a hundred and make exactly so many jobs", () => {
  // With two options there is one answer: the sum and the jobs are two equations.
  const two = only(shares(2, limit("exactly", 9_000)));
  expect(unreachable(two)).toEqual(
    ruledOut(2, 1000, (option, steps) => steps !== [250, 750][option]),
  );
  const proof = only(shares(6, limit("exactly", 18_730)));
  expect(proof.totals.map(({ limits }) => limits[0]!.outcome)).toEqual(["binds", "binds"]);
});

test("a hundred points with a limit on what they cost", () => {
  const instrument = points(11, limit("at_most", 2_500));
  const [task] = tasksIn(instrument.elements);
  const costs = task!.totals[0]!.value.terms.map(({ each }) => each[0] as number);
  const cheapest = (option: number): number => Math.min(...costs.filter((_, at) => at !== option));
  expect(unreachable(only(instrument))).toEqual(
    ruledOut(
      11,
      100,
      (option, steps) => costs[option]! * steps + cheapest(option) * (100 - steps) > 2_500,
    ),
  );
});

test("sliders in versions that differ, and in versions that only show something else", () => {
  const differ = budgetProofs(sliders("limit"));
  expect(differ).toHaveLength(27);
  for (const [at, proof] of differ.entries()) {
    expectDecided(sliders("limit"), proof);
    expect(unreachable(proof)).toEqual(ruledOut(11, 700, (_, steps) => steps > 550 - 7 * at));
  }
  expect(only(sliders("odds")).versions).toHaveLength(27);
});

test.each([
  [2, undefined],
  [3, undefined],
  [2, 0.38],
  [3, 0.38],
])("forty options at seven levels in %i budgets, from %s", (budgets, least) => {
  const proof = only(measures(budgets, 3, least));
  expect(proof.unreachable).toEqual([]);
  expect(proof.totals).toHaveLength(budgets);
  expect(new Set(proof.totals.flatMap(({ limits }) => limits.map((one) => one.outcome)))).toEqual(
    new Set(["binds"]),
  );
});

test.each([16, 20, 25])("what %i options of four digits leave for a second task", (options) => {
  const instrument = savings(options);
  const [soon, later] = budgetProofs(instrument);
  expectDecided(instrument, soon!);
  expect(later).toMatchObject({ outcome: "feasible", unknown: [], unreachable: [] });
  expect(later!.carried).toMatchObject({ outcome: "proved", paths: ["soon.cost"] });
  const [{ limits } = { limits: [] }] = later!.totals;
  expect(limits).toMatchObject([{ kind: "at_most", outcome: "binds" }]);
  const [, of] = tasksIn(instrument.elements);
  expect(judged(instrument, of!, later!.versions[0]!, later!.witness!)).toEqual([]);
  expect(judged(instrument, of!, later!.versions[0]!, limits[0]!.witness!)).toEqual([
    "later.cost over_limit",
  ]);
});

test("an earlier task that can leave too little is refuted by who spends the most", () => {
  // Both tasks ask for at least one option, and the second has no more than the first: 40 % of all costs.
  const instrument = savings(24, 0.4, 1);
  const [, later] = budgetProofs(instrument);
  expect(later!.outcome).toBe("feasible");
  expect(later!.carried?.outcome).toBe("refuted");
  const [soon] = tasksIn(instrument.elements);
  const spent = later!.carried!.stuck!.totals["soon.cost"]!;
  const costs = soon!.totals[0]!.value.terms.map(({ each }) => each[0] as number);
  const room = soon!.totals[0]!.limits[0]!.value.constant as number;
  expect(spent).toBeLessThanOrEqual(room);
  expect(room - spent).toBeLessThan(Math.min(...costs));
});
