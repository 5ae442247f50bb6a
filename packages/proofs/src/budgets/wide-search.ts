/**
 * What can be had where there are too many different sums to go through: exactly by a table over all sums but one, where
 * that is small enough (`sum-table`); else what tables over fewer sums rule out, what is found by mending (`nearby`), and
 * what going through the best partial answers says (`pareto-search`).
 */
import { axisOf, halvesOf, lengthOf, type Axis } from "./axes.ts";
import type { Constraint, Portfolio } from "./constraints.ts";
import { narrowed, widened } from "./narrowed.ts";
import { nearby } from "./nearby.ts";
import { lightestOf, type Allowance, type Found } from "./pareto-search.ts";
import { costOf, sumTable, type Plan, type SumTable } from "./sum-table.ts";
import { sumsOf, type Sum } from "./sums.ts";

/** Places of tables that count for one step, and the most bytes that one proof keeps of them at a time. */
const visitsPerStep = 64;
const mostBytes = 100_000_000;

/** Whether something can be had. */
export type State = "reached" | "never" | "unknown";

type Weights = readonly (readonly number[])[];

/** Any way, where Infinity forbids a setting. */
export function anyWay(
  whole: Portfolio,
  weights: Weights | undefined,
  allowance: Allowance,
): Found {
  const narrow = narrowed(whole, weights);
  const { portfolio } = narrow;
  const { widths } = portfolio;
  if (widths.includes(0)) return undefined;
  const sums = sumsOf(portfolio);
  if (sums.some(isHopeless)) return undefined;
  const found = (way: readonly number[]): Found => ({ weight: 0, chosen: widened(narrow, way) });
  const plan = wholePlan(widths, sums, allowance);
  if (plan === undefined || !isQuick(plan)) {
    const tables = relaxed(widths, sums, allowance);
    if (tables === undefined) return undefined;
    for (const way of starts(widths, tables)) {
      const near = nearby(sums, widths, way, -1, allowance);
      if (near !== undefined) return found(near);
    }
  }
  if (plan !== undefined && isWorth(plan, allowance)) {
    const table = made(plan, allowance);
    return isHad(plan, table) ? found(table.leastWay()) : undefined;
  }
  const free = widths.map((width) => Array.from({ length: width }, () => 0));
  const way = throughBest(portfolio, free, allowance);
  return way === undefined || way === "undecided" ? way : found(way.chosen);
}

/** The way that weighs least. */
export function lightestWay(whole: Portfolio, weights: Weights, allowance: Allowance): Found {
  const narrow = narrowed(whole, weights);
  const { widths, constraints } = narrow.portfolio;
  if (widths.includes(0)) return undefined;
  const sums = sumsOf(narrow.portfolio);
  if (sums.some(isHopeless)) return undefined;
  const own = narrow.kept.map((kept, at) => kept.map((setting) => weights[at]![setting]!));
  const plan = { widths, axes: sums.map(axisOf), least: { adds: own, high: Infinity } };
  if (!isWorth(plan, allowance)) {
    const way = closest(narrow.portfolio, sums, own, allowance);
    if (way === undefined || way === "undecided") return way;
    return { weight: way.weight, chosen: widened(narrow, way.chosen) };
  }
  const table = made(plan, allowance);
  if (table.least === Infinity) return undefined;
  return { weight: table.least, chosen: widened(narrow, table.leastWay()) };
}

/** The way that weighs least where no table holds all sums: one as light as a table over fewer says that it must be, or near it. */
function closest(
  portfolio: Portfolio,
  sums: readonly Sum[],
  weights: Weights,
  allowance: Allowance,
): Found {
  const { widths, constraints } = portfolio;
  let plan: Plan = { widths, axes: [], least: { adds: weights, high: Infinity } };
  const part = { left: allowance.left / 8 };
  for (const axis of sums.map(axisOf).sort((a, b) => a.high - b.high)) {
    const more = { ...plan, axes: [...plan.axes, axis] };
    if (isWorth(more, part)) plan = more;
  }
  const { least } = made(plan, allowance);
  if (least === Infinity) return undefined;
  const requires = { of: "total", path: "", kind: "at_most" } as const;
  for (const max of [least, least + 1, least + 2]) {
    const within: Constraint = { requires, asks: [], adds: weights, min: -Infinity, max };
    const trial = { left: allowance.left / 4 };
    const way = anyWay({ widths, constraints: [...constraints, within] }, undefined, trial);
    allowance.left -= allowance.left / 4 - trial.left;
    if (way === "undecided") break;
    if (way !== undefined) return { ...way, weight: max };
  }
  return throughBest(portfolio, weights, allowance);
}

