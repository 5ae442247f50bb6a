import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budget, limit, sum, task } from "../../../../test/fixtures/instruments.ts";
import type { Exact, Limit, Task } from "../generated/consultation.ts";
import { readMeters, type Meter } from "./meters.ts";
import { formatExact } from "../documents/steps.ts";

interface Read {
  readonly numerator: number;
  readonly denominator: number;
  readonly decimals: number;
  readonly round?: Exact;
  readonly limits: readonly Limit[];
}

/** What a total of one amount reads. */
function read({ numerator, denominator, decimals, round, limits }: Read): Meter {
  const total = {
    ...budget("t", "x", sum({ a: [1] }), ...limits),
    ...{ denominator, decimals },
    ...(round && { rounded: round }),
  };
  const one: Task = task(
    "t",
    { kind: "amount", step: { int: 1, decimals: 0 }, start: null },
    ["a"],
    { totals: [total] },
  );
  return readMeters(one, () => numerator, new Map(), {})[0]!;
}

test("a total that is over by less than its decimals is shown with more", () => {
  const shown = (numerator: number): string[] => {
    const meter = read({
      ...{ numerator, denominator: 1000, decimals: 2 },
      limits: [limit("at_most", 6020), limit("at_least", 10)],
    });
    const [most, least] = meter.limits;
    return [meter.shown, most!.shown, most!.offShown, least!.shown].map(formatExact);
  };
  expect(shown(6020)).toEqual(["6.02", "6.02", "0.00", "0.01"]);
  expect(shown(6021)).toEqual(["6.021", "6.020", "0.001", "0.010"]);
  expect(shown(6030)).toEqual(["6.03", "6.02", "0.01", "0.01"]);
  // 6.02 and 6.03, but a difference of 0.00: shown as it is.
  expect(
    read({
      ...{ numerator: 6025, denominator: 1000, decimals: 2 },
      limits: [limit("at_most", 6024)],
    }).limits.map(({ shown: limitShown, offShown }) => [limitShown, offShown].map(formatExact)),
  ).toEqual([["6.024", "0.001"]]);
});

test("what is shown never contradicts the verdict, and a meter that is met has the decimals of its total", () => {
  const size = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const near = fc.integer({ min: -20, max: 20 });
  const kinds = fc.constantFrom<Limit["kind"]>("at_most", "at_least", "exactly");
  let broken = 0;
  fc.assert(
    fc.property(
      fc.record({
        numerator: size,
        denominator: fc.integer({ min: 1, max: 100_000 }),
        decimals: fc.nat(6),
        near: fc.array(fc.tuple(kinds, near), { minLength: 1, maxLength: 3 }),
      }),
      ({ numerator, denominator, decimals, near: limits }) => {
        const meter = read({
          ...{ numerator, denominator, decimals },
          limits: limits.map(([kind, by]) => limit(kind, numerator + by)),
        });
        if (meter.met) expect(meter.shown.decimals).toBe(decimals);
        for (const { met, shown, offShown } of meter.limits) {
          expect(shown.decimals).toBe(meter.shown.decimals);
          expect(offShown.decimals).toBe(meter.shown.decimals);
          if (met) continue;
          broken++;
          expect(shown.int).not.toBe(meter.shown.int);
          expect(Math.abs(offShown.int)).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(broken).toBeGreaterThan(500);
});

describe("a total that is rounded for people", () => {
  const rounded = (numerator: number, round: Exact, ...limits: Limit[]): string[] => {
    const meter = read({ numerator, denominator: 100, decimals: 2, round, limits });
    return [
      formatExact(meter.shown),
      ...meter.limits.flatMap(({ shown, offShown }) => [shown, offShown].map(formatExact)),
    ];
  };
  const ten = { int: 10, decimals: 0 };

  test.each([
    [264_333, ten, ["2640.00"]],
    [264_500, ten, ["2650.00"]],
    [-264_500, ten, ["-2650.00"]],
    [264_333, { int: 1, decimals: 1 }, ["2643.30"]],
    [264_333, { int: 25, decimals: 0 }, ["2650.00"]],
    [400, ten, ["0.00"]],
    [0, ten, ["0.00"]],
  ] as const)("%i hundredths to %o", (numerator, round, shown) => {
    expect(rounded(numerator, round)).toEqual(shown);
  });

  test("is shown as it is within one of it of a limit, and differences go with what is shown", () => {
    const most = limit("at_most", 100_000);
    expect(rounded(55_432, ten, most)).toEqual(["550.00", "1000.00", "0.00"]);
    expect(rounded(99_512, ten, most)).toEqual(["995.12", "1000.00", "0.00"]);
    expect(rounded(100_000, ten, most)).toEqual(["1000.00", "1000.00", "0.00"]);
    expect(rounded(100_001, ten, most)).toEqual(["1000.01", "1000.00", "0.01"]);
    expect(rounded(102_345, ten, most)).toEqual(["1020.00", "1000.00", "20.00"]);
  });

  test("never seems to be on the other side of a limit, nor to be on it", () => {
    const size = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const round = fc.record({ int: fc.integer({ min: 1, max: 300 }), decimals: fc.nat(2) });
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 1, max: 1000 }),
        round,
        (value, at, denominator, to) => {
          const drawn = { numerator: value, denominator, decimals: 2, round: to };
          const { shown, limits } = read({ ...drawn, limits: [limit("at_most", at)] });
          const [{ shown: edge, off, offShown }] = limits as [Meter["limits"][0]];
          if (off > 0) expect(shown.int).toBeGreaterThan(edge.int);
          else expect(shown.int).toBeLessThanOrEqual(edge.int);
          if (off > 0) expect(offShown.int).toBeGreaterThan(0);
          // Never further away than half of what it is rounded to.
          const away = Math.abs(shown.int / 10 ** shown.decimals - value / denominator);
          expect(away).toBeLessThanOrEqual(to.int / 10 ** to.decimals / 2 + 0.005 + 1e-9);
        },
      ),
    );
  });
});
