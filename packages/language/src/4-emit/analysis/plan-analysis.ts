import { measureOf } from "../../2-resolve/analyses/measures.ts";
import type {
  Analysis,
  Consultation,
  InVersions,
  Level,
  PlannedAnalysis,
  PlannedOutcome,
  PlannedShare,
  PlannedTransition,
  Question,
} from "@pwe/model";
import { toNumber } from "../words.ts";
import type { ColumnIndex } from "./column-index.ts";
import {
  alpha,
  classSearch,
  coding,
  meanInterval,
  pairwise,
  rankBootstrap,
  shareInterval,
  smallestGroup,
} from "./methods.ts";
import { scoreAttributes } from "../../3-check/experiment/scores.ts";
import { derivedSeed } from "./seed.ts";
import { titleOf } from "./titles.ts";
import { factorOf, inVersions, marginPaths } from "./versions.ts";
import type { Words } from "./words/words.ts";

type Kind = Analysis["kind"];
type Of<K extends Kind> = Extract<Analysis, { kind: K }>;
type Planned<K extends Kind> = Extract<PlannedAnalysis, { kind: K }>;

interface Context {
  readonly consultation: Consultation;
  readonly index: ColumnIndex;
  readonly origin: PlannedAnalysis["origin"];
  readonly words: Words;
}

/** An analysis with the columns it reads and every option written out. */
export function planAnalysis(analysis: Analysis, context: Context): PlannedAnalysis {
  const plan = planners[analysis.kind] as (one: Analysis, context: Context) => PlannedAnalysis;
  return plan(analysis, context);
}

const planners: { [K in Kind]: (analysis: Of<K>, context: Context) => Planned<K> } = {
  respondents: (analysis, context) => {
    const of = analysis.of.flatMap(context.index.answers);
    return {
      ...start(analysis, context, of),
      kind: "respondents",
      of,
      margins: analysis.margins ?? marginsFor(analysis.of, context) ?? null,
    };
  },
  score: (analysis, context) => {
    const options = context.index.answers(analysis.of);
    const by = analysis.by.flatMap(context.index.answers);
    return {
      ...start(analysis, context, [...options, ...by]),
      kind: "score",
      weights: analysis.weights ?? null,
      of: analysis.of,
      options,
      attribute: attributeOf(analysis.of, context, analysis.attribute),
      by,
      interval: meanInterval(toNumber(analysis.ci), analysis.weights !== undefined),
      order: "descending",
      pairs: pairwise,
      bands: (analysis.bands ?? []).map(toNumber),
    };
  },
  share: (analysis, context) => {
    const on = context.index.answers(analysis.of);
    const by = analysis.by.flatMap(context.index.answers);
    return {
      ...start(analysis, context, [...on, ...by]),
      kind: "share",
      weights: analysis.weights ?? null,
      of: analysis.of,
      on,
      groups: shareGroups(analysis, context),
      by,
      interval: shareInterval(toNumber(analysis.ci), analysis.weights !== undefined),
      base: "answered",
    };
  },
  mean: (analysis, context) => {
    const on = context.index.answers(analysis.of);
    const by = analysis.by.flatMap(context.index.answers);
    return {
      ...start(analysis, context, [...on, ...by]),
      kind: "mean",
      weights: analysis.weights ?? null,
      of: analysis.of,
      on,
      pass: analysis.pass === undefined ? null : toNumber(analysis.pass),
      by,
      smallest: analysis.min ?? (by.length > 0 ? smallestGroup : 0),
      interval: meanInterval(toNumber(analysis.ci), analysis.weights !== undefined),
    };
  },
  classes: (analysis, context) => {
    const indicators = context.index.answers(analysis.of);
    const covariates = analysis.covariates.flatMap(context.index.answers);
    return {
      ...start(analysis, context, [...indicators, ...covariates]),
      kind: "classes",
      weights: analysis.weights ?? null,
      of: analysis.of,
      indicators,
      as: analysis.as,
      from: analysis.from,
      to: analysis.to,
      seed: analysis.seed ?? seedOf(analysis, context),
      ...classSearch,
      criteria: [...classSearch.criteria],
      covariates,
      show: analysis.show ?? null,
    };
  },
  compare: (analysis, context) => {
    const outcomes = analysis.on.flatMap((path) => outcomesAt(path, context));
    const adjust = analysis.adjust.flatMap(context.index.answers);
    const balance = marginPaths(context.consultation.plan.weights).flatMap(context.index.answers);
    const read = [...outcomes.flatMap(({ columns }) => columns), ...adjust, ...balance];
    return {
      ...start(analysis, context, read),
      kind: "compare",
      factor: comparedFactor(analysis.arms, context),
      outcomes,
      adjust,
      adjustment: adjust.length > 0 ? "regression" : "none",
      correct: analysis.correct,
      family: "all outcomes of this comparison",
      alpha,
      detect: analysis.detect === undefined ? null : toNumber(analysis.detect),
      power: analysis.power === undefined ? null : toNumber(analysis.power),
      balance,
    };
  },
  rank: (analysis, context) => {
    const options = context.index.answers(analysis.of);
    return {
      ...start(analysis, context, options),
      kind: "rank",
      factor: comparedFactor(analysis.arms, context),
      of: analysis.of,
      options,
      attribute: attributeOf(analysis.of, context),
      statistic: "kendall tau of the mean order",
      bootstrap: rankBootstrap,
      seed: seedOf(analysis, context),
    };
  },
  transition: (analysis, context) => {
    const [from = "", to = ""] = [analysis.from, analysis.to].flatMap(context.index.answers);
    return {
      ...start(analysis, context, [from, to]),
      kind: "transition",
      weights: analysis.weights ?? null,
      from,
      to,
      ...transitionPairs(analysis, context),
      interval: shareInterval(95, analysis.weights !== undefined),
    };
  },
  arguments: (analysis, context) => {
    const texts = context.index.motivations(analysis.of);
    const perOption = analysis.perOption === true;
    const read = texts.flatMap(({ text, beside }) => [text, ...beside]);
    const task = context.index.task(analysis.of.replace(/\.why$/, ""));
    return {
      ...start(analysis, context, read),
      kind: "arguments",
      of: analysis.of,
      texts,
      sample: analysis.sample ?? null,
      perOption,
      strata: task === undefined ? ["answer"] : ["option", "side"],
      coverage: true,
      seed: analysis.seed ?? seedOf(analysis, context),
      coders: coding.coders,
      doubleCoded: coding.doubleCoded,
      reliability: "krippendorff alpha per code",
      stars: [...coding.stars],
    };
  },
};

