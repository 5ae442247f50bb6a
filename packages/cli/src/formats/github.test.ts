import { expect, test } from "vitest";
import { diagnostic, hostile, hostileReport, reportOf } from "../testing/constructed.ts";
import { github, githubSummary } from "./github.ts";

test("encodes what would end a property or the command", () => {
  const [line] = github(
    reportOf([
      diagnostic({
        file: "a,b:c.pwe",
        span: { start: 0, end: 0 },
        message: "100 %\nof it",
        why: "a:b",
        help: "c,d",
      }),
    ]),
  ).split("\n");
  expect(line).toBe(
    "::warning file=a%2Cb%3Ac.pwe,line=1,endLine=1,col=1,endColumn=1,title=C0008 start-over-limit::" +
      "100 %25%0Aof it%0Aa:b%0Ac,d",
  );
});

test("names columns only within a line", () => {
  expect(github(reportOf([diagnostic({ span: { start: 0, end: 30 } })]))).toMatch(
    /^::warning file=survey\/consultation.pwe,line=1,endLine=3,title=/,
  );
});

test("shows ten of each kind, and says how many more there are", () => {
  const many = (severity: "error" | "warning") =>
    Array.from({ length: 12 }, (_, n) => diagnostic({ severity, key: `${n}` }));
  const lines = github(reportOf([...many("warning"), ...many("error")])).split("\n");
  expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
  expect(lines.at(-1)).toBe(
    "pwe check survey/consultation.pwe: 12 errors, 12 warnings (and 4 more)",
  );
});

test.each(hostile)("sums up in a table of one row a finding, also of %j", (name) => {
  const summary = githubSummary(hostileReport(name));
  const rows = summary.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toHaveLength(2 + 3);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
});
