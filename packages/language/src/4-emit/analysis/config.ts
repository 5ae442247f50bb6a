import {
  missingKinds,
  type Analysis,
  type AnalysisConfig,
  type Consultation,
  type LeftOut,
  type PlannedAnalysis,
  type PlannedFactor,
  type PlannedWeights,
  type Weights,
} from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { labelOf, toNumber } from "../words.ts";
import { indexColumns, type ColumnIndex } from "./column-index.ts";
import { planColumns } from "./columns.ts";
import { deriveAnalyses, type Underivable } from "./derive.ts";
import { raking } from "./methods.ts";
import { planAnalysis } from "./plan-analysis.ts";
import { inVersions, versionGroups } from "./versions.ts";
import { documentLanguage, labelledIn, wordsIn, type Words } from "./words/words.ts";

/**
 * What will be computed from the responses to this design, with nothing left to a default. What people read of it is in
 * one language; labels are where the consultation has them in that language.
 */
export function analysisConfig(
  written: Consultation,
  language: MessageLanguage = documentLanguage(written),
): AnalysisConfig {
  const words = wordsIn[language];
  const consultation = labelledIn(written, language);
  const { instrument, plan, release, fingerprints } = consultation;
  const index = indexColumns(consultation);
  const columns = planColumns(consultation, words);
  return {
    format: 1,
    consultation: instrument.id,
    release: release.number,
    title: labelOf(consultation, instrument.id),
    language: consultation.language,
    ...(plan.population !== undefined && { population: plan.population }),
    fingerprints,
    factors: instrument.factors.map((factor) => planFactor(factor, consultation, index)),
    missing: missingKinds.map((id) => ({ id, meaning: words.columns.missingMeans[id] })),
    ...(plan.exclude !== undefined && { exclude: { ...plan.exclude, column: "seconds" } }),
    columns,
    weights: plan.weights.map((weights) => planWeights(weights, consultation, index)),
    ...planAnalyses(consultation, index, words),
  };
}

function planFactor(
  { id, arms }: Consultation["instrument"]["factors"][number],
  consultation: Consultation,
  index: ColumnIndex,
): PlannedFactor {
  const sum = arms.reduce((total, { share }) => total + share, 0);
  return {
    id,
    column: index.factor(id),
    assignment: consultation.instrument.assign,
    arms: arms.map((arm) => ({
      id: arm.id,
      label: labelOf(consultation, arm.id),
      share: sum === 0 ? 0 : arm.share / sum,
      ...(arm.baseline === true && { baseline: true as const }),
    })),
  };
}

function planWeights(
  { id, arms, margins, source, trim, missing }: Weights,
  { instrument }: Consultation,
  index: ColumnIndex,
): PlannedWeights {
  return {
    id,
    versions: inVersions(instrument, arms),
    ...raking,
    margins: margins.map((margin) => {
      const place = index.place(margin.path);
      const answers =
        place?.kind === "question" && "answers" in place.element ? place.element.answers : [];
      const sum = sumPercent(margin.shares.map(({ percent }) => percent));
      return {
        column: index.answers(margin.path)[0] ?? "",
        ...(sum !== 100 && { normalised: sum }),
        shares: margin.shares.map(({ answer, percent }) => ({
          answer,
          code: answers.find((one) => one.id === answer)?.code ?? 0,
          share: Number((toNumber(percent) / sum).toPrecision(15)),
        })),
      };
    }),
    ...(source !== undefined && { source }),
    ...(trim !== undefined && { trim: { min: toNumber(trim.min), max: toNumber(trim.max) } }),
    missing,
  };
}

/** The sum of exact percentages, added as whole numbers. */
export function sumPercent(
  percents: readonly { readonly int: number; readonly decimals: number }[],
): number {
  const decimals = Math.max(0, ...percents.map((one) => one.decimals));
  const int = percents.reduce((sum, one) => sum + one.int * 10 ** (decimals - one.decimals), 0);
  return toNumber({ int, decimals });
}

/**
 * Without an analysis block everything that follows from the design. With one, what it asks, the table of
 * respondents where weights make it needed, and the rest named as left out.
 */
