import { judge, randomStream, type Task } from "@pwe/model";
import { expect, test } from "vitest";
import { budget, instrumentOf, limit, sum, task } from "../../../../test/fixtures/instruments.ts";
import { simulator } from "./simulate.ts";
import { NothingToDraw } from "./draw-admissible.ts";

const seeds = Array.from({ length: 5 }, (_, at) => at.toString(16).padStart(16, "0"));

/** What is wrong with any of five respondents who are made up for a task. */
function problemsOf(of: Task): unknown[] {
  const instrument = instrumentOf(of);
  const draw = simulator(instrument);
  return seeds.flatMap((seed) => judge(instrument, draw(seed)));
}

/** Amounts of a million steps each, in a total that weighs them. */
const amounts = (weights: readonly number[], least: number, most: number): Task => {
  const ids = weights.map((_, at) => `o${at}`);
  const decision = {
    kind: "amount",
    min: 0,
    max: 1_000_000,
    step: { int: 1, decimals: 0 },
    start: 0,
  } as const;
  const weighed = Object.fromEntries(ids.map((id, at) => [id, [weights[at]!]]));
  const of = task("t", decision, ids, {
    totals: [
      budget(
        "t",
        "all",
        sum(Object.fromEntries(ids.map((id) => [id, [1]]))),
        limit("at_most", most),
      ),
      budget("t", "weighed", sum(weighed), limit("at_least", least)),
    ],
  });
  return { ...of, options: of.options.map((one) => ({ ...one, min: 0, max: 1_000_000 })) };
};

test("amounts of more steps than can be gone through are drawn all the same", () => {
  expect(problemsOf(amounts([3, 7, 11], 4_000_000, 1_200_000))).toEqual([]);
});

test("where sums are too many to count, an answer is mended until it is admissible", () => {
  const levels = ["aa", "bb", "cc", "dd", "ee"].map((id, code) => ({ id, code }));
  const random = randomStream("0123456789abcdef", "many sums");
  const ids = Array.from({ length: 40 }, (_, at) => `o${at}`);
  const numbers = (): Record<string, number[]> =>
    Object.fromEntries(ids.map((id) => [id, levels.map(() => random.below(20_000))]));
  const of = task("t", { kind: "levels", scale: "s", levels, start: null }, ids, {
    totals: ["y", "z"].map((id) => budget("t", id, sum(numbers()), limit("at_most", 333_330))),
  });
  expect(problemsOf(of)).toEqual([]);
});

test("a task that nobody can answer is named", () => {
  const of = amounts([1, 1], 3_000, 2_000);
  const draw = simulator(instrumentOf(of));
  expect(() => draw(seeds[0]!)).toThrow(NothingToDraw);
  expect(() => draw(seeds[0]!)).toThrow("no admissible answer to t can be drawn");
});
