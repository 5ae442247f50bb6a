import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  budget,
  instrumentOf,
  instruments,
  limit,
  readSmall,
  sum,
  task,
} from "../../../../test/fixtures/instruments.ts";
import {
  type Claim,
  type Decision,
  type Element,
  type Instrument,
  type Limit,
  type Task,
  judgeTask,
  randomStream,
  settingMember,
} from "@pwe/model";
import { settingsOf, type Setting } from "./constraints.ts";
import { prove, type Proof } from "./promises.ts";
import { reach, type Feasible, type TaskAnswer } from "./admissible-answers.ts";

const taskOf = (instrument: Instrument, path: string): Task =>
  instrument.elements.find(
    (one): one is Extract<Element, { kind: "task" }> => one.kind === "task" && one.path === path,
  )!;

/** Every answer that the verdict lets pass, by trying all of them. */
function tried(one: Task, versions = {}): Record<string, Setting>[] {
  const every = one.options.reduce<Record<string, Setting>[]>(
    (before, { id }, at) =>
      before.flatMap((answer) => settingsOf(one, at).map((own) => ({ ...answer, [id]: own }))),
    [{}],
  );
  return every.filter((answer) => {
    let fine = true;
    judgeTask(
      one,
      (id) => answer[id],
      new Map(),
      versions,
      () => (fine = false),
    );
    return fine;
  });
}

const settingsIn = (one: Task, answer: TaskAnswer): Record<string, Setting> =>
  Object.fromEntries(
    Object.entries(answer).map(([id, item]) => [
      id,
      (item as Record<string, Setting>)[settingMember[one.decision.kind]]!,
    ]),
  );

function found(one: Task, versions = {}): Feasible {
  const result = reach(one, versions);
  if (result.outcome !== "feasible") throw new Error(result.outcome);
  return result;
}

const levels: Decision = {
  kind: "levels",
  scale: "s",
  levels: ["low", "middle", "high"].map((id, code) => ({ id, code })),
  start: null,
};
const whole = fc.integer({ min: -6, max: 6 });
const limits = fc.array(
  fc.record({
    kind: fc.constantFrom("at_most", "at_least", "exactly"),
    value: fc.integer({ min: -8, max: 8 }),
  }),
  { minLength: 1, maxLength: 2 },
);
const names = ["a", "b", "c", "d"];