/**
 * Which settings some way has, by layer and setting, as far as that can be known. Infinity forbids a setting; `known` are
 * ways that are there.
 */
export function reachedIn(
  whole: Portfolio,
  weights: Weights | undefined,
  known: readonly (readonly number[])[],
  allowance: Allowance,
): State[][] {
  const states = whole.widths.map((width) => Array.from({ length: width }, (): State => "never"));
  const narrow = narrowed(whole, weights);
  const { portfolio, kept } = narrow;
  const { widths } = portfolio;
  const sums = sumsOf(portfolio);
  if (widths.includes(0) || sums.some(isHopeless)) return states;
  const looking: Looking = {
    ...{ portfolio, sums, allowance },
    looks: kept.map((own) => own.map((): State => "unknown")),
    ways: known.flatMap((way) => {
      const own = way.map((setting, at) => kept[at]!.indexOf(setting));
      return own.includes(-1) ? [] : [own];
    }),
  };
  const plan = wholePlan(widths, sums, allowance);
  if (plan === undefined || !isQuick(plan)) {
    const tables = relaxed(widths, sums, allowance);
    if (tables === undefined) return states;
    for (const table of tables) ask(looking, table, false);
    lookNearby(looking, tables);
  }
  if (isOpen(looking) && plan !== undefined && isWorth(plan, allowance)) {
    ask(looking, made(plan, allowance), true);
  }
  if (isOpen(looking)) lookThrough(looking);
  for (const [at, own] of kept.entries()) {
    for (const [index, setting] of own.entries()) states[at]![setting] = looking.looks[at]![index]!;
  }
  return states;
}

/** What is known so far of every setting, and the ways that were found. */
interface Looking {
  readonly portfolio: Portfolio;
  readonly sums: readonly Sum[];
  readonly looks: State[][];
  readonly ways: (readonly number[])[];
  readonly allowance: Allowance;
}

const isOpen = ({ looks }: Looking): boolean => looks.some((own) => own.includes("unknown"));

function mark({ looks, ways }: Looking, way: readonly number[]): void {
  ways.unshift(way);
  for (const [at, one] of way.entries()) looks[at]![one] = "reached";
}

/** Asks a table of what is unknown; one that is not exact can only rule out. */
function ask({ looks, allowance }: Looking, table: SumTable, isExact: boolean): void {
  const visits = table.used(
    (layer, index) => looks[layer]![index] === "unknown",
    (layer, index, isUsed) => {
      if (isExact || !isUsed) looks[layer]![index] = isUsed ? "reached" : "never";
    },
    (allowance.left * visitsPerStep) / 2,
  );
  allowance.left -= visits / visitsPerStep;
}

/** After so many tries in a row that found nothing, nothing more is tried. */
const inVain = 100;

/** Looks for ways that have what is unknown near ways that are known. */
function lookNearby(looking: Looking, tables: readonly SumTable[]): void {
  const { sums, looks, ways, allowance } = looking;
  const { widths } = looking.portfolio;
  const part = { left: allowance.left / 4 };
  for (const way of ways.slice()) mark(looking, way);
  for (const start of starts(widths, tables)) {
    const way = nearby(sums, widths, start, -1, part);
    if (way !== undefined) mark(looking, way);
  }
  let vain = 0;
  for (const [layer, own] of looks.entries()) {
    for (const index of own.keys()) {
      for (const way of [...ways.slice(0, 2), ...ways.slice(-2)]) {
        if (part.left < 0 || vain > inVain || own[index] !== "unknown") break;
        const found = nearby(sums, widths, way.with(layer, index), layer, part);
        vain = found === undefined ? vain + 1 : 0;
        if (found !== undefined) mark(looking, found);
      }
    }
  }
  allowance.left -= allowance.left / 4 - part.left;
}

