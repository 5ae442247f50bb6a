import { expect, test } from "vitest";
import { asKnown, goneFrom, parseBaseline, writtenBaseline } from "./baseline.ts";
import { diagnostic, project, reportOf } from "../testing/constructed.ts";
import { problemsIn } from "../testing/schemas.ts";

const known = (key: string, said = {}) =>
  asKnown(reportOf([diagnostic({ key, message: `About ${key}.`, ...said })]).findings[0]!);

test("is written in the same order, whatever the order of what is found", () => {
  const [a, b, c] = [known("a"), known("b"), known("c", { file: "another.pwe" })];
  const written = writtenBaseline([a, b, c]);
  expect(writtenBaseline([c, b, a])).toBe(written);
  expect(parseBaseline(written)).toEqual([c, a, b]);
  expect(problemsIn("baseline", JSON.parse(written))).toEqual([]);
});

test.each([
  "",
  "[]",
  "null",
  "{}",
  '{ "form": "pwe-baseline 2", "findings": {} }',
  '{ "form": "pwe-baseline 1", "findings": [] }',
  '{ "form": "pwe-baseline 1", "findings": { "a": "b" } }',
  '{ "form": "pwe-baseline 1", "findings": { "a": { "code": "C0001" } } }',
])("is not what says %j", (text) => {
  expect(parseBaseline(text)).toBeUndefined();
});

test("loses what is no longer found, and only that", () => {
  const files = ["survey/consultation.pwe"];
  const read = project([], { asked: files, looked: ["start-over-limit"] });
  const there = reportOf([diagnostic()]).findings;
  const still = asKnown(there[0]!);
  const mended = known("mended");
  const notLooked = known("other", { id: "unit-mismatch", code: "C0001" });
  const ofText = known("text", { id: "unused-piece", code: "R0085" });
  const elsewhere = known("elsewhere", { file: "README.md" });
  const takenAway = known("away", { file: "survey/taken-away.pwe" });
  const all = [still, mended, notLooked, ofText, elsewhere, takenAway];
  expect(goneFrom(all, there, [read])).toEqual([mended, ofText, takenAway]);
  // What is not well written hides what else is wrong.
  const broken = project([diagnostic({ code: "P0011", severity: "error" })], {
    ...{ asked: files, looked: [] },
  });
  expect(goneFrom(all, there, [broken])).toEqual([takenAway]);
});
