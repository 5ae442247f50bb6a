import type { CarriedProof, Earlier, OptionSetting } from "./proof.ts";
import { conflictOf } from "./conflict.ts";
import type { Graph } from "./decision-diagram.ts";
import { patience, type Proving, type Search } from "./search.ts";
import { differing, easiest, firstBounds } from "./narrowed.ts";
import { used, usedAfter, waysAfter } from "./diagram-paths.ts";

/** What the limits of a task do after each of the earlier answers that they depend on. */
export function carriedProof(context: Proving, search: Search): CarriedProof {
  const { carried, facts, covers } = context;
  const left = leftAfter(context, search);
  const without = [...left.keys()].filter((state) => left[state] === false);
  const stuck = stuckAt(context, without);
  const isProved = covers !== "some" && left.every((one) => one === true);
  const isCounted = covers === "all" && !left.includes(undefined);
  return {
    paths: carried,
    outcome: stuck !== undefined ? "refuted" : isProved ? "proved" : "undecided",
    ...((covers === "all" || facts.length === 0) && { states: facts.length }),
    ...(stuck && { stuck }),
    ...(isCounted && { stuckStates: without.length }),
    ...(search.graph && { leavesOne: waysAfter(search.graph).every((ways) => ways === 1n) }),
    lost: search.graph === undefined ? [] : lostIn(context, search, search.graph),
  };
}

/** Whether some answer is admissible after each of the states, as far as that is known. */
function leftAfter(context: Proving, search: Search): readonly (boolean | undefined)[] {
  const { facts } = context;
  if (search.isInfeasible) return facts.map(() => false);
  if (search.graph !== undefined) return waysAfter(search.graph).map((ways) => ways > 0n);
  const states = [...facts.keys()];
  if (states.length === 0) return [];
  const bounds = differing(firstBounds(search.portfolio.constraints), states);
  const [one = facts.map(() => 0), ...more] = bounds;
  return more.length === 0 ? upTo(context, search, one) : afterHardest(context, search, bounds);
}

/** Whether some answer is admissible after one state. */
function isLeft(
  { facts, weights }: Proving,
  { settings, lightest }: Search,
  only: number,
): boolean | undefined {
  const [, ...own] = weights(settings.map((all) => all.map(() => 0)));
  const way = lightest([facts.map((_, state) => (state === only ? 0 : Infinity)), ...own]);
  return way === "undecided" ? undefined : way !== undefined;
}

/** Where states leave more or less of one thing: something is left up to one of them, which is found by halving. */
function upTo(context: Proving, search: Search, hard: readonly number[]): (boolean | undefined)[] {
  const inTurn = [...hard.keys()].sort((a, b) => hard[a]! - hard[b]!);
  const left = hard.map((): boolean | undefined => undefined);
  let [from, to] = [0, inTurn.length];
  // The hardest first: mostly it leaves something, and then all do.
  for (let at = to - 1; from < to; at = (from + to) >> 1) {
    const one = isLeft(context, search, inTurn[at]!);
    if (one === undefined) return left;
    const decided = one ? inTurn.slice(from, at + 1) : inTurn.slice(at, to);
    for (const state of decided) left[state] = one;
    if (one) from = at + 1;
    else to = at;
  }
  return left;
}

/** Where they leave different things: if something is left after the hardest, then after all. */
function afterHardest(
  context: Proving,
  search: Search,
  bounds: readonly (readonly number[])[],
): (boolean | undefined)[] {
  const states = [...context.facts.keys()];
  const hardest = easiest(
    bounds.map((own) => own.map((one) => 0 - one)),
    states,
  );
  const left = states.map((): boolean | undefined => undefined);
  for (const state of hardest.slice(0, most)) left[state] = isLeft(context, search, state);
  const isAll = hardest.length <= most && hardest.every((state) => left[state] === true);
  return isAll ? states.map(() => true) : left;
}

/** So many states are looked at one by one. */
const most = 100;

function stuckAt(context: Proving, without: readonly number[]): CarriedProof["stuck"] {
  for (const state of without.slice(0, patience)) {
    const earlier = context.earlier(state);
    if (earlier === undefined) continue;
    const conflict = conflictOf(context, context.facts[state]!);
    if (conflict !== undefined) return { ...earlier, conflict };
  }
  return undefined;
}

/** What one earlier answer leaves and another does not. */
function lostIn(context: Proving, { settings }: Search, graph: Graph): CarriedProof["lost"] {
  const { task, size } = context;
  const first = graph.to[0]!;
  // As many goings through as there are states with something left, each through the whole graph at most.
  const distinct = new Set(first.filter((node) => node >= 0));
  const edges = graph.to.reduce((sum, own) => sum + own.length, 0);
  if (distinct.size * edges > size) return [];
  const [, ...anywhere] = used(graph);
  const lost = new Map<string, OptionSetting & { earlier: Earlier }>();
  for (const node of distinct) {
    const [, ...reached] = usedAfter(graph, [first.indexOf(node)]);
    const missing = task.options.flatMap(({ id }, at) =>
      settings[at]!.filter((_, index) => anywhere[at]![index] && !reached[at]![index])
        .filter((setting) => !lost.has(`${id} ${String(setting)}`))
        .map((setting) => ({ option: id, setting })),
    );
    if (missing.length === 0) continue;
    const earlier = context.earlier(first.indexOf(node));
    if (earlier === undefined) continue;
    for (const one of missing)
      lost.set(`${one.option} ${String(one.setting)}`, { ...one, earlier });
  }
  return [...lost.values()];
}
