import { describe, expect, test } from "vitest";
import { github, githubSummary } from "../formats/github.ts";
import { gitlab } from "../formats/gitlab.ts";
import { json } from "../formats/json.ts";
import { junit } from "../formats/junit.ts";
import { pretty } from "../formats/pretty.ts";
import { sarif } from "../formats/sarif.ts";
import { diagnostic, reportOf, source } from "../testing/constructed.ts";
import { problemsIn } from "../testing/schemas.ts";
import { remarksOf } from "./remarks.ts";

/** The same advice at some places, each on a line of its own. */
const places = (...keys: string[]) =>
  keys.map((key, i) => {
    const start = i % 2 === 0 ? 0 : source.indexOf("option");
    return diagnostic({ key, message: `\`${key}\` is too long.`, span: { start, end: start + 3 } });
  });
const five = reportOf(places("a", "b", "c", "d", "e"));

describe("findings with one advice in one file", () => {
  test("are one remark with several places", () => {
    const [remark, ...rest] = remarksOf(five.findings);
    expect(rest).toEqual([]);
    expect(remark!.first.diagnostic.key).toBe("a");
    expect(remark!.also.map((one) => one.diagnostic.key)).toEqual(["b", "c", "d", "e"]);
  });

  test("are apart where the rule, the advice or the file differs, and where they are errors", () => {
    const [a] = places("a");
    const others = [
      diagnostic({ ...a, key: "b", code: "C0009" }),
      diagnostic({ ...a, key: "c", help: "Start higher." }),
      diagnostic({ ...a, key: "d", file: "survey/other.pwe" }),
      diagnostic({ ...a, key: "e", severity: "error" }),
      diagnostic({ ...a, key: "f", severity: "error" }),
    ];
    expect(remarksOf(reportOf([a!, ...others]).findings)).toHaveLength(6);
  });

  test("are read as one by people and in the JSON, with the fingerprint of every place", () => {
    const text = pretty(five, false);
    expect(text.match(/^warning/gm)).toHaveLength(1);
    expect(text).toContain("`e` is too long.");
    expect(text).toContain("survey/consultation.pwe: 1 warning");
    const { findings, warnings } = JSON.parse(json(five));
    expect([findings.length, warnings]).toEqual([1, 1]);
    const names = [findings[0], ...findings[0].also].map(({ fingerprint }) => fingerprint);
    expect(names).toEqual(five.findings.map(({ fingerprint }) => fingerprint));
    expect(problemsIn("findings", JSON.parse(json(five)))).toEqual([]);
    expect(githubSummary(five).match(/^\| warning/gm)).toHaveLength(1);
    expect(githubSummary(five)).toContain(":1, 3, 1, 3, 1 |");
  });

  test("are said apart to whoever follows each of them", () => {
    expect(JSON.parse(sarif(five, () => undefined)).runs[0].results).toHaveLength(5);
    expect(JSON.parse(gitlab(five))).toHaveLength(5);
    expect(junit(five).match(/<failure/g)).toHaveLength(5);
    expect(github(five).match(/^::warning/gm)).toHaveLength(5);
  });

  test("leave out what a baseline knows, place by place", () => {
    const [a, b, c] = places("a", "b", "c");
    const report = reportOf([a!, c!], { baseline: "pwe-baseline.json" }, [b!]);
    const { findings, known } = JSON.parse(json(report));
    expect(findings[0].also.map(({ key }: { key: string }) => key)).toEqual(["c"]);
    expect(known).toBe(1);
  });

  test("show five places with their lines, and of more the numbers", () => {
    const text = pretty(reportOf(places("a", "b", "c", "d", "e", "f", "g")), false);
    expect(text).toContain("`e` is too long. (and 2 more places: line 3, 1)");
    expect(text).not.toContain("`f`");
  });
});
