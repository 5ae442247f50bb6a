import { expect, test } from "vitest";
import { holds, type Fact } from "./condition.ts";
import type { Condition } from "../generated/consultation.ts";
import { pick } from "../answering/pick.ts";

const facts = new Map<string, Fact>([
  ["s.q", { ids: ["a"], answered: true }],
  ["s.many", { ids: ["a", "b"], answered: true }],
  ["s.number", { number: 7, answered: true }],
  ["s.skipped", { answered: false }],
  ["s.refused", { ids: ["no_say"], answered: false }],
  ["s.open", { answered: false, open: true }],
]);
const yes: Condition = { op: "is", path: "s.q", any: ["a", "x"] };
const no: Condition = { op: "is", path: "s.q", any: ["b"] };
const open: Condition = { op: "answered", path: "s.open" };

test.each<[string, Condition, boolean | undefined]>([
  ["is", yes, true],
  ["is not among", no, false],
  ["has", { op: "has", path: "s.many", any: ["b"] }, true],
  ["range, ends included", { op: "range", path: "s.number", min: 7, max: 7 }, true],
  ["range above", { op: "range", path: "s.number", min: 8 }, false],
  ["range without a number", { op: "range", path: "s.q" }, false],
  ["answered", { op: "answered", path: "s.q" }, true],
  ["skipped is not answered", { op: "answered", path: "s.skipped" }, false],
  ["refused is not answered", { op: "answered", path: "s.refused" }, false],
  ["refused can be asked for", { op: "is", path: "s.refused", any: ["no_say"] }, true],
  ["not asked", { op: "is", path: "s.unknown", any: ["a"] }, false],
  ["a name from a prototype", { op: "answered", path: "constructor" }, false],
  ["not of not asked", { op: "not", of: { op: "is", path: "s.unknown", any: ["a"] } }, true],
  ["arm", { op: "arm", factor: "version", any: ["v1"] }, true],
  ["arm of an unknown factor", { op: "arm", factor: "other", any: ["v1"] }, false],
  ["open", open, undefined],
  ["not open", { op: "not", of: open }, undefined],
  ["open and no", { op: "and", of: [open, no] }, false],
  ["open and yes", { op: "and", of: [open, yes] }, undefined],
  ["open or yes", { op: "or", of: [open, yes] }, true],
  ["open or no", { op: "or", of: [open, no] }, undefined],
  ["and of nothing", { op: "and", of: [] }, true],
  ["or of nothing", { op: "or", of: [] }, false],
])("%s", (_, condition, expected) => {
  expect(holds(condition, facts, { version: "v1" })).toBe(expected);
});

test("a varied value is the first case of the respondent's arms", () => {
  const varied = {
    cases: [
      { in: ["v1"], is: 4 },
      { in: ["v2", "v3"], is: 2 },
    ],
  };
  expect(pick(varied, { version: "v1" })).toBe(4);
  expect(pick(varied, { other: "x", version: "v3" })).toBe(2);
  expect(pick(varied, { version: "v4" })).toBeUndefined();
  expect(pick({ cases: [...varied.cases, { is: 1 }] }, { version: "v4" })).toBe(1);
  expect(pick({ cases: [{ is: null }] }, {})).toBeNull();
  expect(pick("text", {})).toBe("text");
});
