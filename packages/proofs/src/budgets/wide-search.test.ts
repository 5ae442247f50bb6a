/** What is searched for against trying every way, with room for tables and without. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Constraint, Portfolio } from "./constraints.ts";
import { anyWay, lightestWay, reachedIn } from "./wide-search.ts";

/** Whether a way keeps every bound. */
const keeps = ({ constraints }: Portfolio, way: readonly number[]): boolean =>
  constraints.every(({ adds, min, max }) => {
    const sum = way.reduce((all, setting, at) => all + adds[at]![setting]!, 0);
    return sum >= min && sum <= max;
  });

const layer = (
  kind: "steps" | "levels",
  width: number,
  base: number,
  slope: number,
  own: readonly number[],
): number[] =>
  Array.from({ length: width }, (_, at) => (kind === "steps" ? base + at * slope : own[at % 4]!));

interface Shape {
  layers: { kind: "steps" | "levels"; width: number }[];
  states: number;
  sums: {
    each: [base: number, slope: number, own: number[]][];
    scale: number;
    bound: "most" | "least" | "between" | "exactly";
    at: number;
    more: number;
  }[];
}

const number = fc.integer({ min: -9, max: 9 });
const shapeOf = (layers: number, width: number): fc.Arbitrary<Shape> =>
  fc.record({
    layers: fc.array(
      fc.record({
        kind: fc.constantFrom("steps", "levels"),
        width: fc.integer({ min: 1, max: width }),
      }),
      { minLength: 1, maxLength: layers },
    ),
    states: fc.integer({ min: 1, max: 4 }),
    sums: fc.array(
      fc.record({
        each: fc.array(fc.tuple(number, number, fc.tuple(number, number, number, number)), {
          minLength: 5,
          maxLength: 5,
        }),
        scale: fc.constantFrom(1, 1, 3, 7),
        bound: fc.constantFrom<Shape["sums"][number]["bound"]>(
          "most",
          "least",
          "between",
          "exactly",
        ),
        at: fc.integer({ min: -60, max: 60 }),
        more: fc.nat(20),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

const portfolioOf = ({ layers, states, sums }: Shape): Portfolio => {
  const all = [{ kind: "levels" as const, width: states }, ...layers];
  return {
    widths: all.map(({ width }) => width),
    constraints: sums.map(({ each, scale, bound, at, more }): Constraint => {
      const adds = all.map(({ kind, width }, index) => {
        const [base, slope, own] = each[index]!;
        return layer(kind, width, base, slope, own).map((one) => one * scale);
      });
      const min = bound === "most" ? -Infinity : at;
      const max = bound === "least" ? Infinity : bound === "between" ? at + more : at;
      const requires = { of: "total", path: "t.x", kind: "at_most" } as const;
      return { requires, asks: [0], adds, min, max };
    }),
  };
};

function everyWay({ widths }: Portfolio): number[][] {
  return widths.reduce<number[][]>(
    (ways, width) => ways.flatMap((way) => Array.from({ length: width }, (_, at) => [...way, at])),
    [[]],
  );
}

const weigh = (way: readonly number[]): number =>
  way.reduce((sum, one, at) => sum + (at === 0 ? 0 : (one * 5 + at * 3) % 7), 0);

const met = new Map<string, number>();
const note = (what: string): unknown => met.set(what, (met.get(what) ?? 0) + 1);

test.each([
  ["with room for every table", { left: 1e6 }, false, 4, 9],
  ["with hundreds of settings", { left: 1e6 }, false, 2, 150],
  ["without room for tables", { left: 1e6, bytes: 0 }, true, 4, 9],
  ["with few steps", { left: 40 }, true, 4, 9],
  ["with few steps and no room", { left: 150, bytes: 0 }, true, 4, 9],
] as const)("what can be had, %s", (name, allowance, mayStayOpen, layers, width) => {
  fc.assert(
    fc.property(shapeOf(layers, width), (drawn) => {
      const portfolio = portfolioOf(drawn);
      const ways = everyWay(portfolio).filter((way) => keeps(portfolio, way));
      const any = anyWay(portfolio, undefined, { ...allowance });
      if (any === "undecided") {
        expect(mayStayOpen).toBe(true);
        note(`${name}: undecided`);
      } else if (any === undefined) expect(ways).toEqual([]);
      else expect(keeps(portfolio, any.chosen)).toBe(true);

      const weights = portfolio.widths.map((width, at) =>
        Array.from(
          { length: width },
          (_, one) =>
            weigh(
              Array(at + 1)
                .fill(0)
                .with(at, one),
            ) -
            weigh(
              Array(at + 1)
                .fill(0)
                .with(at, 0),
            ),
        ),
      );
      const best = lightestWay(portfolio, weights, { ...allowance });
      const least = Math.min(
        ...ways.map((way) => way.reduce((sum, one, at) => sum + weights[at]![one]!, 0)),
      );
      if (best === "undecided") expect(mayStayOpen).toBe(true);
      else if (best === undefined) expect(ways).toEqual([]);
      else {
        expect(keeps(portfolio, best.chosen)).toBe(true);
        expect(best.weight).toBe(least);
      }

      const reached = reachedIn(portfolio, undefined, ways.slice(0, 1), { ...allowance });
      for (const [at, own] of reached.entries()) {
        // Of what was decided before only what leaves most is told.
        if (at === 0) continue;
        for (const [setting, state] of own.entries()) {
          note(`${name}: ${state}`);
          if (state === "unknown") expect(mayStayOpen).toBe(true);
          else {
            const is = ways.some((way) => way[at] === setting);
            expect(state).toBe(is ? "reached" : "never");
          }
        }
      }
    }),
    { numRuns: width > 9 ? 60 : 1000, seed: 11 },
  );
});

test("every end was met", () => {
  const often = [...met].flatMap(([what, times]) => (times >= 20 ? [what] : [])).sort();
  expect(often).toEqual(
    expect.arrayContaining([
      "with room for every table: never",
      "with room for every table: reached",
      "with hundreds of settings: never",
      "with hundreds of settings: reached",
      "without room for tables: never",
      "without room for tables: reached",
      "with few steps: unknown",
      "with few steps and no room: undecided",
      "with few steps and no room: unknown",
    ]),
  );
});
