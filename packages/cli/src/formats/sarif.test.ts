import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstSentence } from "../findings/pages.ts";
import { diagnostic, reportOf, source } from "../testing/constructed.ts";
import { locationOf, sarif } from "./sarif.ts";
import { problemsInSarif } from "../testing/schemas.ts";

/** The one run of a report, as loosely typed as JSON is. */
function runOf(...of: Parameters<typeof reportOf>) {
  return JSON.parse(sarif(reportOf(...of), () => undefined)).runs[0];
}

test("says the level, the rule and the place of each finding", () => {
  const { results, tool, columnKind } = runOf([diagnostic({ severity: "info" }), diagnostic()]);
  expect(columnKind).toBe("utf16CodeUnits");
  expect(results.map(({ level }: { level: string }) => level)).toEqual(["note", "warning"]);
  expect(tool.driver.rules).toHaveLength(1);
  expect(tool.driver.rules[results[1].ruleIndex]).toMatchObject({
    id: "C0008",
    name: "start-over-limit",
    properties: { category: "budgets", certainty: "exact" },
  });
  // A tab is one column, and the emoji two.
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "survey/consultation.pwe", uriBaseId: "%SRCROOT%" },
    region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 16 },
  });
});

test("explains a rule with its page", () => {
  const text = readFileSync(
    join(import.meta.dirname, "../../../../docs/diagnostics/C0008-start-over-limit.md"),
    "utf8",
  );
  const page = { code: "C0008", id: "start-over-limit", text, what: firstSentence(text) };
  const written = sarif(reportOf([diagnostic()]), () => page);
  expect(problemsInSarif(written)).toEqual([]);
  expect(JSON.parse(written).runs[0].tool.driver.rules[0]).toMatchObject({
    shortDescription: {
      text: "With every option as it is set beforehand, a total is over its limit.",
    },
    help: { markdown: text },
    defaultConfiguration: { level: "warning" },
  });
});

test("says of each finding whether a baseline knows it", () => {
  const { results } = runOf([diagnostic()], { baseline: "pwe-baseline.json" }, [
    diagnostic({ key: "other" }),
  ]);
  expect(results).toMatchObject([
    { baselineState: "new" },
    {
      baselineState: "unchanged",
      suppressions: [{ kind: "external", status: "accepted" }],
    },
  ]);
  expect(results[0]).not.toHaveProperty("suppressions");
  expect(runOf([diagnostic()]).results[0]).not.toHaveProperty("baselineState");
});

test("carries related places and fixes, also those to look at first", () => {
  const span = { start: source.indexOf("option"), end: source.indexOf("option") + 6 };
  const { results } = runOf([
    diagnostic({
      related: [{ file: "survey/consultation.pwe", span, text: "the first" }],
      fix: { text: "Call it choice", edits: [{ span, replacement: "choice" }], review: true },
    }),
  ]);
  expect(results[0]).toMatchObject({
    relatedLocations: [
      {
        message: { text: "the first" },
        physicalLocation: { region: { startLine: 3, startColumn: 3 } },
      },
    ],
    fixes: [
      {
        artifactChanges: [
          {
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 9 },
                insertedContent: { text: "choice" },
              },
            ],
          },
        ],
        properties: { review: true },
      },
    ],
  });
});

test.each([
  ["a b/c#d.pwe", { uri: "a%20b/c%23d.pwe", uriBaseId: "%SRCROOT%" }],
  ["../other/a.pwe", { uri: "../other/a.pwe", uriBaseId: "%SRCROOT%" }],
  ["/home/me/a.pwe", { uri: "file:///home/me/a.pwe" }],
  ["D:/me/a b.pwe", { uri: "file:///D:/me/a%20b.pwe" }],
])("gives %s an address", (path, location) => {
  expect(locationOf(path)).toEqual(location);
});
