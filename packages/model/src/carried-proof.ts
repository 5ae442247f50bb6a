import type { CarriedProof, Earlier, OptionSetting } from "./budget-proof.ts";
import { conflictOf } from "./conflict.ts";
import type { Graph } from "./layers.ts";
import type { Proving } from "./proving.ts";
import type { Feasible } from "./reach.ts";
import { used, waysAfter } from "./ways.ts";

/** After how many states that nobody was found for the looking ends. */
const patience = 20;

/** What the limits of a task do after each of the earlier answers that they depend on. */
export function provingCarried(context: Proving, found?: Feasible): CarriedProof {
  const { carried, facts } = context;
  const left = found === undefined ? facts.map(() => 0n) : waysAfter(found.graph);
  const without = [...left.keys()].filter((state) => left[state] === 0n);
  const stuck = without.length === 0 ? undefined : stuckAt(context, without);
  return {
    paths: carried,
    states: facts.length,
    outcome: without.length === 0 ? "proved" : stuck === undefined ? "undecided" : "refuted",
    ...(stuck && { stuck }),
    stuckStates: without.length,
    lost: found === undefined ? [] : lostIn(context, found),
  };
}

function stuckAt(context: Proving, without: readonly number[]): CarriedProof["stuck"] | undefined {
  const { task, versions, size, facts } = context;
  for (const state of without.slice(0, patience)) {
    const earlier = context.earlier(state);
    if (earlier === undefined) continue;
    const conflict = conflictOf(task, facts[state]!, versions, size);
    if (conflict !== undefined) return { ...earlier, conflict };
  }
  return undefined;
}

/** What one earlier answer leaves and another does not. */
function lostIn(context: Proving, found: Feasible): (OptionSetting & { earlier: Earlier })[] {
  const { task, size } = context;
  const { graph, settings } = found;
  const first = graph.to[0]!;
  // As many goings through as there are states with something left, each through the whole graph at most.
  const distinct = new Set(first.filter((node) => node >= 0));
  const edges = graph.to.reduce((sum, own) => sum + own.length, 0);
  if (distinct.size * edges > size) return [];
  const [, ...anywhere] = used(graph);
  const lost = new Map<string, OptionSetting & { earlier: Earlier }>();
  for (const node of distinct) {
    const [, ...reached] = usedFrom(graph, node);
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

/** Which settings some way from this node of the second layer has, by layer and setting. */
function usedFrom({ widths, to }: Graph, start: number): boolean[][] {
  let here = new Set([start]);
  return widths.map((width, at) => {
    const own = Array.from({ length: width }, () => false);
    if (at === 0) return own;
    const next = new Set<number>();
    for (const node of here) {
      for (let setting = 0; setting < width; setting++) {
        const there = to[at]![node * width + setting]!;
        if (there < 0) continue;
        own[setting] = true;
        next.add(there);
      }
    }
    here = next;
    return own;
  });
}