function planAnalyses(
  consultation: Consultation,
  index: ColumnIndex,
  words: Words,
): { analyses: PlannedAnalysis[]; leftOut: LeftOut[] } {
  const { reasons } = words.plan;
  const { analyses: written } = consultation.plan;
  const derived = deriveAnalyses(consultation);
  if (written.length === 0) {
    const context = { consultation, index, words, origin: "derived" as const };
    return {
      analyses: derived.analyses.map((one) => planAnalysis(one, context)),
      leftOut: derived.leftOut.map((one) => underivable(one, reasons)),
    };
  }
  const asked = new Set(written.flatMap(subjects));
  const missing = derived.analyses.filter((one) => unasked(one, asked).length > 0);
  const added = missing.filter(({ kind }) => kind === "respondents");
  return {
    analyses: [
      ...added.map((one) => planAnalysis(one, { consultation, index, words, origin: "derived" })),
      ...written.map((one) => planAnalysis(one, { consultation, index, words, origin: "author" })),
    ],
    leftOut: [
      ...leaveOut(
        missing.filter((one) => !added.includes(one)),
        asked,
        versionGroups(consultation).length,
        reasons,
      ),
      // What cannot be made of the design, unless the author asked for it all the same.
      ...derived.leftOut
        .filter(({ kind, of }) => !of.every((path) => asked.has(`${kind} ${path} ${everyArm}`)))
        .map((one) => underivable(one, reasons)),
    ],
  };
}

/** What an analysis is about and in which versions: two with the same subject answer the same question. */
function subjects(analysis: Analysis): string[] {
  const perVersion = ["score", "share", "mean", "classes", "transition"].includes(analysis.kind);
  const arms = perVersion && analysis.arms.length > 0 ? analysis.arms : [everyArm];
  return arms.flatMap((arm) => aboutOf(analysis).map((of) => `${analysis.kind} ${of} ${arm}`));
}

const everyArm = "*";

function aboutOf(analysis: Analysis): string[] {
  switch (analysis.kind) {
    case "compare":
      return analysis.on;
    case "respondents":
      return analysis.of;
    case "transition":
      return [`${analysis.from}>${analysis.to}`];
    default:
      return [analysis.of];
  }
}

/** The subjects of an analysis that the author did not ask about, in this version or in all together. */
function unasked(analysis: Analysis, asked: ReadonlySet<string>): string[] {
  return subjects(analysis).filter(
    (key) => !asked.has(key) && !asked.has(key.replace(/ [^ ]+$/, ` ${everyArm}`)),
  );
}

type Reasons = Words["plan"]["reasons"];

const underivable = ({ kind, of, because }: Underivable, reasons: Reasons): LeftOut => ({
  kind,
  of,
  reason: because === "ranked" ? reasons.ranked : reasons.notEverywhere(because.notEverywhere),
});

/** One line for what is left out of several versions; a comparison names what it leaves out. */
function leaveOut(
  missing: readonly Analysis[],
  asked: ReadonlySet<string>,
  groups: number,
  reasons: Reasons,
): LeftOut[] {
  const lines = Map.groupBy(missing, (one) =>
    one.kind === "compare" ? one.id : `${one.kind} ${aboutOf(one).join(" ")}`,
  );
  return [...lines.values()].map((ones): LeftOut => {
    const { kind } = ones[0]!;
    const keys = ones.flatMap((one) => unasked(one, asked)).map((key) => key.split(" "));
    const of = [...new Set(keys.map(([, about = ""]) => about))].flatMap((one) => one.split(">"));
    const arms = [...new Set(keys.map(([, , arm = everyArm]) => arm))];
    const some = ones.length < groups && !arms.includes(everyArm);
    if (some) return { kind, of, reason: reasons.notAskedIn(arms) };
    // Asked of some versions only, and of no more: the others, and all of them together, are left out.
    const about = keys.map(([verb, one]) => `${verb} ${one} `);
    const only = [...asked].flatMap((key) =>
      about.some((start) => key.startsWith(start)) ? [key.split(" ").at(-1)!] : [],
    );
    if (kind === "compare") return { kind, of, reason: reasons.notAskedBetween(ones[0]!.arms) };
    if (only.length === 0) return { kind, of, reason: reasons.notAsked };
    return { kind, of, reason: reasons.askedOnlyIn([...new Set(only)]) };
  });
}
