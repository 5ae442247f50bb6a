import { describe, expect, test } from "vitest";
import {
  budget,
  instrumentOf,
  limit,
  one,
  section,
  sum,
  task,
} from "../../../../test/fixtures/instruments.ts";
import type { Element, Shuffle } from "../generated/consultation.ts";
import { elementsIn } from "../documents/elements.ts";
import { judge } from "../judging/judge.ts";
import { meters } from "./meters.ts";
import { inOrder } from "./order.ts";
import { screenOrder, shuffledThings, stands } from "./screen-order.ts";

const shuffle = (path: string, ...elements: Element[]): Shuffle => ({
  kind: "shuffle",
  path,
  elements,
});

describe("how one place comes to another", () => {
  const instrument = instrumentOf(
    section("a", one("a.p", "x"), one("a.q", "x")),
    shuffle("shuffle1", section("b", one("b.p", "x"), one("b.q", "x")), {
      kind: "when",
      arms: [
        { if: { op: "is", path: "a.p", any: ["x"] }, elements: [section("c", one("c.p", "x"))] },
      ],
      else: [section("d", one("d.p", "x"))],
    }),
    section("e", one("e.p", "x")),
  );
  const all = new Map(
    elementsIn(instrument.elements).flatMap((element) =>
      "path" in element ? [[element.path, element]] : [],
    ),
  );
  const of = (path: string, other: string): string => {
    const found = stands(instrument);
    return screenOrder(found.get(all.get(path)!)!, found.get(all.get(other)!)!);
  };

  test.each([
    ["a.p", "a.q", "before"],
    ["a.p", "b.q", "before"],
    ["e.p", "c.p", "after"],
    ["b.p", "b.q", "before"],
    ["b.q", "b.p", "after"],
    ["b.p", "c.p", "either"],
    ["d.p", "b", "either"],
    ["c.p", "d.p", "apart"],
    ["b", "b.q", "before"],
    ["b.q", "b", "after"],
  ])("%s stands to %s: %s", (path, other, is) => {
    expect(of(path, other)).toBe(is);
  });
});

describe("a limit that goes on with a task that is shuffled with its own", () => {
  const choose = { kind: "choose", min: 0, max: 2 } as const;
  const costs = sum({ x: [100], y: [80] });
  const soon = task("soon", choose, ["x", "y"], {
    totals: [budget("soon", "cost", costs, limit("at_most", 150))],
  });
  const later = task("later", choose, ["x", "y"], {
    totals: [
      budget("later", "cost", costs, limit("at_most", 200, [{ path: "soon.cost", times: -1 }])),
    ],
  });
  const instrument = instrumentOf(shuffle("shuffle1", soon, later));
  const seeds = Array.from({ length: 20 }, (_, at) => at.toString(16).padStart(16, "0"));
  const isFirst = (id: string, seed: string): boolean =>
    inOrder([soon, later], seed, "shuffle1")[0]!.id === id;
  const chosen = (...ids: string[]): object => ({
    x: { chosen: ids.includes("x") },
    y: { chosen: ids.includes("y") },
  });
  const answers = { soon: chosen("x"), later: chosen("x", "y") };
  const versions = { version: "v1" };

  test.each([
    ["soon", ["over_limit"], 100],
    ["later", [], 200],
  ])("counts what was known when it was asked: %s first", (id, codes, most) => {
    const seed = seeds.find((one) => isFirst(id, one))!;
    const response = {
      ...{ consultation: "tiny", release: 1, design: "a".repeat(64), language: "nl" },
      ...{ id: "00000000-0000-4000-8000-000000000000", status: "complete", stream: "open" },
      ...{ seed, versions, answers },
    };
    expect(judge(instrument, response).map(({ code }) => code)).toEqual(codes);
    const [read] = meters(instrument, { seed, versions, answers } as never, "later");
    expect(read!.limits.map(({ value }) => value)).toEqual([most]);
  });
});

test("the texts and images of a question are shuffled with it, others by themselves", () => {
  const text = (key: string): Element => ({ kind: "passage", text: key });
  const things = shuffledThings(
    shuffle(
      "s.shuffle1",
      text("s#text"),
      text("s.p#text"),
      text("s.p#alt"),
      one("s.p", "x"),
      one("s.q", "x"),
      text("s.p#text_2"),
    ),
  );
  expect(things.map(({ length }) => length)).toEqual([1, 3, 1, 1]);
});
