import type {
  AnalysisConfig,
  Consultation,
  InVersions,
  LeftOut,
  PlannedAnalysis,
  PlannedFactor,
  PlannedWeights,
} from "@pwe/model";
import { code, inline, table } from "../markdown.ts";
import { methodWords } from "./method-words.ts";
import { studySections } from "./study.ts";

/** The analysis configuration for people: what will be computed, on which columns, for whom, weighted how. */
export function analysisPlan(config: AnalysisConfig, consultation: Consultation): string {
  const { title, release, fingerprints, population, factors, weights, analyses } = config;
  return `${[
    `# Analysis plan: ${inline(title)}`,
    `Release ${release} of ${code(config.consultation)}, design ${code(fingerprints.design.slice(0, 12))}, plan ${code(fingerprints.plan.slice(0, 12))}. ${
      population === undefined ? "" : `Population: ${inline(population)}.`
    }`.trim(),
    summary(config),
    ...respondentSection(config),
    ...studySections(consultation),
    ...(factors.length === 0 ? [] : ["## Versions", ...factors.map(factorTable)]),
    ...(weights.length === 0
      ? []
      : ["## Weights", ...weights.flatMap((one) => weightsSection(one, analyses))]),
    "## Analyses",
    ...analyses.flatMap((one) => analysisSection(one, config)),
    "## Left out",
    ...leftOutSection(config.leftOut),
  ].join("\n\n")}\n`;
}

/** Which analyses the author asked for, which came with them, and which there might have been. */
function summary({ analyses, leftOut, columns }: AnalysisConfig): string {
  const asked = analyses.filter(({ origin }) => origin === "author");
  const derived = analyses.filter(({ origin }) => origin === "derived");
  const list = (ones: readonly PlannedAnalysis[]): string =>
    ones.length === 0 ? "none" : ones.map(({ id }) => code(id)).join(", ");
  const kept = `The responses give ${columns.length} columns, described in ${code("codebook.md")}.`;
  if (asked.length === 0)
    return `${kept} The consultation has no analysis block, so ${derived.length === 1 ? "its one analysis is" : `all ${derived.length} analyses are`} derived from the design.`;
  return [
    kept,
    "",
    `- Asked (${asked.length}): ${list(asked)}`,
    `- Added (${derived.length}): ${list(derived)}`,
    `- Left out (${leftOut.length}): see the end of this plan`,
  ].join("\n");
}

function respondentSection({ exclude }: AnalysisConfig): string[] {
  return exclude === undefined
    ? []
    : [
        `Respondents who took less than ${exclude.fasterThanMinutes} minutes (${code(exclude.column)} below ${60 * exclude.fasterThanMinutes}) are left out of every analysis, and counted. Who was not timed stays.`,
      ];
}

function factorTable({ id, assignment, arms }: PlannedFactor): string {
  const rows = arms.map((arm) => [
    code(arm.id),
    inline(arm.label),
    `${(arm.share * 100).toFixed(1)} %${arm.baseline ? ", baseline" : ""}`,
  ]);
  return `Factor ${code(id)}, assigned by ${assignment}.\n\n${table(["version", "label", "share"], rows)}`;
}

function weightsSection(weights: PlannedWeights, analyses: readonly PlannedAnalysis[]): string[] {
  const used = analyses.filter((one) => "weights" in one && one.weights === weights.id);
  const missing = {
    exclude: "Respondents without an answer to one of them are left out of weighted figures.",
    weight_one: "Respondents without an answer to one of them keep weight 1.",
  }[weights.missing];
  const facts = [
    `Raking to these margins in ${versionWords(weights.versions)}, until no margin is off by more than ${weights.tolerance} of itself. ${missing}`,
    ...(weights.trim === undefined
      ? []
      : [
          `Weights are kept between ${weights.trim.min} and ${weights.trim.max} times their mean, inside the raking.`,
        ]),
    ...(weights.source === undefined ? [] : [`Source of the margins: ${inline(weights.source)}.`]),
    ...weights.margins.flatMap(({ column, normalised }) =>
      normalised === undefined
        ? []
        : [
            `The shares of ${code(column)} are written to sum to ${normalised} %, and are divided by that.`,
          ],
    ),
    `Used by: ${used.length === 0 ? "no analysis" : used.map(({ id }) => code(id)).join(", ")}.`,
  ];
  const rows = weights.margins.flatMap(({ column, shares }) =>
    shares.map(({ answer, share }) => [
      code(column),
      code(answer),
      `${Number((share * 100).toFixed(3))} %`,
    ]),
  );
  return [`### ${code(weights.id)}`, ...facts, table(["column", "answer", "population"], rows)];
}

function analysisSection(analysis: PlannedAnalysis, config: AnalysisConfig): string[] {
  const weights = "weights" in analysis ? analysis.weights : null;
  const facts = [
    `${code(analysis.id)}, ${analysis.origin === "author" ? "asked by the author" : "derived from the design"}`,
    `Respondents: ${versionWords(analysis.versions)}`,
    ...("weights" in analysis
      ? [weights === null ? "Unweighted" : `Weighted by ${code(weights)}`]
      : []),
    `Reads: ${analysis.columns.map(code).join(", ")}`,
    ...methodWords(analysis),
    ...stepFacts(analysis, config),
  ];
  return [`### ${inline(analysis.title)}`, facts.map((fact) => `- ${fact}`).join("\n")];
}

/** Which columns count steps, where numbers are averaged: figures are in units all the same. */
function stepFacts(
  { kind, columns: read }: PlannedAnalysis,
  { columns }: AnalysisConfig,
): string[] {
  if (kind !== "score" && kind !== "mean" && kind !== "compare") return [];
  const stepped = columns.flatMap(({ name, range }) =>
    read.includes(name) && range !== undefined && range.step !== 1
      ? [{ name, step: `${range.step}${range.unit === undefined ? "" : ` ${range.unit}`}` }]
      : [],
  );
  return [...Map.groupBy(stepped, ({ step }) => step)].map(
    ([step, ones]) =>
      `Figures are in units. The export counts steps of ${inline(step)}: multiply by that first (${ones.map(({ name }) => code(name)).join(", ")}).`,
  );
}

function versionWords(versions: InVersions): string {
  return versions.length === 0
    ? "every version"
    : versions
        .map(({ factor, arms }) => `${code(factor)} ${arms.map(code).join(" or ")}`)
        .join(" and ");
}

function leftOutSection(leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0)
    return ["Nothing: everything that follows from the design is computed."];
  return [
    "What would follow from the design, and is not computed:",
    table(
      ["analysis", "of", "why not"],
      leftOut.map(({ kind, of, reason }) => [kind, of.map(code).join(", "), inline(reason)]),
    ),
  ];
}
