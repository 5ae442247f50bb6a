import {
  groupingOf,
  type Analysis,
  type By,
  type Consultation,
  type InVersions,
  type PlannedAnalysis,
  type PlannedBy,
  type Task,
  type Titles,
} from "@pwe/model";
import { scoreAttributes } from "../../../3-check/experiment/scores.ts";
import type { ColumnIndex } from "../column-index.ts";
import { alpha, shownDigits, smallestGroup, usualCorrection } from "../methods.ts";
import { derivedSeed } from "../seed.ts";
import { titlesOf } from "../titles.ts";
import { factorOf, inVersions, marginPaths } from "../versions.ts";

type Kind = Analysis["kind"];
export type Of<K extends Kind> = Extract<Analysis, { kind: K }>;
export type Planned<K extends Kind> = Extract<PlannedAnalysis, { kind: K }>;
/** Writes out an analysis of a kind. */
export type Planners<K extends Kind> = {
  [One in K]: (analysis: Of<One>, context: Context) => Planned<One>;
};

/** What an analysis is written out from. */
export interface Context {
  readonly consultation: Consultation;
  readonly index: ColumnIndex;
  readonly origin: PlannedAnalysis["origin"];
  /** ids of the analyses that the first page of the report shows */
  readonly headlines: ReadonlySet<string>;
}

interface Start<K> {
  id: string;
  kind: K;
  origin: Context["origin"];
  headline: boolean;
  title: Titles;
  columns: string[];
  versions: InVersions;
}

/** What every analysis has: who and what it is, in which versions, and all columns that it reads. */
export function start<K extends Kind>(
  analysis: Of<K> & Analysis,
  { consultation, index, origin, headlines }: Context,
  read: readonly string[],
): Start<K> {
  const { instrument, plan } = consultation;
  const weights = "weights" in analysis ? analysis.weights : undefined;
  const margins = plan.weights.filter(({ id }) => id === weights);
  const versions = inVersions(instrument, analysis.arms);
  // A table of respondents stands beside the versions, so it reads them all.
  const factors =
    analysis.kind === "respondents" && versions.length === 0
      ? instrument.factors.map(({ id }) => id)
      : versions.map(({ factor }) => factor);
  return {
    id: analysis.id,
    kind: analysis.kind as K,
    origin,
    headline: headlines.has(analysis.id),
    title: titlesOf(analysis, consultation),
    columns: [
      ...new Set([
        ...factors.map(index.factor),
        ...read,
        ...groupingOf(analysis).flatMap(index.answers),
        ...marginPaths(margins).flatMap(index.answers),
      ]),
    ],
    versions,
  };
}

export const seedOf = ({ id }: Analysis, { consultation }: Context): number =>
  derivedSeed(consultation.fingerprints.design, id);

/** The attribute that is averaged in a task: the one that is written, else the first of its levels' own. */
export function attributeOf(
  path: string,
  { consultation, index }: Context,
  written?: string,
): string | null {
  const task = index.task(path);
  return (
    written ?? (task === undefined ? undefined : scoreAttributes(task, consultation)[0]) ?? null
  );
}

export function comparedFactor(arms: readonly string[], { consultation, index }: Context): string {
  return index.factor(factorOf(consultation.instrument, arms) ?? "");
}

/** Who is in the base: of a task those who decided, or everybody; of a question those who answered, or who were asked. */
export function baseOf<Base extends "answered" | "asked" | "decided" | "everybody">(
  path: string,
  base: "asked" | undefined,
  { index }: Context,
): Base {
  const isTask = index.task(path) !== undefined || index.total(path) !== undefined;
  const said = base === undefined ? ["decided", "answered"] : ["everybody", "asked"];
  return said[isTask ? 0 : 1] as Base;
}

type Grouping = Pick<Planned<"share">, "by" | "smallest" | "suppression" | "between">;

/** The groups that figures are given for, which of them are shown, and the test between them. */
export function groupingIn(
  analysis: Of<"score"> | Of<"share"> | Of<"mean">,
  measure: "share" | "mean",
  { index }: Context,
): Grouping {
  const { min } = analysis;
  const weighted = analysis.weights !== undefined;
  const test = weighted
    ? measure === "share"
      ? ("rao-scott F" as const)
      : ("wald F" as const)
    : measure === "share"
      ? ("chi-square" as const)
      : ("welch F" as const);
  return {
    by: byColumns(analysis.by, index),
    smallest:
      min === undefined
        ? { ...smallestGroup }
        : { team: Math.min(min, smallestGroup.team), published: min },
    suppression: "complementary",
    between:
      analysis.by.length === 0
        ? null
        : {
            test,
            correct: analysis.correct ?? usualCorrection,
            alpha,
            family: familyOf(analysis),
          },
  };
}

export const byColumns = (by: By, index: ColumnIndex): PlannedBy[] =>
  by.map((one) => ({ columns: [one].flat().flatMap(index.answers) as [string, ...string[]] }));

/** The family that the tests of an analysis are corrected in: the one that is written, or its own. */
export const familyOf = (analysis: { readonly id: string; readonly family?: string }): string =>
  analysis.family ?? analysis.id;

/** Decimals of the numbers that an option is set to, or that a question is answered with. */
export function digitsOf(path: string, { index }: Context): number {
  const total = index.total(path);
  if (total !== undefined) return total.total.decimals;
  return index.task(path)?.decision.kind === "levels" ? shownDigits.level : shownDigits.number;
}

/** The totals of a task that have a limit, with the columns of what they read, left and crossed. */
export const limited = (task: Task): Task["totals"] =>
  task.totals.filter(({ limits }) => limits.length > 0);
