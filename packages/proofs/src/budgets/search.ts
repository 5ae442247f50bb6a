import type { Facts, Instrument, Task, Versions } from "@pwe/model";
import type { Earlier, Witness } from "./proof.ts";
import type { EarlierState } from "./earlier-states.ts";
import type { EarlierLeft } from "./earlier-left.ts";
import type { Allowance, Found } from "./pareto-search.ts";
import { layers, type Crowd, type Graph } from "./decision-diagram.ts";
import {
  carriedTotals,
  problemOf,
  type AtSetting,
  type IntegerProblem,
  type ReachOptions,
} from "./admissible-answers.ts";
import type { Constraint, Portfolio } from "./constraints.ts";
import { respondentWho } from "./earlier-respondent.ts";
import { lightest, type Way } from "./diagram-paths.ts";
import { anyWay, lightestWay } from "./wide-search.ts";

/** The admissible answers to a task, less some requirements: counted where they could be, else searched. */
export interface Search extends IntegerProblem {
  /** no answer is admissible, as counting found */
  readonly isInfeasible?: true;
  /** every way, where that is not too much */
  readonly graph?: Graph;
  /** where counting was broken off */
  readonly crowd?: Crowd;
  /** how many answers are admissible, where they could be counted */
  readonly count?: bigint;
  /** the way that weighs least, by layer and setting; or any that weighs no more than a limit. Infinity forbids a setting */
  readonly lightest: (weights: Weights, limit?: number) => Found;
}

export type Weights = readonly (readonly number[])[];

/** What weighs least, and who answers so; without a witness nobody was found who is asked this after such answers. */
export interface Best {
  readonly weight: number;
  readonly way: readonly number[];
  readonly witness?: Witness;
}

/** One task in one version, with all that earlier tasks can leave for it. */
export interface Proving {
  readonly task: Task;
  readonly versions: Versions;
  readonly size: number;
  /** steps that are left for searching where counting is too much */
  readonly allowance: Allowance;
  /** the totals of earlier tasks that its limits read */
  readonly carried: readonly string[];
  /** what is known after each of the different combinations of those totals */
  readonly facts: readonly Facts[];
  /** whether those are all combinations, or stand for all */
  readonly covers: EarlierLeft["covers"];
  /** where going through the combinations was broken off */
  readonly crowd?: Crowd;
  readonly search: (without?: ReachOptions["without"], only?: AtSetting) => Search;
  /** what a state is for people; undefined when nobody was found who comes to it */
  readonly earlier: (state: number) => Earlier | undefined;
  /** weights by layer and setting, from weights by option and setting */
  readonly weights: (own: Weights) => Weights;
  /** the lightest way that weighs at most `limit` */
  readonly best: (
    search: Search,
    weights: Weights,
    limit?: number,
  ) => Best | "undecided" | undefined;
}

/** After how many states that nobody was found for the looking ends. */
export const patience = 20;

/** Where something was broken off: counting, or before it going through what earlier tasks leave. */
export const crowdOf = (proving: Proving, search: Search): { crowd?: Crowd } => {
  const crowd = search.crowd ?? proving.crowd;
  return crowd === undefined ? {} : { crowd };
};

/** The steps that searching may take in all of a task. */
export const allowanceOf = (size: number): Allowance => ({
  left: Math.min(searching * size, mostSearching),
});

/** How many times the steps of one count may be spent on searching, in all of a task, and the most steps. */
const searching = 8;
const mostSearching = 8_000_000;

