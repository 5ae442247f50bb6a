import { expect, test } from "vitest";
import { instruments } from "../../../../test/fixtures/instruments.ts";
import { asked } from "./asked.ts";
import { meters } from "./meters.ts";
import { outline, pages, route } from "./pages.ts";
import { simulator } from "@pwe/proofs";
import type { Answers, Situation } from "../documents/situation.ts";

const small = instruments["small"]!;
const seed = "0123456789abcdef";
const keys = (of: readonly { key: string }[]): string[] => of.map(({ key }) => key);

function situation(answers: Answers, version = "v1"): Situation {
  return { seed, versions: { version }, answers };
}

test("a page is a block or a part of one", () => {
  expect(keys(outline(small))).toEqual([
    "consent",
    "attention",
    "damage",
    "damage/1",
    "about",
    "about/1",
  ]);
});

test("nothing of a branch is shown before it is chosen", () => {
  const shown = pages(small, situation({})).find(({ key }) => key === "damage");
  expect(keys(shown!.elements)).toEqual(["damage#situation", "damage.advice"]);
});

test("the branch that is chosen is shown, on a page of its own or on the same", () => {
  const way = (advice: string): string[] =>
    pages(small, situation({ damage: { advice: { answer: advice, why: null } } }))
      .filter(({ block }) => block === "damage")
      .flatMap(({ key, elements }) => [`[${key}]`, ...keys(elements)]);
  expect(way("procedure")).toEqual([
    ...["[damage]", "damage#situation", "damage.advice"],
    ...["[damage/1]", "recall:damage.advice@damage/1", "damage.worse#situation", "damage.worse"],
  ]);
  expect(way("temporary")).toEqual([
    ...["[damage]", "damage#situation", "damage.advice", "damage.wish#situation", "damage.wish"],
  ]);
});

test("once the page after then fixed was reached, the block's pages before it are frozen", () => {
  const answers = { damage: { advice: { answer: "procedure", why: null } } };
  const frozen = (reached?: string): string[] =>
    pages(small, { ...situation(answers), ...(reached === undefined ? {} : { reached }) })
      .flatMap(({ elements }) => elements)
      .filter((element) => element.frozen)
      .map(({ key }) => key);
  expect(frozen()).toEqual([]);
  expect(frozen("damage")).toEqual([]);
  expect(frozen("damage/1")).toEqual(["damage#situation", "damage.advice"]);
  expect(frozen("about/1")).toEqual(["damage#situation", "damage.advice"]);
});

test("an element stands on the same page for everyone, in every instrument", () => {
  for (const instrument of Object.values(instruments)) {
    const home = new Map<string, string>();
    for (const page of outline(instrument)) {
      for (const { key } of page.elements) {
        expect(home.has(key), key).toBe(false);
        home.set(key, page.key);
      }
    }
    const draw = simulator(instrument);
    for (let at = 0; at < 100; at++) {
      for (const page of pages(instrument, draw(at.toString(16).padStart(16, "0")))) {
        for (const { key } of page.elements) expect(home.get(key), key).toBe(page.key);
      }
    }
  }
});

test("what is asked is what is on the pages, in the same order", () => {
  for (const instrument of Object.values(instruments)) {
    const draw = simulator(instrument);
    for (let at = 0; at < 100; at++) {
      const response = draw(at.toString(16).padStart(16, "0"));
      const items = asked(instrument, response);
      const shown = pages(instrument, response).flatMap(({ key: page, elements }) =>
        elements
          .filter(({ kind }) => kind !== "passage" && kind !== "recall")
          .map(({ key }) => `${page} ${key}`),
      );
      const asks = items.map(({ page, path, kind, element }) =>
        kind === "option" || kind === "decided" ? `${page} ${element.path}` : `${page} ${path}`,
      );
      expect([...new Set(asks)]).toEqual(shown);
    }
  }
});

