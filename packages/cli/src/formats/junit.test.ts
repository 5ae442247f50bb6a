import type { ProvedExpect } from "@pwe/language";
import { expect, test } from "vitest";
import { diagnostic, project, reportOf } from "../testing/constructed.ts";
import { junit } from "./junit.ts";
import { problemsInJunit } from "../testing/schemas.ts";

const claim = { kind: "binds", total: "effort" } as const;
const proved: ProvedExpect = {
  expect: { task: "task", arms: [], claim },
  index: 0,
  proofs: [
    { versions: { version: "v1" }, outcome: "proved" },
    { versions: { version: "v2" }, outcome: "refuted", witness: {} },
    { versions: { version: "v3" }, outcome: "undecided", why: "crowded" },
  ],
};
const broken = diagnostic({
  code: "C0005",
  id: "expect-fails",
  severity: "error",
  key: `task ${JSON.stringify([[], claim])}`,
});

const undecided = diagnostic({
  ...{ code: "C0006", id: "expect-undecided", severity: "info", key: broken.key },
  message: "The proof stopped.",
});

const cases = (written: string): string[] =>
  written.split("\n").filter((line) => /<testcase/.test(line));

test("passes for each rule that looked and found nothing", () => {
  expect(cases(junit(reportOf([diagnostic()])))).toEqual([
    expect.stringMatching(/name="well-written" classname="survey\/consultation.pwe"\/>$/),
    expect.stringMatching(/name="unit-mismatch" classname="survey\/consultation.pwe"\/>$/),
    expect.stringMatching(/name="start-over-limit task.effort".*<failure type="warning C0008"/),
  ]);
});

test("passes, fails or says nothing for each promise in each version", async () => {
  const found = [broken, undecided];
  const of = project(found, { proofs: [proved], looked: ["expect-fails", "expect-undecided"] });
  const written = junit(reportOf(found, {}, [], of));
  expect(await problemsInJunit(written)).toEqual([]);
  const name = "expect task: `effort` excludes some answers";
  expect(cases(written).slice(-3)).toEqual([
    `    <testcase name="${name} (v1)" classname="survey/consultation.pwe"/>`,
    expect.stringContaining(
      `name="${name} (v2)" classname="survey/consultation.pwe"><failure type="refuted"`,
    ),
    expect.stringContaining(`<skipped message="The proof stopped."/>`),
  ]);
});

test.each([
  ["allowed", []],
  ["known", [broken]],
])("does not fail for a promise that is %s not to hold", (word, known) => {
  const of = project(known, { proofs: [proved], looked: ["expect-fails"] });
  const written = junit(reportOf([], {}, known, of));
  expect(written).toContain(`<skipped message="Refuted, and ${word}"/>`);
  expect(written).not.toContain("<failure");
});

test("shows what does not fail the check without failing", () => {
  const written = junit(reportOf([diagnostic({ severity: "info" })]));
  expect(written).toMatch(/<testcase name="start-over-limit task.effort".*><system-out>info C0008/);
  expect(written).toContain('<testsuites name="pwe check" tests="3" failures="0"');
});

test("tells findings apart that are called the same", async () => {
  const written = junit(reportOf([diagnostic(), diagnostic({ message: "Again." })]));
  expect(written).toContain('name="start-over-limit task.effort #2"');
  expect(await problemsInJunit(written)).toEqual([]);
});
