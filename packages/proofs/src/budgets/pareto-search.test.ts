import fc from "fast-check";
import { expect, test } from "vitest";
import { lightestOf } from "./pareto-search.ts";
import { layers } from "./decision-diagram.ts";
import type { Constraint, Portfolio } from "./constraints.ts";
import { lightest } from "./diagram-paths.ts";

const number = fc.integer({ min: -9, max: 9 });
const bound = (end: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(end), fc.integer({ min: -12, max: 12 }));
const widths = [2, 3, 1, 4, 3];
const byLayer = (one: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.tuple(...widths.map((width) => fc.array(one, { minLength: width, maxLength: width })));
const constraint: fc.Arbitrary<Constraint> = fc.record({
  requires: fc.constant({ of: "total", path: "t.x", kind: "at_most" } as const),
  asks: fc.constant([0]),
  adds: byLayer(number),
  min: bound(-Infinity),
  max: bound(Infinity),
});
const portfolios: fc.Arbitrary<Portfolio> = fc.record({
  widths: fc.constant(widths),
  constraints: fc.array(constraint, { maxLength: 4 }),
});
const weights = byLayer(fc.oneof({ weight: 9, arbitrary: number }, fc.constant(Infinity)));

test("the best answer is as good as the best of all answers counted, and keeps every bound", () => {
  const met = { some: 0, none: 0 };
  fc.assert(
    fc.property(portfolios, weights, (portfolio, by) => {
      const graph = layers(portfolio, 1e6);
      const best = graph.outcome === "feasible" ? lightest(graph, by) : undefined;
      const found = lightestOf(portfolio, by, { left: 1e6 });
      if (found === "undecided" || found === undefined) {
        expect(found).toBe(best);
        met.none++;
        return;
      }
      met.some++;
      expect(found.weight).toBe(best?.weight);
      const sum = (adds: readonly (readonly number[])[]): number =>
        found.chosen.reduce((all, setting, at) => all + adds[at]![setting]!, 0);
      expect(sum(by)).toBe(found.weight);
      for (const { adds, min, max } of portfolio.constraints) {
        expect(sum(adds)).toBeGreaterThanOrEqual(min);
        expect(sum(adds)).toBeLessThanOrEqual(max);
      }
    }),
    { numRuns: 5000, seed: 5 },
  );
  expect(Math.min(met.some, met.none)).toBeGreaterThan(500);
});

test("it stops when its steps are used up", () => {
  const adds = [[0], ...Array.from({ length: 12 }, (_, at) => [0, 2 ** at, 3 ** at])];
  const requires = { of: "total", path: "t.x", kind: "at_most" } as const;
  const portfolio: Portfolio = {
    widths: adds.map((own) => own.length),
    constraints: [{ requires, asks: [0], adds, min: 1000, max: 1001 }],
  };
  const by = adds.map((own) => own.map(() => 0));
  expect(lightestOf(portfolio, by, { left: 50 })).toBe("undecided");
});