/** One task in one version, ready to be proved of. */
export function proving(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  { states, covers, crowd }: EarlierLeft,
  size: number,
  allowance: Allowance,
): Proving {
  let counting = size;
  const carried = carriedTotals(task);
  const read = ({ facts }: EarlierState): number[] =>
    carried.map((path) => facts.get(path)?.number ?? 0);
  // Who did not decide reads as who spent nothing, but may be asked what the other is not.
  const alike = [...Map.groupBy(states, (state) => read(state).join()).values()];
  const facts = alike.map(([state]) => state!.facts);
  const known = new Map<number, Earlier | undefined>();
  const earlierOf = (ways: readonly EarlierState[]): Earlier | undefined => {
    for (const { decided } of ways) {
      const answers = respondentWho(instrument, task, versions, decided);
      const totals = carried.map((path, at) => [path, read(ways[0]!)[at]!] as const);
      if (answers !== undefined) return { answers, totals: Object.fromEntries(totals) };
    }
    return undefined;
  };
  const earlier = (index: number): Earlier | undefined => {
    if (!known.has(index)) known.set(index, earlierOf(alike[index]!));
    return known.get(index);
  };
  const witnessed = ({ answerOf }: Search, chosen: readonly number[]): Witness | undefined => {
    const { answer, earlier: state } = answerOf(chosen);
    if (carried.length === 0) return { answer };
    const before = earlier(state);
    return before && { answer, earlier: before };
  };
  return {
    task,
    versions,
    size,
    allowance,
    carried,
    facts,
    covers,
    ...(covers === "some" && crowd && { crowd }),
    search(without, only) {
      const problem = problemOf(task, versions, facts, { ...(without && { without }), only });
      const { count, ...search } = searched(problem, counting, allowance);
      // Where counting was too much once, it mostly is with a limit less too.
      if (search.crowd !== undefined) counting = Math.min(counting, Math.floor(size / 10));
      // Of combinations that only stand for all there is nothing to count.
      return covers === "all" && count !== undefined ? { ...search, count } : search;
    },
    earlier,
    weights: (own) => [facts.map(() => 0), ...own],
    best(search, by, limit = Infinity) {
      const [before = [], ...own] = by;
      const open = [...before];
      let first: Way | undefined;
      for (let attempt = 0; attempt < patience; attempt++) {
        const way = search.lightest([open, ...own], limit);
        if (way === "undecided") return way;
        if (way === undefined || way.weight > limit) break;
        first ??= way;
        // A heavier way is no longer the lightest, unless anything up to the limit will do.
        if (limit === Infinity && way.weight > first.weight) break;
        const witness = witnessed(search, way.chosen);
        if (witness !== undefined) return { weight: way.weight, way: way.chosen, witness };
        open[way.chosen[0]!] = Infinity;
      }
      if (first === undefined && covers === "some") return "undecided";
      return first && { weight: first.weight, way: first.chosen };
    },
  };
}

/** Counts the ways if that is not too much, and else searches among what is best in something. */
function searched(problem: IntegerProblem, size: number, allowance: Allowance): Search {
  const found = layers(problem.portfolio, size);
  switch (found.outcome) {
    case "feasible":
      return {
        ...problem,
        graph: found,
        count: BigInt(found.ways[0]![0]!),
        lightest: (weights) => lightest(found, weights),
      };
    case "infeasible":
      return { ...problem, isInfeasible: true, count: 0n, lightest: () => undefined };
    case "undecided":
      return {
        ...problem,
        crowd: found.crowd,
        lightest: (weights, limit = Infinity) => {
          if (limit !== Infinity) return anyWithin(problem.portfolio, weights, limit, allowance);
          return weights.every((own) => own.every((one) => one === 0 || one === Infinity))
            ? anyWay(problem.portfolio, weights, allowance)
            : lightestWay(problem.portfolio, weights, allowance);
        },
      };
  }
}

/** Any way that weighs no more than a limit: one bound more is less to go through than the least of all. */
function anyWithin(
  { widths, constraints }: Portfolio,
  weights: Weights,
  max: number,
  allowance: Allowance,
): Found {
  const adds = weights.map((own) => own.map((one) => (one === Infinity ? 0 : one)));
  const requires = { of: "total", path: "", kind: "at_most" } as const;
  const within: Constraint = { requires, asks: [], adds, min: -Infinity, max };
  const way = anyWay({ widths, constraints: [...constraints, within] }, weights, allowance);
  if (way === "undecided" || way === undefined) return way;
  const weight = way.chosen.reduce((sum, setting, at) => sum + weights[at]![setting]!, 0);
  return { ...way, weight };
}