test("a screen-out ends the route where it stands", () => {
  const screened = instruments["screened"]!;
  const way = (age: number) => route(screened, situation({ door: { age: { answer: age } } }));
  expect(way(17).screenedOut).toBe(true);
  expect(way(17).pages.flatMap(({ elements }) => keys(elements))).toEqual(["door.age"]);
  expect(way(18).screenedOut).toBe(false);
  expect(keys(way(18).pages)).toEqual(["door", "rest"]);
  const staying = route(screened, situation({ door: { age: { answer: 17 } } }), false);
  expect([staying.screenedOut, keys(staying.pages)]).toEqual([false, ["door", "rest"]]);
});

test("blocks are shuffled, each with its own pages, and text between them has a page", () => {
  const shuffled = instruments["shuffled"]!;
  const orders = new Set<string>();
  for (let at = 0; at < 60; at++) {
    const answers = { two: { q: { answer: "b" } } };
    const way = pages(shuffled, {
      seed: at.toString(16).padStart(16, "0"),
      versions: { version: "v2" },
      answers,
    });
    expect(way[0]!.key).toBe("/0");
    const two = keys(way).filter((key) => key.startsWith("two"));
    expect(two).toEqual(["two", "two/1", "two/2", "two/3"]);
    orders.add(
      keys(way)
        .filter((key) => !key.includes("/"))
        .join(),
    );
  }
  expect(orders.size).toBe(6);
});

test("a meter reads what is set, and says by how much", () => {
  const attention = { explain: { level: "much_more" }, rights: { level: "much_more" } };
  const [v1] = meters(small, situation({ attention }), "attention");
  expect(v1).toMatchObject({ numerator: 4, met: false, shown: { int: 4, decimals: 0 } });
  expect(v1!.limits).toMatchObject([{ kind: "at_most", value: 3, off: 1, met: false }]);
  const full = { ...attention, critical: { level: "less" } };
  expect(meters(small, situation({ attention: full }), "attention")).toMatchObject([
    { numerator: 3, met: true, limits: [{ off: 0, met: true }] },
  ]);
  const [v2] = meters(small, situation({ attention }, "v2"), "attention");
  expect(v2!.limits).toMatchObject([{ value: 1, off: 3 }]);
});

test("a total is divided and rounded half away from zero, exactly", () => {
  const amounts = instruments["amounts"]!;
  const read = (cure: number, care = 0): unknown =>
    meters(
      amounts,
      situation({ health: { cure: { amount: cure }, care: { amount: care } } }),
      "health",
    )[0]?.shown;
  expect(read(0)).toEqual({ int: 233, decimals: 2 });
  expect(read(1)).toEqual({ int: 400, decimals: 2 });
  expect(read(-2)).toEqual({ int: -100, decimals: 2 });
  expect(read(-1, -2)).toEqual({ int: -267, decimals: 2 });
});

test("nothing is read for who opted out, and what an earlier task left is carried over", () => {
  expect(
    meters(instruments["target"]!, situation({ climate: { decided: "opt_out" } }), "climate"),
  ).toEqual([]);
  const winter = { masks: { chosen: true }, schools: { chosen: true }, shops: { chosen: false } };
  const [risk] = meters(instruments["carried"]!, situation({ winter }), "spring");
  expect(risk!.limits).toMatchObject([{ value: 15 }]);
});

test("what depends on a total is not shown before every option is set", () => {
  const target = instruments["target"]!;
  const shown = (levels: Record<string, string | null>): string[] => {
    const options = Object.entries(levels).map(([id, level]) => [id, { level }]);
    const climate = { decided: "self", ...(Object.fromEntries(options) as object) } as never;
    return pages(target, situation({ climate }))
      .filter(({ key }) => key === "after")
      .flatMap(({ elements }) => keys(elements));
  };
  const all = { tax: "none", wind: "much", homes: "none", farms: "some" };
  expect(shown(all)).toEqual(["after.why_much"]);
  expect(shown({ ...all, tax: "much" })).toEqual(["after.why_much"]);
  expect(shown({ ...all, wind: "some" })).toEqual(["after.why_little"]);
  expect(shown({ wind: "much" })).toEqual([]);
  expect(shown({ ...all, tax: null })).toEqual([]);
});
