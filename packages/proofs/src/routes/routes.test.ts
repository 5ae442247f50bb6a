import { describe, expect, test } from "vitest";
import {
  budget,
  instrumentOf,
  instruments,
  limit,
  one,
  section,
  sum,
  task,
} from "../../../../test/fixtures/instruments.ts";
import { longDesign } from "../../../../test/bench/routes.ts";
import { type Condition, type Element, type Instrument, type Task, judge } from "@pwe/model";
import type { ArmRoutes, Reached, WhenRoutes } from "./proof.ts";
import { routeLengths, routes, surelyAsked } from "./routes.ts";

const is = (path: string, ...any: [string, ...string[]]): Condition => ({ op: "is", path, any });
const not = (of: Condition): Condition => ({ op: "not", of });
const range = (path: string, min?: number, max?: number): Condition => ({
  op: "range",
  path,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const when = (condition: Condition, ...elements: Element[]): Element => ({
  kind: "when",
  arms: [{ if: condition, elements }],
  else: [],
});
const chain = (...arms: [Condition, Element[]][]): Element => ({
  kind: "when",
  arms: arms.map(([condition, elements]) => ({ if: condition, elements })),
  else: [one("s.rest", "a")],
});

const whensOf = (...elements: Element[]): readonly WhenRoutes[] =>
  routes(instrumentOf(...elements)).whens;
const outcomes = (all: readonly WhenRoutes[]): string[] =>
  all.map(({ arms, otherwise }) =>
    [...arms, otherwise].map(({ reached }) => reached.outcome[0]).join(""),
  );
const because = ({ reached }: { reached: Reached }): Condition[] =>
  reached.outcome === "unreachable" ? reached.because.map(({ condition }) => condition) : [];

/** Levels that cost 0, 1 and 2, at most 2 together in v1 and 1 in v2. */
const levels = (id: string, rest: Partial<Task> = {}): Task => {
  const costs = { a: [0, 1, 2], b: [0, 1, 2], c: [0, 1, 2] };
  const most = { cases: [{ in: ["v1"], is: 2 }, { is: 1 }] };
  return task(
    id,
    {
      kind: "levels",
      scale: "l",
      levels: ["low", "middle", "high"].map((level, code) => ({ id: level, code })),
      start: "low",
    },
    ["a", "b", "c"],
    {
      totals: [
        budget(id, "cost", sum(costs), {
          kind: "at_most",
          value: { constant: most as never, terms: [], totals: [] },
        }),
      ],
      ...rest,
    },
  );
};

describe("what can be reached", () => {
  test("needs answers that fit the whole way there, with the fewest conditions that exclude each other named", () => {
    const [outer, inner, innermost] = whensOf(
      section(
        "s",
        one("s.p", "x", "y"),
        one("s.q", "x", "y", "z"),
        when(is("s.q", "x", "y"), when(is("s.p", "x"), when(is("s.q", "z"), one("s.r", "a")))),
      ),
    );
    expect(outcomes([outer!, inner!, innermost!])).toEqual(["rr", "rr", "ur"]);
    expect(because(innermost!.arms[0]!)).toEqual([is("s.q", "x", "y"), is("s.q", "z")]);
  });

  test("an arm needs every earlier arm to fail", () => {
    const [found] = whensOf(
      section(
        "s",
        one("s.q", "x", "y", "z"),
        chain([is("s.q", "x", "y"), []], [is("s.q", "y"), []], [is("s.q", "z"), []]),
      ),
    );
    expect(outcomes([found!])).toEqual(["ruru"]);
    expect(found!.arms[1]!.covered).toBe(true);
    expect(because(found!.arms[1]!)).toEqual([is("s.q", "x", "y"), is("s.q", "y")]);
    expect(because(found!.otherwise)).toEqual([is("s.q", "x", "y"), is("s.q", "z")]);
  });

  test("settings of a task and its totals are taken together, within its limits", () => {
    const [together, total, version] = whensOf(
      levels("t"),
      section(
        "s",
        when({ op: "and", of: [is("t.a", "high"), is("t.b", "middle")] }, one("s.p", "a")),
        when(range("t.cost", 3), one("s.q", "a")),
        when(
          { op: "and", of: [range("t.cost", 2), { op: "arm", factor: "version", any: ["v2"] }] },
          one("s.r", "a"),
        ),
      ),
    );
    expect(outcomes([together!, total!, version!])).toEqual(["ur", "ur", "ur"]);
    expect(together!.arms[0]!.contradictory).toBe(true);
    expect(total!.arms[0]!.contradictory).toBe(true);
    const [fits] = whensOf(
      levels("t"),
      section(
        "s",
        when({ op: "and", of: [is("t.a", "middle"), is("t.b", "middle")] }, one("s.p", "a")),
      ),
    );
    expect(outcomes([fits!])).toEqual(["rr"]);
  });

  test("a total that is carried over limits what a later task can be", () => {
    const { carried } = instruments;
    const found = routes({
      ...carried!,
      elements: [
        ...carried!.elements,
        section(
          "s",
          when(
            { op: "and", of: [range("winter.risk", 40), range("spring.risk", 11)] },
            one("s.p", "a"),
          ),
          when(
            { op: "and", of: [range("winter.risk", 40), range("spring.risk", 10)] },
            one("s.q", "a"),
          ),
        ),
      ],
    });
    expect(outcomes(found.whens)).toEqual(["ur", "rr"]);
  });

  test("who is screened out does not come further, and who opts out has no totals", () => {
    const found = routes(
      instrumentOf(
        levels("t", { instead: ["opt_out"] }),
        section(
          "s",
          one("s.q", "x", "y"),
          { kind: "screen_out", if: is("s.q", "x") },
          when(is("s.q", "x"), one("s.p", "a")),
          when({ op: "and", of: [is("t", "opt_out"), range("t.cost", 0)] }, one("s.r", "a")),
          when({ op: "and", of: [is("t", "opt_out"), not(range("t.cost", 0))] }, one("s.u", "a")),
        ),
      ),
    );
    expect(outcomes(found.whens)).toEqual(["ur", "ur", "rr"]);
    expect(because(found.whens[0]!.arms[0]!)).toEqual([is("s.q", "x"), is("s.q", "x")]);
    expect(found.screens[0]!.reached.outcome).toBe("reachable");
  });

  test("a task that nobody can finish stops everyone, and is named", () => {
    const impossible = levels("t", {
      totals: [budget("t", "cost", sum({ a: [0, 1, 2] }), limit("at_least", 9))],
    });
    const [found] = whensOf(impossible, section("s", when(range("t.cost", 1), one("s.p", "a"))));
    const { reached } = found!;
    expect(reached.outcome === "unreachable" && reached.stuck?.path).toBe("t");
  });

  test("a none is chosen alone, and no more answers than fit", () => {
    const answers = ["a", "b", "c", "no"].map((id, code) => ({
      id,
      code,
      ...(id === "no" && { kind: "none" as const }),
    }));
    const many: Element = {
      ...{ kind: "question", type: "many", id: "m", path: "s.m", required: true, answers },
      ...{ shuffle: false, min: 1, max: 2 },
    };
    const all = (...conditions: Condition[]): Condition => ({ op: "and", of: conditions });
    const found = whensOf(
      section(
        "s",
        many,
        when(all(is("s.m", "a"), is("s.m", "no")), one("s.p", "a")),
        when(all(is("s.m", "a"), is("s.m", "b"), is("s.m", "c")), one("s.q", "a")),
        when(all(is("s.m", "a"), is("s.m", "c")), one("s.r", "a")),
      ),
    );
    expect(outcomes(found)).toEqual(["ur", "ur", "rr"]);
    expect(found.map(({ arms }) => arms[0]!.contradictory)).toEqual([true, true, false]);
  });

  test("in a random order a condition may come before what it looks at", () => {
    const inOrder = [one("s.q", "x"), when(not(is("s.q", "x")), one("s.p", "a"))];
    expect(outcomes(whensOf(section("s", ...inOrder)))).toEqual(["ur"]);
    const shuffled: Element = { kind: "shuffle", path: "s.o", elements: inOrder };
    expect(outcomes(whensOf(section("s", shuffled)))).toEqual(["rr"]);
  });

  test("a witness is a whole admissible response that goes there", () => {
    for (const [name, instrument] of Object.entries(instruments)) {
      for (const { arms, otherwise } of routes(instrument).whens) {
        for (const { reached } of [...arms, otherwise]) {
          if (reached.outcome === "unreachable") continue;
          if (reached.outcome !== "reachable") throw new Error(`${name}: ${reached.why}`);
          expect(reached.witness.complete).toBe(true);
          expect(judge(instrument, reached.witness.response)).toEqual([]);
        }
      }
    }
  });

  test("what takes more steps than it may is undecided, and says so", () => {
    const design = instrumentOf(
      section("s", one("s.q", "x", "y"), when(is("s.q", "x"), one("s.p", "a"))),
    );
    const [found] = routes(design, { size: 1 }).whens;
    expect(found!.reached).toEqual({ outcome: "undecided", why: "more than 1 steps" });
    expect(routes(design, { size: 1 }).versions[0]!.exact).toBe(false);
  });

  test("a motivation that is written can be looked at", () => {
    const asked: Element = {
      ...(one("s.q", "x") as Extract<Element, { type: "one" }>),
      motivation: { required: false, max: 9 },
    };
    const written: Condition = { op: "answered", path: "s.q.why" };
    expect(outcomes(whensOf(section("s", asked, when(written, one("s.p", "a")))))).toEqual(["rr"]);
  });
});

describe("conditions", () => {
  const armOf = (condition: Condition, question: Element = one("s.q", "x", "y")): ArmRoutes =>
    whensOf(section("s", question, when(condition, one("s.p", "a"))))[0]!.arms[0]!;

  test("that hold for everyone who comes are always true", () => {
    expect(armOf(is("s.q", "x", "y")).always).toBe(true);
    expect(armOf(is("s.q", "x")).always).toBe(false);
    const optional = { ...one("s.q", "x", "y"), required: false };
    expect(armOf(is("s.q", "x", "y"), optional as Element).always).toBe(false);
  });

  test("take answers and leave answers", () => {
    const [found] = whensOf(section("s", one("s.q", "x", "y", "z"), when(is("s.q", "x"))));
    expect(found!.over!.taken.map(({ ids }) => ids)).toEqual([["x"]]);
    expect(found!.over!.left.map(({ ids }) => ids)).toEqual([["y", "z"]]);
  });

  test("have a share: every answer is as likely, or as often as is known", () => {
    const design = instrumentOf(
      section("s", one("s.q", "x", "y", "z"), when(is("s.q", "x"), one("s.p", "a"))),
    );
    expect(routes(design).whens[0]!.arms[0]!.shares[0]).toBeCloseTo(1 / 3, 12);
    const shares = (_: string, answer: string): number | undefined =>
      answer === "x" ? 0.1 : undefined;
    expect(routes(design, { shares }).whens[0]!.arms[0]!.shares[0]).toBeCloseTo(0.1, 12);
  });
});

describe("routes", () => {
  const follow = (at: number): Element[] => [
    one(`s.q${at}`, "x", "y"),
    when(is(`s.q${at}`, "x"), one(`s.p${at}`, "a")),
  ];

  test("multiply where branches have nothing to do with each other", () => {
    const design = instrumentOf(
      section("s", ...Array.from({ length: 100 }, (_, at) => follow(at)).flat()),
    );
    const [found] = routes(design).versions;
    expect(found!.complete).toBe(2n ** 100n);
    expect(found!.answers).toEqual({ shortest: 100, longest: 200, mean: 150 });
  });

  test("are one where branches look at the same answer", () => {
    const all = Array.from({ length: 30 }, (_, at) => when(is("s.q", "x"), one(`s.p${at}`, "a")));
    const [found] = routes(instrumentOf(section("s", one("s.q", "x", "y"), ...all))).versions;
    expect(found!.complete).toBe(2n);
    expect(found!.answers).toEqual({ shortest: 1, longest: 31, mean: 16 });
  });

  test("end at a screen-out after as many ways as lead there", () => {
    const { screened } = instruments;
    const before = instrumentOf(section("s", ...follow(0)), ...screened!.elements);
    const [found] = routes(before).versions;
    expect([found!.complete, found!.screenedOut]).toEqual([2n, 2n]);
  });

  test("weigh what is shown on them", () => {
    const design = instrumentOf(
      section("s", one("s.q", "x", "y"), when(is("s.q", "x"), { kind: "passage", text: "s#text" })),
    );
    const found = routeLengths(design, { version: "v1" }, ({ kind }) =>
      kind === "passage" ? 7 : 1,
    );
    expect(found).toEqual({ shortest: 1, longest: 8, mean: 4.5 });
  });

  test("differ by version only where a condition or a limit does", () => {
    const plain = routes(instrumentOf(section("s", ...follow(0))));
    expect(plain.versions.map(({ arms }) => arms)).toEqual([{}]);
    const looked = routes(
      instrumentOf(levels("t"), section("s", when(range("t.cost", 2), one("s.p", "a")))),
    );
    expect(looked.versions.map(({ arms, complete }) => [arms, complete])).toEqual([
      [{ version: ["v1"] }, 2n],
      [{ version: ["v2"] }, 1n],
    ]);
  });

  test("of a long design are all counted and every arm is reached", () => {
    const found = routes(longDesign(300));
    const all = found.whens.flatMap(({ arms, otherwise }) => [...arms, otherwise]);
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(({ reached }) => reached.outcome !== "reachable")).toEqual([]);
    expect(found.versions.map(({ exact }) => exact)).toEqual([true, true]);
  });
});

describe("an answer", () => {
  const inside = one("s.p", "a", "b");
  const recall: Element = { kind: "recall", of: "s.p" };
  const design = (...rest: Element[]): Instrument =>
    instrumentOf(section("s", one("s.q", "x", "y"), when(is("s.q", "x"), inside), ...rest));

  test("was surely asked where its branch was taken, and not behind it", () => {
    const again = when(is("s.q", "x"), recall);
    expect(surelyAsked(design(again), [{ path: "s.p", at: recall }])).toEqual([
      { outcome: "asked" },
    ]);
    const [found] = surelyAsked(design(recall), [{ path: "s.p", at: recall }]);
    expect(found!.outcome).toBe("maybe");
    if (found!.outcome === "maybe") {
      expect(found!.witness.response.answers["s"]).toEqual({ q: { answer: "y" } });
    }
  });

  test("was asked at the end of those who were asked everything", () => {
    const uses = ["s.q", "s.p"].map((path) => ({ path, at: "end" as const }));
    expect(surelyAsked(design(), uses).map(({ outcome }) => outcome)).toEqual(["asked", "maybe"]);
  });

  test("to a task is missing for who opts out", () => {
    const uses = [{ path: "t.cost", at: "end" as const }];
    expect(surelyAsked(instrumentOf(levels("t")), uses)[0]!.outcome).toBe("asked");
    const free = instrumentOf(levels("t", { instead: ["opt_out"] }));
    expect(surelyAsked(free, uses)[0]!.outcome).toBe("maybe");
  });
});
