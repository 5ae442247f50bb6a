import { expect, test } from "vitest";
import { wide } from "../../../../test/fixtures/wide.ts";
import { conditionWords, decimalOf } from "./words.ts";

test("a fraction is written in decimals only when they end", () => {
  expect([decimalOf(5, 4), decimalOf(-1, 20), decimalOf(6, 1), decimalOf(1, 3)]).toEqual([
    "1.25",
    "-0.05",
    "6",
    null,
  ]);
});

test("a bound on a total is the one that was written, never a rounded number", () => {
  const [task] = wide.instrument.elements.filter((one) => one.kind === "task");
  const [total] = task!.totals;
  const of = (denominator: number): typeof wide => ({
    ...wide,
    instrument: {
      ...wide.instrument,
      elements: [{ ...task!, totals: [{ ...total!, denominator }] }],
    },
  });
  const { path } = total!;
  const words = (denominator: number, bound: { min?: number; max?: number }): string =>
    conditionWords({ op: "range", path, ...bound }, of(denominator));
  expect(words(8299, { min: 6 * 8299 + 1 })).toBe(`${path} > 6`);
  expect(words(8299, { min: 6 * 8299 })).toBe(`${path} >= 6`);
  expect(words(8299, { max: 6 * 8299 - 1 })).toBe(`${path} < 6`);
  expect(words(1, { min: 10 })).toBe(`${path} >= 10`);
  expect(words(10, { max: 65 })).toBe(`${path} <= 6.5`);
  expect(words(3, { min: 5 })).toBe(`${path} >= 5/3`);
});
