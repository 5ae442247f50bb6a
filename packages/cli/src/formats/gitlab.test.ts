import { expect, test } from "vitest";
import { diagnostic, reportOf } from "../testing/constructed.ts";
import { gitlab } from "./gitlab.ts";

test("says what, where and how severe", () => {
  const report = reportOf([diagnostic({ severity: "error" })]);
  expect(JSON.parse(gitlab(report))).toEqual([
    {
      description: "`task.effort` starts at 4, and 2 is the most it may be. Start lower.",
      check_name: "start-over-limit",
      fingerprint: report.findings[0]!.fingerprint,
      severity: "critical",
      location: { path: "survey/consultation.pwe", lines: { begin: 2, end: 2 } },
    },
  ]);
});

test("leaves out what is known", () => {
  expect(JSON.parse(gitlab(reportOf([], {}, [diagnostic()])))).toEqual([]);
});

test("names a fingerprint once", () => {
  const { findings, ...report } = reportOf([diagnostic()]);
  expect(JSON.parse(gitlab({ ...report, findings: [...findings, ...findings] }))).toHaveLength(1);
});
