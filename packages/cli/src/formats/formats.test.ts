/** What holds of every format: its schema, the same verdict, whatever things are called. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fails, type Report } from "../findings/report.ts";
import { diagnostic, hostile, hostileReport, reportOf } from "../testing/constructed.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { problemsIn, problemsInJunit, problemsInSarif } from "../testing/schemas.ts";

/** What each format has against a report. */
const problems: Readonly<
  Record<string, (report: Report) => Promise<readonly string[]> | readonly string[]>
> = {
  json: (report) => problemsIn("findings", JSON.parse(json(report))),
  sarif: (report) => problemsInSarif(sarif(report, () => undefined)),
  junit: (report) => problemsInJunit(junit(report)),
  github: (report) => problemsIn("github", github(report).split("\n")),
  gitlab: (report) => problemsIn("gitlab", JSON.parse(gitlab(report))),
};

describe.each(Object.keys(problems))("%s", (format) => {
  test.each(hostile)("is well formed where things are called %j", async (name) => {
    expect(await problems[format]!(hostileReport(name))).toEqual([]);
  });

  test("is well formed without findings", async () => {
    expect(await problems[format]!(reportOf([]))).toEqual([]);
  });

  test("is well formed whatever things are called", { timeout: 120_000 }, async () => {
    const names = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        expect(await problems[format]!(hostileReport(name))).toEqual([]);
      }),
      // A validator of XML is started for each.
      { numRuns: format === "junit" ? 25 : 100 },
    );
  });
});

test("fails in JUnit as often as the check", () => {
  const severities = ["error", "warning", "info"] as const;
  const failures = (report: Report): number =>
    Number(/^<testsuites .*failures="(\d+)"/m.exec(junit(report))![1]);
  for (const failOn of severities)
    for (const severity of severities) {
      const report = reportOf([diagnostic({ severity })], { failOn });
      expect({ failOn, severity, fails: failures(report) > 0 }).toEqual({
        ...{ failOn, severity, fails: fails(report) },
      });
    }
  expect(failures(reportOf([], {}, [diagnostic()]))).toBe(0);
});

test("says the same fingerprint in every format", () => {
  const report = reportOf([diagnostic()]);
  const { fingerprint } = report.findings[0]!;
  for (const text of [json(report), sarif(report, () => undefined), gitlab(report)])
    expect(text).toContain(`"${fingerprint}"`);
});

test("is refused where it is not well formed", async () => {
  expect(problemsInSarif('{ "version": "2.1.0", "runs": [{ "tool": {} }] }')).toEqual([
    "/runs/0/tool must have required property 'driver'",
  ]);
  const testcase = '<testcase name="a" classname="b"/>';
  const report = (inside: string): string =>
    `<testsuites name="n" tests="1" failures="0" errors="0" skipped="0"><testsuite name="s" tests="1" failures="0" errors="0" skipped="0">${inside}</testsuite></testsuites>`;
  expect(await problemsInJunit(report(testcase))).toEqual([]);
  expect(await problemsInJunit(report(testcase + testcase))).not.toEqual([]);
  expect(await problemsInJunit(report('<testcase name="a"/>'))).not.toEqual([]);
  expect(await problemsInJunit(report("&"))).not.toEqual([]);
  expect(problemsIn("github", ["::error file=a:b,line=1,endLine=1,title=t::m"])).not.toEqual([]);
  expect(problemsIn("gitlab", [{ description: "d" }])).not.toEqual([]);
  expect(problemsIn("baseline", { form: "pwe-baseline 1" })).not.toEqual([]);
  expect(problemsIn("findings", {})).not.toEqual([]);
});
