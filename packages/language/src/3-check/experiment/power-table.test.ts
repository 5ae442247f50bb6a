/** What the reference consultation can detect, beside figures worked out elsewhere (Python, statistics.NormalDist). */
import { describe, expect, test } from "vitest";
import { compile } from "../../compile.ts";
import { powerTable } from "./power-table.ts";
import { powerAssumptions } from "./assumption-words.ts";

const design = (plan: string): string => `pwe 1
consultation study "A study" {
  language en
}
version v1 "One" share 2/3 baseline
version v2 "Two" share 1/3
stream panel {
}
levels size3 {
  - small "Small" score 0
  - middle "Middle" score 1
  - large "Large" score 2
}
attribute score "Score"
task works "Works" {
  levels size3 start at small
  option dyke "Dyke"
  option park "Park"
}
dilemma mission "An order" {
  situation in v1 "It may be against the law." in v2 "It is against the law."
  ask advice one "What do you advise?" {
    - carry_out "Do it"
    - refuse "Do not do it"
  }
}
${plan}`;

const rows = (plan: string) => {
  const { consultation, diagnostics } = compile("study.pwe", {
    read: (path) => (path === "study.pwe" ? design(plan) : undefined),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return powerTable(consultation!);
};

const compare = "analysis { compare v1 with v2 on mission.advice correct holm detect 5 points }";

describe("the power table", () => {
  test("takes numbers of respondents per version", () => {
    const [row] = rows(`sample panel target 1375 in v1, 688 in v2\n${compare}`);
    expect(row?.arms.map(({ n }) => n)).toEqual([1375, 688]);
    expect(row?.smallest).toBeCloseTo(6.54, 2);
    expect(row?.detect).toBe(5);
  });

  test("divides one number over the versions by their shares", () => {
    const [row] = rows(`sample panel target 2064\n${compare}`);
    expect(row?.arms.map(({ n }) => n)).toEqual([1376, 688]);
  });

  test("has no figure where nobody says how many are asked", () => {
    const [row] = rows(compare);
    expect(row?.arms.map(({ n }) => n)).toEqual([undefined, undefined]);
    expect(row?.smallest).toBeUndefined();
  });

  test("divides the chance of a false difference over every option of a task", () => {
    const [task, advice] = rows(
      "sample panel target 2064\nanalysis { compare v1 with v2 on works, mission.advice correct holm }",
    );
    expect(task).toMatchObject({ outcome: "works", tests: 3, unit: "deviations" });
    expect(advice).toMatchObject({ outcome: "mission.advice", tests: 3, unit: "points" });
    expect(advice?.smallest).toBeCloseTo(7.55, 2);
    expect(task?.smallest).toBeCloseTo(0.151, 3);
  });

  test("compares what the versions can have changed with Holm's correction where there is no plan", () => {
    const derived = rows("sample panel target 2064");
    expect(derived.map(({ outcome, tests, analysis }) => [outcome, tests, analysis])).toEqual([
      ["mission.advice", 1, undefined],
    ]);
  });

  test("names everything that its figures hold under", () => {
    const [row] = rows(`sample panel target 2064\n${compare}`);
    expect(powerAssumptions(row!)).toEqual([
      "as many responses as `sample` says: 1376 in v1 and 688 in v2",
      "everyone who is asked answers",
      "a two-sided test at 5 %",
      "power 80 %",
      "a share near 50 %",
      "one test of 2 answers together",
      "not weighted",
    ]);
  });
});
