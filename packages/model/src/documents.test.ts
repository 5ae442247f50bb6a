import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  budget,
  instrumentOf,
  instruments,
  limit,
  readSmall,
  sum,
  task,
} from "../../../test/fixtures/instruments.ts";
import { canonicalJson } from "./documents/canonical-json.ts";
import { columns } from "./tables/columns.ts";
import { inexactTotals, simulator } from "@pwe/proofs";
import { designText, planText } from "./documents/fingerprint-text.ts";
import type { Response } from "./generated/response.ts";
import { row, type Cell } from "./tables/row.ts";
import { formatExact, formatSteps } from "./documents/steps.ts";
import { validateConsultation, validateResponse } from "./validate.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test("canonical JSON has one spelling per value", () => {
  expect(canonicalJson({ b: [1, "é\n", null], a: { 10: true, 9: -0 }, c: undefined })).toBe(
    '{"a":{"10":true,"9":0},"b":[1,"é\\n",null]}',
  );
  expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      expect(canonicalJson(JSON.parse(canonicalJson(plain)))).toBe(canonicalJson(plain));
    }),
  );
});

test("the small consultation is well-shaped and carries its own fingerprints", () => {
  const small = readSmall();
  expect(validateConsultation(small)).toEqual([]);
  expect(sha256(designText(small))).toBe(small.fingerprints.design);
  expect(sha256(planText(small))).toBe(small.fingerprints.plan);
  expect(small.instrument.design).toBe(small.fingerprints.design);
});

test("every instrument is well-shaped, and every text of the small one is there in both languages", () => {
  const small = readSmall();
  for (const instrument of Object.values(instruments)) {
    expect(validateConsultation({ ...small, instrument })).toEqual([]);
  }
  for (const text of Object.values(small.texts)) {
    expect(Object.keys(text.in)).toEqual(["nl", "en"]);
  }
  expect(validateConsultation({ ...small, extra: 1 })).toEqual([
    { at: "", message: "must NOT have additional properties: extra" },
  ]);
  expect(validateResponse({}).length).toBeGreaterThan(0);
});

test("the fingerprint of the design does not follow the release or the plan", () => {
  const small = readSmall();
  const later = {
    ...small,
    instrument: { ...small.instrument, release: 2, design: "0".repeat(64) },
  };
  expect(designText(later)).toBe(designText(small));
  expect(designText({ ...small, attributes: [] })).not.toBe(designText(small));
  expect(planText({ ...small, streams: [] })).not.toBe(planText(small));
});

test("an exact number is written to its last decimal", () => {
  expect(formatExact({ int: -5, decimals: 2 })).toBe("-0.05");
  expect(formatExact({ int: 12, decimals: 0 })).toBe("12");
  expect(formatSteps(3, { int: 5, decimals: 1 })).toBe("1.5");
});

test("every column has a name of its own, and every response a cell for each", () => {
  for (const instrument of Object.values(instruments)) {
    const names = columns(instrument).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const draw = simulator(instrument);
    for (let at = 0; at < 50; at++) {
      const cells = row(instrument, draw(at.toString(16).padStart(16, "0")));
      expect([...cells.keys()]).toEqual(names);
      for (const [name, cell] of cells) {
        const { codes, kind } = columns(instrument).find((one) => one.name === name)!;
        if (!("value" in cell)) continue;
        if (kind === "id") expect(codes).toHaveProperty(String(cell.value));
        else expect(typeof cell.value).toBe(kind === "text" ? "string" : "number");
      }
    }
  }
});

