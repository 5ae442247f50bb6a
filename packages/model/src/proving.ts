import type { Instrument, Task } from "./generated/consultation.ts";
import type { Earlier, Witness } from "./budget-proof.ts";
import type { Facts } from "./condition.ts";
import type { EarlierState } from "./earlier-states.ts";
import { carriedTotals, reach, type Feasible, type Reach, type ReachOptions } from "./reach.ts";
import { respondentWho } from "./respondent.ts";
import type { Versions } from "./situation.ts";
import { lightest } from "./ways.ts";

/** The way that weighs least, and who goes it; without a witness nobody was found who is asked this after such answers. */
export interface Best {
  readonly weight: number;
  readonly witness?: Witness;
}

/** One task in one version, with all that earlier tasks can leave for it. */
export interface Proving {
  readonly instrument: Instrument;
  readonly task: Task;
  readonly versions: Versions;
  readonly size: number;
  /** the totals of earlier tasks that its limits read */
  readonly carried: readonly string[];
  /** what is known after each of the different combinations of those totals */
  readonly facts: readonly Facts[];
  readonly reach: (without?: ReachOptions["without"]) => Reach;
  /** what a state is for people; undefined when nobody was found who comes to it */
  readonly earlier: (state: number) => Earlier | undefined;
  /** weights by layer and setting, from weights by option and setting */
  readonly weights: (own: readonly (readonly number[])[]) => readonly (readonly number[])[];
  /** the lightest way that weighs at most `limit` */
  readonly best: (
    found: Feasible,
    weights: readonly (readonly number[])[],
    limit?: number,
  ) => Best | undefined;
}

/** After how many states that nobody was found for the looking ends. */
const patience = 20;

/** One task in one version, ready to be proved of. */
export function proving(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  states: readonly EarlierState[],
  size: number,
): Proving {
  const carried = carriedTotals(task);
  const read = ({ facts }: EarlierState): number[] =>
    carried.map((path) => facts.get(path)?.number ?? 0);
  // Who did not decide reads as who spent nothing, but may be asked what the other is not.
  const alike = [...Map.groupBy(states, (state) => read(state).join()).values()];
  const facts = alike.map(([state]) => state!.facts);
  const known = new Map<number, Earlier | undefined>();
  const earlier = (index: number): Earlier | undefined => {
    if (!known.has(index)) {
      known.set(index, earlierOf(alike[index]!));
    }
    return known.get(index);
  };
  const earlierOf = (ways: readonly EarlierState[]): Earlier | undefined => {
    for (const { decided } of ways) {
      const answers = respondentWho(instrument, task, versions, decided);
      const totals = carried.map((path, at) => [path, read(ways[0]!)[at]!] as const);
      if (answers !== undefined) return { answers, totals: Object.fromEntries(totals) };
    }
    return undefined;
  };
  const weights: Proving["weights"] = (own) => [facts.map(() => 0), ...own];
  const witnessed = ({ answerOf }: Feasible, chosen: readonly number[]): Witness | undefined => {
    const { answer, earlier: state } = answerOf(chosen);
    if (carried.length === 0) return { answer };
    const before = earlier(state);
    return before && { answer, earlier: before };
  };
  const best: Proving["best"] = (found, by, limit = Infinity) => {
    const [before = [], ...own] = by;
    const open = [...before];
    let first: number | undefined;
    for (let attempt = 0; attempt < patience; attempt++) {
      const way = lightest(found.graph, [open, ...own]);
      if (way === undefined || way.weight > limit) break;
      first ??= way.weight;
      // A heavier way is no longer the lightest, unless anything up to the limit will do.
      if (limit === Infinity && way.weight > first) break;
      const witness = witnessed(found, way.chosen);
      if (witness !== undefined) return { weight: way.weight, witness };
      open[way.chosen[0]!] = Infinity;
    }
    return first === undefined ? undefined : { weight: first };
  };
  return {
    instrument,
    task,
    versions,
    size,
    carried,
    facts,
    reach: (without) =>
      reach(task, versions, { earlier: facts, size, ...(without && { without }) }),
    earlier,
    weights,
    best,
  };
}
