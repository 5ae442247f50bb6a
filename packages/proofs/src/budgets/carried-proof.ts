import type { CarriedProof, Earlier, OptionSetting } from "./proof.ts";
import { conflictOf } from "./conflict.ts";
import type { Graph } from "./decision-diagram.ts";
import { patience, type Proving, type Search } from "./search.ts";
import { used, usedAfter, waysAfter } from "./diagram-paths.ts";

/** What the limits of a task do after each of the earlier answers that they depend on. */
export function carriedProof(context: Proving, search: Search): CarriedProof {
  const { carried, facts } = context;
  const left = leftAfter(context, search);
  const without = [...left.keys()].filter((state) => left[state] === false);
  const stuck = stuckAt(context, without);
  const outcome =
    stuck !== undefined ? "refuted" : left.every((one) => one === true) ? "proved" : "undecided";
  return {
    paths: carried,
    states: facts.length,
    outcome,
    ...(stuck && { stuck }),
    stuckStates: without.length,
    lost: search.graph === undefined ? [] : lostIn(context, search, search.graph),
  };
}

/** Whether some answer is admissible after each of the states, as far as that is known. */
function leftAfter(
  { facts, weights }: Proving,
  { graph, count, settings, lightest }: Search,
): (boolean | undefined)[] {
  if (count === 0n) return facts.map(() => false);
  if (graph !== undefined) return waysAfter(graph).map((ways) => ways > 0n);
  const nothing = weights(settings.map((own) => own.map(() => 0)));
  return facts.map((_, state) => {
    const [before = [], ...own] = nothing;
    const way = lightest([before.map((one, at) => (at === state ? one : Infinity)), ...own]);
    return way === "undecided" ? undefined : way !== undefined;
  });
}

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
