/** The page of the reference study, held to the configuration: every figure has its entry, or a reason. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AnalysisConfig } from "@pwe/model";
import { emit } from "../packages/language/src/4-emit/emit.ts";
import { compileFile } from "./compile-file.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/analysis/reference.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:---|figure of)/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()));

const config = JSON.parse(
  emit(compileFile("examples/rijksambtenaren/consultation.pwe")!)["analysis/config.json"]!,
) as AnalysisConfig;
const planned = new Map(config.analyses.map((one) => [one.id, one]));

/** The groups of figures that the report prints. */
const figures = [
  "participants per version",
  "gender, beside the population",
  "age, beside the population",
  "education, beside the population",
  "mean per task, with interval",
  "more and less per task",
  "sizes of the classes",
  "means of each class per task",
  "who is in each class",
  "answers to the first dilemma",
  "answers to the second dilemma",
  "changed advice, second dilemma",
  "answers to the third dilemma",
  "third dilemma, damage is worse",
  "third dilemma, another wish",
  "versions beside each other, dilemmas",
  "order stays with less room",
  "hardly any differences by group",
  "trust in three groups",
  "four statements about the study",
  "mark for the study",
  "share that gives a pass",
  "mark by party voted for",
  "largest party",
  "gave an opinion before",
];

test("every figure of the report has a row, and every row an entry or a reason", () => {
  const named = rows.map(([figure]) => figure);
  expect(figures.filter((figure) => !named.includes(figure))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  for (const [figure, printed, entry, says] of rows) {
    expect([printed, says].every((cell) => cell !== undefined && cell !== ""), figure).toBe(true);
    if (entry === "–") expect(says!.length, figure).toBeGreaterThan(40);
    else expect(planned.has(entry!.replaceAll("`", "")), `${figure}: ${entry}`).toBe(true);
  }
});

test("every entry of the plan is of some figure", () => {
  const used = new Set(rows.map(([, , entry]) => entry!.replaceAll("`", "")));
  expect([...planned.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test("what the page says of an entry is what the entry says", () => {
  const of = (id: string) => planned.get(id)!;
  expect(of("respondents")).toMatchObject({ base: "asked", headline: true });
  expect(of("attention_mean")).toMatchObject({
    weights: "population",
    base: "decided",
    digits: 2,
    order: "descending",
    bands: { bounds: [0.05, 0.1, 0.2], of: "mean" },
    interval: { method: "t", percent: 95, variance: "raking, linearised" },
  });
  expect(of("attention_share")).toMatchObject({ interval: { method: "logit", extremes: "beta" } });
  expect(of("attention_classes")).toMatchObject({
    attribute: "score",
    weighting: "pseudo maximum likelihood",
    sizes: ["posterior", "modal"],
    order: "size",
    stop: { on: "largest change of a parameter", below: 1e-9 },
    profile: { against: "each class against the others together", correct: "holm" },
  });
  expect(of("protest_share")).toMatchObject({
    beside: [{ id: "refuses", values: ["as_before", "colleague"] }],
  });
  expect(of("protest_transition")).toMatchObject({
    neither: [{ from: "other", to: "other" }],
    tests: ["wald F"],
    shows: ["per first answer", "everybody who stays", "where those who leave go"],
  });
  expect(of("damage_worse")).toMatchObject({ tests: [] });
  expect(of("mission_alike")).toMatchObject({
    weights: "population",
    adjustment: null,
    equivalence: { points: 8.7, interval: 90, claim: "every answer passes" },
  });
  expect(of("versions")).toMatchObject({
    claim: "effect",
    family: "main",
    around: 50,
    adjustment: { variance: "HC3", stream: false },
  });
  expect(of("mark_by_party")).toMatchObject({ smallest: { team: 10, published: 50 } });
});

test("versions are strata, each calibrated by itself, and families are corrected over lines", () => {
  expect(config.weights).toMatchObject([
    { strata: "versions", versions: [], missing: "keep", trim: { min: 0.25, max: 6 } },
  ]);
  expect(config.include).toEqual({ status: "complete" });
  expect(config.exclude.map(({ rule }) => rule)).toEqual(["faster than", "straight lines"]);
  const main = config.families.find(({ id }) => id === "main");
  expect(main).toEqual({
    id: "main",
    tests: ["versions", "attention_sides"],
    correct: "holm",
    alpha: 0.05,
    of: "differences",
  });
  expect(config.families.find(({ id }) => id === "mission_alike_equivalence")).toMatchObject({
    of: "equivalence",
  });
});

test("the titles are in every language of the study, without a sentence of another", () => {
  for (const { title } of config.analyses)
    for (const language of ["nl", "en"]) expect(title[language]!.what).not.toBe("");
  expect(planned.get("attention_mean")!.title["nl"]).toEqual({
    what: "Gemiddelde ‘Score’ per optie",
    of: expect.any(String) as string,
    where: "in v1, gewogen met population",
  });
});

test("options carry their short names", () => {
  const rights = config.columns.find(({ name }) => name === "attention__rights")!;
  expect(rights.short).toBe("Krijgen waar je recht op hebt");
});
