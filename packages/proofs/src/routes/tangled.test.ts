/** Designs in which so much hangs together that going through all of it never ends. */
import { expect, test } from "vitest";
import { instrumentOf, one, section, task } from "../../../../test/fixtures/instruments.ts";
import { judge, type Condition, type Element, type Instrument } from "@pwe/model";
import type { Routes, Shown } from "./proof.ts";
import { mostOnPages, routeLengths, routes } from "./routes.ts";

const answered = (path: string): Condition => ({ op: "answered", path });

const follows = (of: Condition, at: number): Element => ({
  kind: "when",
  arms: [{ if: of, elements: [one(`s.x${at}`, "a", "b")] }],
  else: [],
});

const outcomes = ({ whens }: Routes): string[] =>
  whens.map(({ arms: [first] }) => first!.reached.outcome);

const shuffled = (...elements: Element[]): Instrument =>
  instrumentOf(section("s", { kind: "shuffle", path: "s.n0", elements }));

test("questions in one shuffle with a follow-up each are decided in as many steps as there are pairs", () => {
  const elements = Array.from({ length: 12 }, (_, at): Element[] => [
    one(`s.r${at}`, "a", "b"),
    follows(answered(`s.r${at}`), at),
  ]).flat();
  const found = routes(shuffled(...elements), { size: 100 });
  expect(outcomes(found)).toEqual(
    elements.flatMap(({ kind }) => (kind === "when" ? ["reachable"] : [])),
  );
  expect(found.versions[0]).toMatchObject({ exact: true });
});

test("who is turned away between shuffled things may come to any of them, but not to what contradicts it", () => {
  const elements = Array.from({ length: 10 }, (_, at) => one(`s.r${at}`, "a", "b"));
  const is = (path: string, ...any: string[]): Condition => ({ op: "is", path, any });
  const never: Condition = { op: "and", of: [is("s.r9", "a"), is("s.r9", "b")] };
  const out: Element = {
    kind: "when",
    arms: [{ if: is("s.r0", "a"), elements: [{ kind: "screen_out", if: is("s.r0", "a") }] }],
    else: [],
  };
  const found = routes(shuffled(...elements, out, follows(answered("s.r3"), 3), follows(never, 9)));
  expect(outcomes(found)).toEqual(["reachable", "reachable", "unreachable"]);
});

test("things in a shuffle that all hang together are decided or left undecided, and it ends", () => {
  const asks = Array.from({ length: 12 }, (_, at) => one(`s.r${at}`, "a", "b"));
  const chain = Array.from({ length: 11 }, (_, at) => {
    const of = [answered(`s.r${at}`), answered(at === 0 ? "s.r11" : `s.x${at - 1}`)];
    return follows({ op: "and", of }, at);
  });
  const found = outcomes(routes(shuffled(...asks, ...chain), { size: 2000 }));
  expect(new Set(found)).toEqual(new Set(["reachable", "undecided"]));
  expect(found.slice(0, 2)).toEqual(["reachable", "reachable"]);
});

test("many sections in each of which too much hangs together end, and a simple one behind them is decided", () => {
  const sections = Array.from({ length: 20 }, (_, block): Element => {
    const path = (at: number): string => `s${block}.q${at % 24}`;
    const asks = Array.from({ length: 24 }, (_, at) => one(path(at), "a", "b", "c"));
    const branches = Array.from({ length: 24 }, (_, at): Element => {
      const of = Array.from({ length: 12 }, (_, leaf): Condition => {
        const here = path(at * 5 + leaf * 7);
        const isA: Condition = { op: "is", path: here, any: ["a"] };
        return leaf % 2 === 0 ? { op: "is", path: here, any: ["b"] } : { op: "not", of: isA };
      });
      return { kind: "when", arms: [{ if: { op: "or", of }, elements: [] }], else: [] };
    });
    return section(`s${block}`, ...asks, ...branches);
  });
  const simple = section("s", one("s.r0", "a", "b"), follows(answered("s.r0"), 0));
  const found = routes(instrumentOf(...sections, simple), { size: 20_000 });
  expect(new Set(outcomes(found).slice(0, -1))).toEqual(new Set(["undecided"]));
  expect(outcomes(found).at(-1)).toBe("reachable");
  expect(found.versions[0]).toMatchObject({ exact: false });
});