/** A small task of any kind with two random budgets and a group. */
const tasks = fc
  .record({
    kind: fc.constantFrom("levels", "choose", "points", "amount"),
    costs: fc.array(
      fc.array(fc.array(whole, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 2,
        maxLength: 2,
      },
    ),
    first: limits,
    second: limits,
    group: fc.tuple(fc.nat(2), fc.nat(2)),
  })
  .map(({ kind, costs, first, second, group }): Task => {
    const decision: Decision =
      kind === "levels"
        ? levels
        : kind === "choose"
          ? { kind, min: group[0], max: 3 }
          : kind === "points"
            ? { kind, points: 5 }
            : { kind: "amount", step: { int: 1, decimals: 0 }, start: 0 };
    const each = (index: number): Record<string, number[]> =>
      Object.fromEntries(
        names.map((id, at) => [id, costs[index]![at]!.slice(0, kind === "levels" ? 3 : 1)]),
      );
    const made = (list: { kind: string; value: number }[]): Limit[] =>
      list.map((one) => limit(one.kind as Limit["kind"], one.value));
    return task(
      "t",
      decision,
      names.map((id) => [id, kind === "amount" ? -2 : 0, 3]),
      {
        groups: [
          { id: "g", path: "t.g", min: group[0], max: group[0] + group[1], options: ["a", "b"] },
        ],
        totals: [
          budget("t", "x", sum(each(0)), ...made(first)),
          budget("t", "y", sum(each(1)), ...made(second)),
        ],
      },
    );
  });

describe("against trying every answer", () => {
  test("the count, what can be reached, and the extremes are the same", () => {
    let feasible = 0;
    fc.assert(
      fc.property(tasks, (one) => {
        const every = tried(one);
        const result = reach(one, {});
        if (result.outcome !== "feasible") {
          expect(result.outcome).toBe("infeasible");
          expect(every).toEqual([]);
          return;
        }
        feasible++;
        expect(result.count).toBe(BigInt(every.length));
        one.options.forEach(({ id }, at) => {
          for (const setting of settingsOf(one, at)) {
            expect(result.reachable(id, setting)).toBe(
              every.some((answer) => answer[id] === setting),
            );
          }
        });
        const at = (id: string, setting: Setting): boolean =>
          id !== "d" && (setting === "high" || setting === true || setting === 2);
        const counts = every.map((answer) => names.filter((id) => at(id, answer[id]!)).length);
        const options = result.options(at);
        expect([options.min, options.max]).toEqual([Math.min(...counts), Math.max(...counts)]);
        expect(every).toContainEqual(settingsIn(one, options.smallest));
        expect(every).toContainEqual(settingsIn(one, options.largest));
        const range = result.range("t.x");
        expect(every).toContainEqual(settingsIn(one, range.smallest));
        expect(range.min).toBeLessThanOrEqual(range.max);
        expect(every).toContainEqual(settingsIn(one, result.draw(randomStream("0", "x"))));
      }),
      { numRuns: 400 },
    );
    expect(feasible).toBeGreaterThan(40);
  });

  test("the small consultation", () => {
    const attention = taskOf(readSmall().instrument, "attention");
    for (const version of ["v1", "v2"]) {
      expect(found(attention, { version }).count).toBe(
        BigInt(tried(attention, { version }).length),
      );
      expect(found(attention, { version }).of).toBe(625n);
    }
  });
});

test("each admissible answer is drawn as often", () => {
  const small = task("t", levels, names, {
    totals: [
      budget(
        "t",
        "x",
        sum({ a: [0, 1, 2], b: [0, 1, 2], c: [0, 1, 2], d: [0, 1, 2] }),
        limit("at_most", 2),
      ),
    ],
  });
  const result = found(small);
  expect(result.count).toBe(15n);
  const counts = new Map<string, number>();
  const random = randomStream("0123456789abcdef", "draw");
  for (let at = 0; at < 15_000; at++) {
    const key = JSON.stringify(result.draw(random));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(15);
  const off = [...counts.values()].reduce((all, count) => all + (count - 1000) ** 2 / 1000, 0);
  // 14 degrees of freedom: passed by one in ten thousand.
  expect(off).toBeLessThan(42.6);
});

test("points are counted as stars and bars have it, and large numbers stay exact", () => {
  const points = (options: number, all: number): Task =>
    task(
      "t",
      { kind: "points", points: all },
      Array.from({ length: options }, (_, at) => `o${at}`),
    );
  expect(found(points(6, 100)).count).toBe(96_560_646n);
  const many = task(
    "t",
    levels,
    Array.from({ length: 60 }, (_, at) => `o${at}`),
  );
  expect(found(many).count).toBe(3n ** 60n);
});

test("the reference's two readings of its own rule", () => {
  const eight = Array.from({ length: 8 }, (_, at) => `o${at}`);
  const five = ["a", "b", "c", "d", "e"].map((id, code) => ({ id, code }));
  const attention = (each: number[], room: number): Task =>
    task("t", { kind: "levels", scale: "s", levels: five, start: null }, eight, {
      totals: [
        budget(
          "t",
          "x",
          sum(Object.fromEntries(eight.map((id) => [id, each]))),
          limit("at_most", room),
        ),
      ],
    });
  const share = (one: Task): number => Number((1000n * found(one).count) / found(one).of) / 10;
  expect(share(attention([-2, -1, 0, 1, 2], 4))).toBeCloseTo(86.7, 0);
  expect(share(attention([-2, -1, 0, 1, 2], 2))).toBeCloseTo(73.1, 0);
  expect(share(attention([-2, -1, 0, 0, 1], 2))).toBeCloseTo(98.0, 0);
  expect(found(attention([-2, -1, 0, 1, 2], 4)).options((_, one) => one === "e").max).toBe(5);
});

test("what is too large to work out is undecided, and what needs an earlier task too", () => {
  const wide = task("t", { kind: "amount", step: { int: 1, decimals: 0 }, start: 0 }, [
    ["a", 0, 1e9],
  ]);
  expect(reach(wide, {})).toMatchObject({ outcome: "undecided" });
  expect(reach(task("t", levels, names, { totals: [] }), {}, { size: 3 })).toMatchObject({
    outcome: "undecided",
  });
  const spring = taskOf(instruments["carried"]!, "spring");
  expect(reach(spring, {})).toMatchObject({ outcome: "undecided" });
  const left = (number: number): bigint => {
    const result = reach(
      spring,
      {},
      { facts: new Map([["winter.risk", { number, answered: true }]]) },
    );
    return result.outcome === "feasible" ? result.count : 0n;
  };
  expect([left(0), left(40), left(50), left(60)]).toEqual([8n, 2n, 1n, 0n]);
});

describe("claims", () => {
  const outcomes = (
    instrument: Instrument,
    path: string,
    claim: Claim,
    arms: string[] = [],
  ): string[] => prove(instrument, { task: path, arms, claim }).map(({ outcome }) => outcome);

  test("of the small consultation all hold", () => {
    const { instrument, plan } = readSmall();
    for (const expected of plan.expects) {
      const proofs = prove(instrument, expected);
      expect(proofs).toHaveLength(expected.arms.length === 1 ? 1 : 2);
      expect(proofs.every(({ outcome }) => outcome === "proved")).toBe(true);
    }
  });

  test("a count that does not hold comes with an answer that shows it", () => {
    const { instrument } = readSmall();
    const claim: Claim = { kind: "count", compare: "at_most", number: 1, at: ["much_more"] };
    const proofs: Proof[] = prove(instrument, { task: "attention", arms: ["v1"], claim });
    const [proof] = proofs;
    expect(proof?.outcome).toBe("refuted");
    const attention = taskOf(instrument, "attention");
    const { witness } = proof as { witness: TaskAnswer };
    const answer = settingsIn(attention, witness);
    expect(tried(attention, { version: "v1" })).toContainEqual(answer);
    expect(Object.values(answer).filter((one) => one === "much_more").length).toBeGreaterThan(1);
  });

  test("at least and exactly", () => {
    const chosen = (compare: "at_least" | "exactly", number: number): string[] =>
      outcomes(
        instruments["groups"]!,
        "rivers",
        { kind: "count", compare, number, at: ["chosen"] },
        ["v1"],
      );
    expect(chosen("at_least", 2)).toEqual(["proved"]);
    expect(chosen("at_least", 3)).toEqual(["refuted"]);
    expect(chosen("exactly", 2)).toEqual(["refuted"]);
  });

  test("what cannot be had is named", () => {
    const blocked = instrumentOf(
      task("t", levels, ["a", "b"], {
        totals: [budget("t", "x", sum({ a: [0, 1, 5], b: [0, 1, 2] }), limit("at_most", 4))],
      }),
    );
    const [levelled] = prove(blocked, {
      task: "t",
      arms: ["v1"],
      claim: { kind: "every_level_reachable" },
    });
    expect(levelled).toMatchObject({ outcome: "refuted", missing: ["a.high"] });
    const never = instrumentOf(
      task("t", { kind: "choose", min: 0, max: 2 }, ["a", "b"], {
        totals: [budget("t", "x", sum({ a: [9], b: [1] }), limit("at_most", 4))],
      }),
    );
    const [option] = prove(never, {
      task: "t",
      arms: ["v1"],
      claim: { kind: "every_option_reachable" },
    });
    expect(option).toMatchObject({ outcome: "refuted", missing: ["a"] });
  });

  test("a budget binds when it refuses something", () => {
    const binds = (room: number): string[] =>
      outcomes(
        instrumentOf(
          task("t", levels, ["a", "b"], {
            totals: [budget("t", "x", sum({ a: [0, 1, 2], b: [0, 1, 2] }), limit("at_most", room))],
          }),
        ),
        "t",
        { kind: "binds", total: "t.x" },
        ["v1"],
      );
    expect(binds(3)).toEqual(["proved"]);
    expect(binds(4)).toEqual(["refuted"]);
    expect(
      outcomes(instruments["carried"]!, "spring", { kind: "binds", total: "spring.risk" }),
    ).toEqual(["proved", "proved"]);
  });

  test("where nothing is admissible, nothing is proved", () => {
    const none = instrumentOf(
      task("t", levels, ["a"], {
        totals: [budget("t", "x", sum({ a: [1, 2, 3] }), limit("at_most", 0))],
      }),
    );
    expect(outcomes(none, "t", { kind: "every_level_reachable" }, ["v1"])).toEqual(["refuted"]);
    expect(() =>
      prove(none, { task: "x", arms: [], claim: { kind: "every_level_reachable" } }),
    ).toThrow();
  });
});
