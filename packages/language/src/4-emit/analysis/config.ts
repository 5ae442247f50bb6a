import {
  missingKinds,
  subjectsOf,
  type Analysis,
  type AnalysisConfig,
  type Consultation,
  type Exclusion,
  type Family,
  type LeftOut,
  type PlannedAnalysis,
  type PlannedFactor,
  type PlannedSample,
  type PlannedWeights,
  type Weights,
} from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { labelOf, toNumber } from "../words.ts";
import { indexColumns, type ColumnIndex } from "./column-index.ts";
import { planColumns } from "./columns.ts";
import { deriveAnalyses, type Underivable } from "./derive.ts";
import { raking } from "./methods.ts";
import { familiesOf } from "./families.ts";
import { planAnalysis } from "./plan-analysis.ts";
import type { Context } from "./planners/context.ts";
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
    format: 2,
    document: "consultation.json",
    consultation: instrument.id,
    release: release.number,
    title: labelOf(consultation, instrument.id),
    language: consultation.language,
    ...(plan.population !== undefined && { population: plan.population }),
    fingerprints,
    factors: instrument.factors.map((factor) => planFactor(factor, consultation, index)),
    missing: missingKinds.map((id) => ({ id, meaning: words.columns.missingMeans[id] })),
    include: { status: "complete" },
    exclude: planExclusions(plan, index),
    samples: plan.samples.map(planSample),
    columns,
    weights: plan.weights.map((weights) => planWeights(weights, consultation, index)),
    ...planAnalyses(consultation, index, words),
  };
}

/** Who is left out of every analysis, each rule with the columns that it reads. */
function planExclusions({ exclude = {} }: Consultation["plan"], index: ColumnIndex): Exclusion[] {
  const { fasterThanMinutes: minutes, straightLines, nothingSet } = exclude;
  return [
    ...(minutes === undefined
      ? []
      : [{ rule: "faster than" as const, minutes, column: "seconds" }]),
    ...(straightLines === undefined
      ? []
      : [{ rule: "straight lines" as const, grids: straightLines.map(index.answers) }]),
    ...(nothingSet === undefined
      ? []
      : [
          {
            rule: "nothing set" as const,
            touched: index.process(nothingSet).map(({ touched }) => touched),
          },
        ]),
  ];
}

const planSample = ({
  minutes: _,
  ...said
}: Consultation["plan"]["samples"][number]): PlannedSample => ({
  target: null,
  recruited: null,
  invited: null,
  field: null,
  incentive: null,
  ...said,
});

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
): { families: Family[]; analyses: PlannedAnalysis[]; leftOut: LeftOut[] } {
  const { reasons } = words.plan;
  const { analyses: written } = consultation.plan;
  const derived = deriveAnalyses(consultation);
  const write = (ones: readonly Analysis[], origin: Context["origin"]): PlannedAnalysis[] => {
    const headlines = headlinesOf(written.length === 0 ? derived.analyses : written);
    return ones.map((one) => planAnalysis(one, { consultation, index, origin, headlines }));
  };
  if (written.length === 0) {
    const analyses = write(derived.analyses, "derived");
    return {
      families: familiesOf(analyses),
      analyses,
      leftOut: derived.leftOut.map((one) => underivable(one, reasons)),
    };
  }
  const asked = new Set(written.flatMap(subjects));
  const missing = derived.analyses.filter((one) => unasked(one, asked).length > 0);
  const added = missing.filter(({ kind }) => kind === "respondents");
  const analyses = [...write(added, "derived"), ...write(written, "author")];
  return {
    families: familiesOf(analyses),
    analyses,
    leftOut: [
      ...leaveOut(
        missing.filter((one) => !added.includes(one)),
        asked,
        versionGroups(consultation).length,
        reasons,
      ),
      ...derived.leftOut.flatMap((one) => stillLeftOut(one, asked, reasons)),
    ],
  };
}

/** What cannot be made of the design, unless the author asked for it all the same. */
function stillLeftOut(one: Underivable, asked: ReadonlySet<string>, reasons: Reasons): LeftOut[] {
  if (typeof one.because !== "string" && "notIn" in one.because) return [];
  const of = one.of.filter((path) => !asked.has(`${one.kind} ${path} ${everyArm}`));
  return of.length === 0 ? [] : [underivable({ ...one, of }, reasons)];
}

/** So many of the first lines stand on the first page where none is marked. */
const usualHeadlines = 5;

/** What the first page shows: what is marked, or the first lines but the table of respondents. Nothing chooses by size or p. */
function headlinesOf(analyses: readonly Analysis[]): ReadonlySet<string> {
  const marked = analyses.filter(({ headline }) => headline === true);
  const first = analyses.filter(({ kind }) => kind !== "respondents" && kind !== "quality");
  const shown = marked.length > 0 ? marked : first.slice(0, usualHeadlines);
  return new Set(shown.map(({ id }) => id));
}

/** What an analysis is about and in which versions: two with the same subject answer the same question. */
function subjects(analysis: Analysis): string[] {
  const perVersion = ["score", "share", "mean", "classes", "transition", "meter"].includes(
    analysis.kind,
  );
  const arms = perVersion && analysis.arms.length > 0 ? analysis.arms : [everyArm];
  return arms.flatMap((arm) => aboutOf(analysis).map((of) => `${analysis.kind} ${of} ${arm}`));
}

const everyArm = "*";

const aboutOf = (analysis: Analysis): readonly string[] =>
  analysis.kind === "transition" ? [`${analysis.from}>${analysis.to}`] : subjectsOf(analysis);

/** The subjects of an analysis that the author did not ask about, in this version or in all together. */
function unasked(analysis: Analysis, asked: ReadonlySet<string>): string[] {
  return subjects(analysis).filter(
    (key) => !asked.has(key) && !asked.has(key.replace(/ [^ ]+$/, ` ${everyArm}`)),
  );
}

type Reasons = Words["plan"]["reasons"];

const underivable = ({ kind, of, because }: Underivable, reasons: Reasons): LeftOut => ({
  kind,
  of: [...of],
  reason:
    typeof because === "string"
      ? reasons.underivable[because]
      : "notIn" in because
        ? reasons.unweightedIn(because.notIn)
        : reasons.noOutcome[because.why](because.factor),
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
