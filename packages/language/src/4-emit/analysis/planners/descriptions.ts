import type { InVersions, Level, PlannedShare, Question, Total } from "@pwe/model";
import { toNumber } from "../../words.ts";
import { meanInterval, pairwise, shareInterval, shownDigits } from "../methods.ts";
import { inVersions } from "../versions.ts";
import {
  attributeOf,
  baseOf,
  digitsOf,
  groupingIn,
  start,
  type Context,
  type Of,
  type Planned,
  type Planners,
} from "./context.ts";

/** Who took part, means and shares. */
export const descriptions: Planners<"respondents" | "benchmark" | "score" | "share" | "mean"> = {
  respondents: (analysis, context) => {
    const of = analysis.of.flatMap(context.index.answers);
    return {
      ...start(analysis, context, of),
      of,
      margins: analysis.margins ?? marginsFor(analysis.of, context) ?? null,
      base: analysis.base ?? "answered",
      digits: analysis.digits ?? shownDigits.share,
    };
  },

  benchmark: (analysis, context) => {
    const { index } = context;
    const on = index.answers(analysis.of);
    const weighted = analysis.weights !== undefined;
    const place = index.place(analysis.of);
    const answers =
      place?.kind === "question" && "answers" in place.element ? place.element.answers : [];
    const interval = analysis.shares === undefined ? meanInterval : shareInterval;
    return {
      ...start(analysis, context, on),
      weights: analysis.weights ?? null,
      of: analysis.of,
      on,
      shares:
        analysis.shares?.map(({ answer, percent }) => ({
          answer,
          code: answers.find(({ id }) => id === answer)?.code ?? 0,
          share: Number((toNumber(percent) / 100).toPrecision(15)),
        })) ?? null,
      mean: analysis.mean === undefined ? null : toNumber(analysis.mean),
      source: analysis.source ?? null,
      interval: interval(95, weighted),
      base: analysis.base ?? "answered",
      digits: analysis.digits ?? shownDigits.share,
    };
  },

  score: (analysis, context) => {
    const options = context.index.answers(analysis.of);
    const { bands, bandsOf } = analysis;
    return {
      ...start(analysis, context, options),
      weights: analysis.weights ?? null,
      of: analysis.of,
      options,
      attribute: attributeOf(analysis.of, context, analysis.attribute),
      base: baseOf(analysis.of, analysis.base, context),
      ...groupingIn(analysis, "mean", context),
      interval: meanInterval(toNumber(analysis.ci), analysis.weights !== undefined),
      order: analysis.order ?? "descending",
      pairs: pairwise(analysis.correct),
      bands:
        bands === undefined
          ? null
          : {
              bounds: bands.map(toNumber),
              of: bandsOf === "rounded" ? "rounded mean" : "mean",
              legend: "ranges of the mean: another colour is no proven difference",
            },
      digits: analysis.digits ?? digitsOf(analysis.of, context),
    };
  },

  share: (analysis, context) => {
    const { index } = context;
    const total = analysis.perOption === true ? totalOf(analysis, context) : null;
    const on = total === null ? index.answers(analysis.of) : index.answers(taskOf(analysis.of));
    return {
      ...start(analysis, context, total === null ? on : [...on, total.column]),
      weights: analysis.weights ?? null,
      of: analysis.of,
      on,
      groups: total === null ? shareGroups(analysis, context) : [],
      beside: (analysis.beside ?? []).map(({ id, answers }) => ({ id, values: answers })),
      sides: sidesOf(analysis.of, context),
      total,
      base: baseOf(analysis.of, analysis.base, context),
      ...groupingIn(analysis, "share", context),
      interval: shareInterval(toNumber(analysis.ci), analysis.weights !== undefined),
      order: analysis.order ?? usualOrder(analysis.of, context),
      digits: analysis.digits ?? shownDigits.share,
    };
  },

  mean: (analysis, context) => {
    const { index } = context;
    const total = index.total(analysis.of);
    const on = total === undefined ? index.answers(analysis.of) : [total.column];
    return {
      ...start(analysis, context, on),
      weights: analysis.weights ?? null,
      of: analysis.of,
      on,
      what: whatIsAveraged(analysis, context),
      pass: analysis.pass === undefined ? null : toNumber(analysis.pass),
      base: baseOf(analysis.of, analysis.base, context),
      ...groupingIn(analysis, "mean", context),
      interval: meanInterval(toNumber(analysis.ci), analysis.weights !== undefined),
      digits: analysis.digits ?? digitsOf(analysis.of, context),
    };
  },
};

type Averaged = Planned<"mean">["what"];

function whatIsAveraged({ of }: Of<"mean">, { index }: Context): Averaged {
  if (index.total(of) !== undefined) return "total";
  const place = index.place(of);
  return place?.kind === "question" ? averagedOf[place.element.type] : "number";
}

/** What the numbers of a question are, where they have a mean. */
const averagedOf: Readonly<Record<Question["type"], Averaged>> = {
  one: "number",
  many: "number",
  grid: "number",
  number: "number",
  scale: "number",
  text: "number",
  rank: "place",
  date: "date",
};

function marginsFor(of: readonly string[], { consultation }: Context): string | undefined {
  return consultation.plan.weights.find(({ margins }) =>
    margins.some(({ path }) => of.includes(path)),
  )?.id;
}

/** Where several answers can be given they are shown by how many gave them; one answer in the order that is written. */
function usualOrder(path: string, { index }: Context): PlannedShare["order"] {
  const place = index.place(path);
  const several = place?.kind === "question" && index.answers(path).length > 1;
  return several && !("rows" in place.element) ? "descending" : "written";
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
  if (question?.type === "rank") return rankGroups(question.top);
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

/** Of ranked answers: who puts one first, and who puts it among the first so many. */
const rankGroups = (top: number): PlannedShare["groups"] => [
  { id: "first", values: ["1"] },
  ...(top > 1
    ? [{ id: `top_${top}`, values: Array.from({ length: top }, (_, place) => String(place + 1)) }]
    : []),
];

/** Of amounts and points, what was there before somebody set anything; empty where nothing was. */
function sidesOf(path: string, { index }: Context): PlannedShare["sides"] {
  const task = index.task(path);
  if (task === undefined) return [];
  const { decision } = task;
  const start = decision.kind === "amount" ? decision.start : decision.kind === "points" ? 0 : null;
  return start === null ? [] : index.settings(path).map((column) => ({ column, start }));
}

const taskOf = (path: string): string => path.split(".")[0]!;

/** What a total was, and what it could be at most. */
function totalOf({ of }: Of<"share">, { consultation, index }: Context): PlannedShare["total"] {
  const found = index.total(of);
  if (found === undefined) return null;
  const { column, total } = found;
  const limits = limitsOf(total, (arms) => inVersions(consultation.instrument, arms));
  return { total: of, column, limits, of: limits.length === 0 ? ["spent"] : ["limit", "spent"] };
}

type Limits = NonNullable<PlannedShare["total"]>["limits"];

/** The most that there is in each version; empty where that depends on what was set before. */
function limitsOf(
  { limits, denominator }: Total,
  versions: (arms: readonly string[]) => InVersions,
): Limits {
  const most = limits.find(({ kind }) => kind !== "at_least")?.value;
  if (most === undefined || most.terms.length > 0 || most.totals.length > 0) return [];
  const { constant } = most;
  if (typeof constant === "number") return [{ versions: [], limit: constant / denominator }];
  return constant.cases.map((one) => ({
    versions: versions([...(one.in ?? []), ...(one.also ?? []).flat()]),
    limit: one.is / denominator,
  }));
}