/** Screen-outs one after another, each after a question and what else stands before it. */
const turningAway = (times: number, before: (at: number) => Element[] = () => []): Instrument =>
  instrumentOf(
    ...Array.from({ length: times }, (_, at): Element[] => [
      ...before(at),
      section(`s${at}`, one(`s${at}.q`, "a", "b"), {
        kind: "screen_out",
        if: { op: "is", path: `s${at}.q`, any: ["b"] },
      }),
    ]).flat(),
  );
const choices = (at: number): Element[] => [
  task(`t${at}`, { kind: "choose", min: 1, max: 2 }, ["x", "y", "z"]),
];

test.each([
  ["questions", turningAway(1500)],
  ["tasks", turningAway(1500, choices)],
])(
  "every one of many screen-outs behind %s is reached, and who is turned away is made up when asked",
  (_, instrument) => {
    const { screens } = routes(instrument);
    expect(new Set(screens.map(({ reached }) => reached.outcome))).toEqual(new Set(["reachable"]));
    const { reached } = screens.at(-1)!;
    if (reached.outcome !== "reachable") return;
    const { response, complete } = reached.witness;
    expect(response.status).toBe("screened_out");
    expect(complete).toBe(true);
    expect(judge(instrument, response)).toEqual([]);
  },
);

test("nobody comes to a screen-out behind a task without an answer", () => {
  const never = task("t", { kind: "choose", min: 3, max: 3 }, ["x", "y"]);
  const { screens } = routes(turningAway(2, (at) => (at === 1 ? [never] : [])));
  const [first, second] = screens.map(({ reached }) => reached);
  expect(first!.outcome).toBe("reachable");
  expect(second!.outcome).not.toBe("reachable");
});

test("at the end of a long chain it is known why nobody comes", () => {
  const is = (at: number, id: string): Condition => ({ op: "is", path: `s.x${at}`, any: [id] });
  const chain = Array.from({ length: 4000 }, (_, at) => follows(is(at - 1, "a"), at)).slice(1);
  const never: Condition = { op: "and", of: [is(3999, "a"), is(3998, "b")] };
  const found = routes(
    instrumentOf(section("s", one("s.x0", "a", "b"), ...chain, follows(never, 4000))),
  );
  expect(found.whens.at(-1)!.arms[0]!.reached).toMatchObject({
    outcome: "unreachable",
    because: [{ condition: never }],
  });
});

test("the most on a page is as long as the longest route when only that page counts", () => {
  const pages = Array.from({ length: 6 }, (_, page): Element => {
    const path = `s${page}`;
    const before = page === 0 ? "s0.q0" : `s${page - 1}.q0`;
    const is = (id: string): Condition => ({ op: "is", path: before, any: [id] });
    const some = ["a", "b"].map((id, arm): Element => ({
      kind: "when",
      arms: [
        {
          if: is(id),
          elements: Array.from({ length: 1 + arm + page }, (_, at) =>
            one(`${path}.${id}${at}`, "a"),
          ),
        },
      ],
      else: [one(`${path}.${id}9`, "a")],
    }));
    return section(path, one(`${path}.q0`, "a", "b"), ...some);
  });
  const instrument = instrumentOf(...pages);
  const versions = { version: "v1" };
  const numbers = pages.map((_, page) => {
    const isHere = (shown: Shown): number =>
      Number("page" in shown && shown.kind === "question" && shown.path.startsWith(`s${page}.`));
    return routeLengths(instrument, versions, isHere).longest;
  });
  expect(numbers).toEqual([4, 5, 6, 7, 8, 9]);
  const isQuestion = ({ kind }: Shown): number => Number(kind === "question");
  expect([...mostOnPages(instrument, versions, isQuestion).values()].sort()).toEqual(numbers);
});
