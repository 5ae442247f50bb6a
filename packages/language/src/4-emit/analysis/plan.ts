import type {
  AnalysisConfig,
  Consultation,
  InVersions,
  LeftOut,
  PlannedAnalysis,
  PlannedFactor,
  PlannedWeights,
} from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { code, inline, table } from "../markdown.ts";
import { withUnit } from "../words.ts";
import { methodWords } from "./method-words.ts";
import { planningSection } from "./planning.ts";
import { studySections } from "./study.ts";
import { titleLine } from "./titles.ts";
import { labelledIn, wordsIn, type Words } from "./words/words.ts";

/** The analysis configuration for people: what will be computed, on which columns, for whom, weighted how. */
export function analysisPlan(
  config: AnalysisConfig,
  consultation: Consultation,
  language: MessageLanguage,
): string {
  const words = wordsIn[language];
  const { plan: say } = words;
  const { title, release, fingerprints, population, factors, weights, analyses } = config;
  return `${[
    `# ${say.plan(inline(title))}`,
    [
      say.planOf(
        release,
        code(config.consultation),
        code(fingerprints.design.slice(0, 12)),
        code(fingerprints.plan.slice(0, 12)),
      ),
      ...(population === undefined ? [] : [say.population(inline(population))]),
    ].join(" "),
    summary(config, words),
    ...respondentSection(config, words),
    ...studySections(labelledIn(consultation, language), words),
    ...(factors.length === 0
      ? []
      : [`## ${say.versionTitle}`, ...factors.map((one) => factorTable(one, words))]),
    ...(weights.length === 0
      ? []
      : [
          `## ${say.weightTitle}`,
          ...weights.flatMap((one) => weightsSection(one, analyses, words)),
        ]),
    `## ${say.analysesTitle}`,
    ...analyses.flatMap((one) => analysisSection(one, config, words)),
    ...planningSection(consultation, words),
    `## ${say.leftOutTitle}`,
    ...leftOutSection(config.leftOut, words),
  ].join("\n\n")}\n`;
}

/** Which analyses the author asked for, which came with them, and which there might have been. */
function summary({ analyses, leftOut, columns }: AnalysisConfig, { plan: say }: Words): string {
  const asked = analyses.filter(({ origin }) => origin === "author");
  const derived = analyses.filter(({ origin }) => origin === "derived");
  const list = (ones: readonly PlannedAnalysis[]): string =>
    ones.length === 0 ? say.noneListed : ones.map(({ id }) => code(id)).join(", ");
  const kept = say.columns(columns.length, code("codebook.md"));
  if (asked.length === 0) return `${kept} ${say.allDerived(derived.length)}`;
  return [
    kept,
    "",
    `- ${say.asked(asked.length, list(asked))}`,
    `- ${say.added(derived.length, list(derived))}`,
    `- ${say.leftOutCount(leftOut.length)}`,
  ].join("\n");
}

/** Whose answers are read, and who of them is left out. */
function respondentSection({ exclude }: AnalysisConfig, { plan: say, number }: Words): string[] {
  const rules = exclude.map((one) => {
    switch (one.rule) {
      case "faster than":
        return say.tooFast(one.minutes, code(one.column), 60 * one.minutes);
      case "straight lines":
        return say.straightLines(one.grids.map((rows) => rows.map(code).join(", ")).join("; "));
      case "nothing set":
        return say.nothingSet(number(one.touched.length));
    }
  });
  return [[say.included, ...rules].map((one) => `- ${one}`).join("\n")];
}

function factorTable(
  { id, assignment, arms }: PlannedFactor,
  { plan: say, number }: Words,
): string {
  const rows = arms.map((arm) => [
    code(arm.id),
    inline(arm.label),
    `${number(arm.share * 100, 1)} %${arm.baseline ? `, ${say.baseline}` : ""}`,
  ]);
  return `${say.factor(code(id), say.assigned[assignment])}\n\n${table(say.versionHeads, rows)}`;
}

function weightsSection(
  weights: PlannedWeights,
  analyses: readonly PlannedAnalysis[],
  words: Words,
): string[] {
  const { plan: say, number } = words;
  const used = analyses.filter((one) => "weights" in one && one.weights === weights.id);
  const facts = [
    `${say.raking(versionWords(weights.versions, words), number(weights.tolerance))} ${say.noAnswer[weights.missing]}`,
    ...(weights.trim === undefined
      ? []
      : [say.trimmed(number(weights.trim.min), number(weights.trim.max))]),
    ...(weights.source === undefined ? [] : [say.source(inline(weights.source))]),
    ...weights.margins.flatMap(({ column, normalised }) =>
      normalised === undefined ? [] : [say.normalised(code(column), number(normalised))],
    ),
    say.usedBy(used.length === 0 ? say.noAnalysis : used.map(({ id }) => code(id)).join(", ")),
  ];
  const rows = weights.margins.flatMap(({ column, shares }) =>
    shares.map(({ answer, share }) => [
      code(column),
      code(answer),
      `${number(Number((share * 100).toFixed(3)))} %`,
    ]),
  );
  return [`### ${code(weights.id)}`, ...facts, table(say.marginHeads, rows)];
}

function analysisSection(
  analysis: PlannedAnalysis,
  config: AnalysisConfig,
  words: Words,
): string[] {
  const { methods: say } = words;
  const weights = "weights" in analysis ? analysis.weights : null;
  const facts = [
    [
      code(analysis.id),
      say.origins[analysis.origin],
      ...(analysis.headline ? [say.headline] : []),
    ].join(", "),
    say.respondents(versionWords(analysis.versions, words)),
    ...("weights" in analysis
      ? [weights === null ? say.unweighted : say.weightedBy(code(weights))]
      : []),
    say.reads(analysis.columns.map(code).join(", ")),
    ...methodWords(analysis, words),
    ...stepFacts(analysis, config, words),
  ];
  return [
    `### ${inline(titleLine(analysis.title[words.language]!))}`,
    facts.map((fact) => `- ${fact}`).join("\n"),
  ];
}

/** Which columns have what is averaged in its unit, where others count the steps of it. */
function stepFacts(
  { kind, columns: read }: PlannedAnalysis,
  { columns }: AnalysisConfig,
  { methods: say, number }: Words,
): string[] {
  if (kind !== "score" && kind !== "mean" && kind !== "compare") return [];
  const names = new Set(columns.map(({ name }) => name));
  const stepped = columns.flatMap(({ name, range }) =>
    read.includes(name) && names.has(`${name}__value`) && range !== undefined && range.step !== 1
      ? [{ name, step: withUnit(number(range.step), range.unit) }]
      : [],
  );
  return [...Map.groupBy(stepped, ({ step }) => step)].map(([step, ones]) =>
    say.stepFact(inline(step), ones.map(({ name }) => code(`${name}__value`)).join(", ")),
  );
}

function versionWords(versions: InVersions, { methods: say }: Words): string {
  return versions.length === 0
    ? say.everyVersion
    : versions
        .map(({ factor, arms }) => `${code(factor)} ${arms.map(code).join(` ${say.or} `)}`)
        .join(` ${say.and} `);
}

function leftOutSection(leftOut: readonly LeftOut[], { plan: say }: Words): string[] {
  if (leftOut.length === 0) return [say.nothingLeftOut];
  return [
    say.leftOutSays,
    table(
      say.leftOutHeads,
      leftOut.map(({ kind, of, reason }) => [code(kind), of.map(code).join(", "), inline(reason)]),
    ),
  ];
}