/** Goes through the best partial answers for what is unknown, one setting after another. */
function lookThrough(looking: Looking): void {
  const { portfolio, looks, allowance } = looking;
  for (const [layer, own] of looks.entries()) {
    for (const index of own.keys()) {
      if (own[index] !== "unknown") continue;
      if (allowance.left < 0) return;
      const only = portfolio.widths.map((width, at) =>
        Array.from({ length: width }, (_, one) => (at === layer && one !== index ? Infinity : 0)),
      );
      const way = throughBest(portfolio, only, allowance);
      if (way === undefined) own[index] = "never";
      else if (way !== "undecided") mark(looking, way.chosen);
    }
  }
}

/** What going through the best partial answers gives within a part of the steps that are left. */
function throughBest(portfolio: Portfolio, weights: Weights, allowance: Allowance): Found {
  const part = { left: allowance.left / 10 };
  const way = lightestOf(portfolio, weights, part);
  allowance.left -= allowance.left / 10 - part.left;
  return way;
}

/** Ways to begin from: what tables have as the least, and one half-way between the first two. */
function starts(widths: readonly number[], tables: readonly SumTable[]): (readonly number[])[] {
  const ends = tables.map((table) => table.leastWay());
  const [one, two] = ends;
  const between =
    one && two
      ? [one.map((setting, at) => Math.floor((setting + two[at]!) / 2))]
      : [widths.map((width) => width >> 1)];
  return [...between, ...ends];
}

/** A bound that no way keeps. */
const isHopeless = ({ min, max, rest }: Sum): boolean => min > max || max < 0 || min > rest[0]!;

/** A table that decides everything: a sum with one bound is what is to be least, all others are axes. */
function wholePlan(
  widths: readonly number[],
  sums: readonly Sum[],
  allowance: Allowance,
): Plan | undefined {
  const single = sums.filter((sum) => halvesOf(sum).length === 1);
  const [longest] = [...single].sort((a, b) => lengthOf(axisOf(b)) - lengthOf(axisOf(a)));
  const plans: Plan[] = [
    { widths, axes: sums.map(axisOf) },
    ...(longest === undefined
      ? []
      : [planOf(widths, sums.filter((sum) => sum !== longest).map(axisOf), halvesOf(longest)[0]!)]),
  ];
  const [best] = plans.sort((a, b) => costOf(a).making - costOf(b).making);
  return isWorth(best!, allowance) ? best : undefined;
}

const planOf = (widths: readonly number[], axes: readonly Axis[], least: Axis): Plan => ({
  widths,
  axes,
  least: { adds: least.adds, high: least.high },
});

const roomOf = ({ bytes = mostBytes }: Allowance): number => bytes;

/** Visits below which a table is made before anything else is tried. */
const quick = 4_000_000;

const isQuick = (plan: Plan): boolean => {
  const { making, asking } = costOf(plan);
  return making + asking * plan.widths.reduce((sum, width) => sum + width, 0) <= quick;
};

/** Whether there are steps and room enough for a table, and to ask it of every setting. */
function isWorth(plan: Plan, allowance: Allowance, all = false): boolean {
  const { making, asking, bytes } = costOf(plan);
  const asked = all ? plan.widths.reduce((sum, width) => sum + width, 0) * asking : 0;
  return bytes <= roomOf(allowance) && 2 * making + asked <= visitsPerStep * allowance.left;
}

const isHad = ({ least }: Plan, table: SumTable): boolean => table.least <= (least?.high ?? 0);

function made(plan: Plan, allowance: Allowance): SumTable {
  allowance.left -= costOf(plan).making / visitsPerStep;
  return sumTable(plan);
}

/**
 * Tables that leave some of the bounds out: what they rule out is ruled out. One for each bound, with what fits beside it;
 * undefined when one says that nothing can be had.
 */
function relaxed(
  widths: readonly number[],
  sums: readonly Sum[],
  allowance: Allowance,
): SumTable[] | undefined {
  const share = 4 * sums.length;
  const part = { left: allowance.left / share, bytes: roomOf(allowance) / share };
  const tables: SumTable[] = [];
  for (const sum of sums) {
    const others = sums
      .filter((one) => one !== sum)
      .map(axisOf)
      .sort((a, b) => a.high - b.high);
    for (const half of halvesOf(sum)) {
      let plan = planOf(widths, [], half);
      for (const axis of others) {
        const more = planOf(widths, [...plan.axes, axis], half);
        if (isWorth(more, part, true)) plan = more;
      }
      const table = made(plan, allowance);
      if (!isHad(plan, table)) return undefined;
      tables.push(table);
    }
  }
  return tables;
}