test("the columns of the small consultation", () => {
  expect(columns(readSmall().instrument).map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "id",
      "consultation",
      "release",
      "design",
      "status",
      "seed",
      "language",
      "stream",
      "seconds",
      "versions__version",
      "consent",
      "attention__rights",
      "attention__rights__why",
      "attention__explain",
      "attention__explain__why",
      "attention__critical",
      "attention__critical__why",
      "attention__science",
      "attention__science__why",
      "attention__effort",
      "attention__effort__left",
      "attention__effort__over",
      "attention__rights__touched",
      "attention__rights__first",
      "attention__explain__touched",
      "attention__explain__first",
      "attention__critical__touched",
      "attention__critical__first",
      "attention__science__touched",
      "attention__science__first",
      "damage__advice",
      "damage__advice__text",
      "damage__advice__why",
      "damage__worse",
      "damage__wish",
      "about__gender",
      "about__gender__text",
      "about__before__letter",
      "about__before__meeting",
      "about__before__survey",
      "about__before__never",
      "about__trust__officials",
      "about__trust__cabinet",
      "about__hours",
      "about__hours__value",
      "about__mark",
      "about__postcode",
      "about__order__safety",
      "about__order__housing",
      "about__order__climate",
      "about__party__consent",
      "about__party",
    ]
  `);
});

const small = readSmall().instrument;
function cells(answers: Response["answers"], rest: Partial<Response> = {}): (name: string) => Cell {
  const response: Response = {
    ...{ consultation: "small", release: 1, design: small.design, status: "complete" },
    ...{ id: "00000000-0000-4000-8000-000000000000", seed: "0".repeat(16) },
    ...{ versions: { version: "v1" }, language: "nl", stream: "open", answers },
    ...rest,
  } as Response;
  const all = row(rest.consultation === "tiny" ? instruments["shuffled"]! : small, response);
  return (name) => all.get(name)!;
}

test("what is missing says why", () => {
  const at = cells({
    consent: { answer: "yes" },
    attention: Object.fromEntries(
      ["rights", "explain", "critical", "science"].map((id) => [id, { level: "same", why: null }]),
    ),
    damage: { advice: { answer: "procedure", why: null }, worse: { answer: "stay" } },
    about: {
      gender: { answer: "no_say" },
      before: { answers: ["never"] },
      trust: { officials: { answer: "low" }, cabinet: { answer: "dont_know" } },
      hours: { answer: null },
      mark: { answer: 8 },
      postcode: { answer: null },
      order: { answers: ["climate", "safety"] },
      party: { consent: false, answer: null },
    },
  });
  expect(at("damage__wish")).toEqual({ missing: "not_reached" });
  expect(at("damage__advice")).toEqual({ value: "procedure" });
  expect(at("damage__advice__text")).toEqual({ missing: "not_reached" });
  expect(at("damage__advice__why")).toEqual({ missing: "skipped" });
  expect(at("about__gender")).toEqual({ missing: "refused" });
  expect(at("about__trust__cabinet")).toEqual({ missing: "refused" });
  expect(at("about__before__never")).toEqual({ value: 1 });
  expect(at("about__before__letter")).toEqual({ value: 0 });
  expect(at("about__hours")).toEqual({ missing: "skipped" });
  expect(at("about__order__climate")).toEqual({ value: 1 });
  expect(at("about__order__housing")).toEqual({ value: 0 });
  expect(at("about__party__consent")).toEqual({ value: 0 });
  expect(at("about__party")).toEqual({ missing: "skipped" });
});

test("what a version does not have is told from what was not reached, and from what was not finished", () => {
  const two = { q: { answer: "a" }, r: { answer: "a" }, s: { answer: "a" }, last: { answer: "a" } };
  const answers = { one: { q: { answer: "a" } }, two, three: { q: { answer: "a" } } };
  const of = (version: string): Cell =>
    cells(answers, { consultation: "tiny", versions: { version } })("two__later");
  expect(of("v1")).toEqual({ missing: "not_in_version" });
  expect(of("v2")).toEqual({ missing: "not_reached" });
  const ended = cells({ consent: { answer: "yes" } }, { status: "quota_full" });
  expect(ended("attention__rights")).toEqual({ missing: "not_finished" });
  expect(ended("damage__worse")).toEqual({ missing: "not_finished" });
  expect(ended("about__mark")).toEqual({ missing: "not_finished" });
});

const levels = (rights: string): Response["answers"] => ({
  consent: { answer: "yes" },
  attention: {
    ...{ rights: { level: rights, why: null }, explain: { level: "same", why: null } },
    ...{ critical: { level: "same", why: null }, science: { level: "same", why: null } },
  },
});

test("a task says what its totals read, what is left, and how it came about", () => {
  const record = { touched: ["science", "rights"], first: { rights: "less", science: "more" } };
  const at = cells(levels("more"), {
    seconds: 754,
    paradata: { attention: { ...record, over: { effort: 2 } } },
  });
  expect(at("seconds")).toEqual({ value: 754 });
  expect(at("attention__effort")).toEqual({ value: 1 });
  expect(at("attention__effort__left")).toEqual({ value: 2 });
  expect(at("attention__effort__over")).toEqual({ value: 2 });
  expect(at("attention__rights__touched")).toEqual({ value: 1 });
  expect(at("attention__rights__first")).toEqual({ value: "less" });
  expect(at("attention__explain__touched")).toEqual({ value: 0 });
  expect(at("attention__explain__first")).toEqual({ missing: "not_recorded" });
});

test("what a record does not name did not happen; without a record nobody knows", () => {
  const quiet = cells(levels("less"), { paradata: {} });
  expect(quiet("attention__effort")).toEqual({ value: -1 });
  expect(quiet("attention__effort__left")).toEqual({ value: 4 });
  expect(quiet("attention__effort__over")).toEqual({ value: 0 });
  expect(quiet("attention__rights__touched")).toEqual({ value: 0 });
  const unseen = cells(levels("less"));
  expect(unseen("attention__effort")).toEqual({ value: -1 });
  for (const name of ["attention__effort__over", "attention__rights__touched", "seconds"])
    expect(unseen(name)).toEqual({ missing: "not_recorded" });
});

/** The cells of a response to one of the instruments, from its answers alone. */
function cellsOf(name: string, answers: Response["answers"], rest: Partial<Response> = {}) {
  const response = { ...simulator(instruments[name]!)(seedOf(1)), paradata: {}, answers, ...rest };
  const all = row(instruments[name]!, response);
  return (column: string): Cell => all.get(column)!;
}

const seedOf = (at: number): string => at.toString(16).padStart(16, "0");

test("totals are as they were shown, divided and rounded; only a limit above leaves something", () => {
  const at = cellsOf("amounts", {
    health: {
      ...{ cure: { amount: -3 }, care: { amount: 0 } },
      ...{ youth: { amount: 0 }, prevention: { amount: 1 } },
    },
  });
  // (7 - 15 + 5) / 3 = -1, below (100) / 3 = 33.33.
  expect(at("health__premium")).toEqual({ value: -1 });
  expect(at("health__premium__left")).toEqual({ value: 34.33 });
  expect(columns(instruments["target"]!).map(({ name }) => name)).not.toContain(
    "climate__reduction__left",
  );
});

test("what an earlier task left is what the later one may use", () => {
  const no = { chosen: false };
  const at = cellsOf("carried", {
    winter: { masks: { chosen: true }, schools: no, shops: no },
    spring: { masks: no, schools: no, shops: { chosen: true } },
  });
  expect(at("winter__risk__left")).toEqual({ value: 30 });
  expect(at("spring__risk")).toEqual({ value: 15 });
  expect(at("spring__risk__left")).toEqual({ value: 25 });
});

test("who did not decide on a task has no totals of it, whatever was recorded", () => {
  const recorded = { paradata: { climate: { touched: ["tax"], over: { cost: 1 } } } };
  const names = ["climate__cost", "climate__cost__left", "climate__cost__over", "climate__tax"];
  const all = [...names, "climate__tax__touched", "climate__tax__first"];
  const after = { why_little: { answer: "poor" } };
  const out = cellsOf("target", { climate: { decided: "opt_out" }, after }, recorded);
  for (const name of all) expect(out(name), name).toEqual({ missing: "not_reached" });
  const ended = cells({ consent: { answer: "yes" } }, { status: "quota_full", paradata: {} });
  for (const name of ["attention__effort", "attention__effort__over", "attention__rights__first"])
    expect(ended(name), name).toEqual({ missing: "not_finished" });
});

test("totals that could leave the exact whole numbers are named", () => {
  for (const instrument of Object.values(instruments))
    expect(inexactTotals(instrument)).toEqual([]);
  const huge = (size: number): string[] =>
    inexactTotals(
      instrumentOf(
        task("t", { kind: "amount", step: { int: 1, decimals: 0 }, start: 0 }, [["a", -8, 2]], {
          totals: [budget("t", "x", sum({ a: [size] }), limit("at_most", 1))],
        }),
      ),
    );
  expect(huge(2 ** 50 - 1)).toEqual([]);
  expect(huge(2 ** 50)).toEqual(["t.x"]);
});