/** What every analysis has: who and what it is, in which versions, and all columns that it reads. */
function start(
  analysis: Analysis,
  { consultation, index, origin, words }: Context,
  read: readonly string[],
): {
  id: string;
  origin: Context["origin"];
  title: string;
  columns: string[];
  versions: InVersions;
} {
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
    origin,
    title: titleOf(analysis, consultation, words),
    columns: [
      ...new Set([
        ...factors.map(index.factor),
        ...read,
        ...marginPaths(margins).flatMap(index.answers),
      ]),
    ],
    versions,
  };
}

const seedOf = ({ id }: Analysis, { consultation }: Context): number =>
  derivedSeed(consultation.fingerprints.design, id);

function marginsFor(of: readonly string[], { consultation }: Context): string | undefined {
  return consultation.plan.weights.find(({ margins }) =>
    margins.some(({ path }) => of.includes(path)),
  )?.id;
}

function attributeOf(
  path: string,
  { consultation, index }: Context,
  written?: string,
): string | null {
  const task = index.task(path);
  return (
    written ?? (task === undefined ? undefined : scoreAttributes(task, consultation)[0]) ?? null
  );
}

function comparedFactor(arms: readonly string[], { consultation, index }: Context): string {
  return index.factor(factorOf(consultation.instrument, arms) ?? "");
}

/** The groups that shares are given in: written, those of the scale's report, or the sides of a task's levels. */
function shareGroups(
  { of, groups }: Of<"share">,
  { consultation, index }: Context,
): PlannedShare["groups"] {
  if (groups !== undefined) return groups.map(({ id, answers }) => ({ id, values: answers }));
  const task = index.task(of);
  if (task?.decision.kind === "levels") return sideGroups(task.decision.levels);
  const place = index.place(of);
  const question = place?.kind === "question" ? place.element : undefined;
  const scale = question === undefined ? undefined : "list" in question ? question.list : undefined;
  const report = consultation.plan.reports?.find(
    (one) => one.scale === scale || one.scale === question?.path,
  );
  return (report?.groups ?? []).map(({ id, answers }) => ({ id, values: answers }));
}

function sideGroups(levels: readonly Level[]): PlannedShare["groups"] {
  const sides = Map.groupBy(levels, ({ side }) => side ?? "");
  if (sides.has("")) return [];
  return [...sides].map(([id, members]) => ({ id, values: members.map((level) => level.id) }));
}

type Test = readonly [PlannedOutcome["test"], PlannedOutcome["effect"]];

/** What is compared at a path: of a task each option, of a grid each row, of many each answer. */
function outcomesAt(path: string, context: Context): PlannedOutcome[] {
  const columns = context.index.answers(path);
  const task = context.index.task(path);
  const place = context.index.place(path);
  const ofQuestion = place?.kind === "question" ? testOfQuestion[place.element.type] : null;
  const [test, effect] =
    task === undefined
      ? (ofQuestion ?? table)
      : testOfTask(task.decision.kind, attributeOf(path, context));
  const attribute = test === "welch t" ? attributeOf(path, context) : null;
  return columns.map((column) => ({ path, columns: [column], test, effect, attribute }));
}

function testOfTask(
  kind: "levels" | "choose" | "points" | "amount",
  attribute: string | null,
): Test {
  if (kind === "choose") return shares;
  return kind === "levels" && attribute === null ? table : means;
}

const means: Test = ["welch t", "difference of means"];
const shares: Test = ["two proportions", "difference of shares"];
const table: Test = ["chi-square", "cramer v"];

/** How the answers to a kind of question are compared; null where nothing is computed of them. */
const testOfQuestion: Readonly<Record<Question["type"], Test | null>> = {
  one: table,
  many: shares,
  grid: table,
  number: means,
  scale: means,
  text: null,
  rank: null,
  date: null,
};

/** Which pairs of answers mean staying, and the tests of a table whose rows are its columns. */
function transitionPairs(
  { from, to }: Of<"transition">,
  { index }: Context,
): Pick<PlannedTransition, "stays" | "tests"> {
  const [first, later] = [index.place(from), index.place(to)].map((place) =>
    place?.kind === "question" && place.element.type === "one" ? place.element.answers : [],
  ) as [
    Extract<Question, { type: "one" }>["answers"],
    Extract<Question, { type: "one" }>["answers"],
  ];
  const ids = first.map(({ id }) => id);
  const alike = ids.length === later.length && later.every(({ id }) => ids.includes(id));
  if (alike)
    return { stays: ids.map((id) => ({ from: id, to: id })), tests: ["bowker", "stuart-maxwell"] };
  const stays = later.flatMap(({ id, same }) =>
    same === undefined
      ? []
      : ids.filter((one) => same === "stays" || one === same).map((one) => ({ from: one, to: id })),
  );
  return { stays, tests: [] };
}
