import type { Graph } from "./decision-diagram.ts";
import { type Random, belowBig } from "@pwe/model";

/** A way through the layers, a setting for each, and what it weighs. */
export interface Way {
  readonly weight: number;
  readonly chosen: readonly number[];
}

/** The way that weighs least, by layer and setting; Infinity forbids a setting. Undefined when every way is forbidden. */
export function lightest(
  { widths, sizes, to }: Graph,
  weights: readonly (readonly number[])[],
): Way | undefined {
  const picked: Int32Array[] = [];
  let after: number[] = Array.from({ length: sizes.at(-1)! }, () => 0);
  for (let at = widths.length - 1; at >= 0; at--) {
    const width = widths[at]!;
    const own = weights[at]!;
    const edges = to[at]!;
    const best: number[] = [];
    const pick = new Int32Array(sizes[at]!).fill(-1);
    for (let node = 0; node < sizes[at]!; node++) {
      let least = Infinity;
      for (let setting = 0; setting < width; setting++) {
        const next = edges[node * width + setting]!;
        if (next < 0) continue;
        const weight = own[setting]! + after[next]!;
        if (weight < least) {
          least = weight;
          pick[node] = setting;
        }
      }
      best.push(least);
    }
    picked[at] = pick;
    after = best;
  }
  const weight = after[0]!;
  if (weight === Infinity) return undefined;
  const chosen: number[] = [];
  let node = 0;
  for (const [at, width] of widths.entries()) {
    const setting = picked[at]![node]!;
    chosen.push(setting);
    node = to[at]![node * width + setting]!;
  }
  return { weight, chosen };
}

/** Whether some admissible way has this setting in this layer, by layer and setting. */
export const used = (graph: Graph): boolean[][] =>
  // Every node is reached from the first, and edges that lead nowhere are gone.
  usedFrom(
    graph,
    graph.sizes.map((size) => Array.from({ length: size }, () => true)),
  );

/** The same of ways that begin with one of these settings of the first layer. */
export function usedAfter(graph: Graph, first: readonly number[]): boolean[][] {
  const { widths, sizes, to } = graph;
  const nodes = sizes.map((size) => Array.from({ length: size }, () => false));
  for (const setting of first) {
    const next = to[0]![setting]!;
    if (next >= 0) nodes[1]![next] = true;
  }
  for (const [at, width] of widths.entries()) {
    if (at === 0) continue;
    for (const [edge, next] of to[at]!.entries()) {
      if (next >= 0 && nodes[at]![Math.floor(edge / width)]) nodes[at + 1]![next] = true;
    }
  }
  const found = usedFrom(graph, nodes);
  found[0] = found[0]!.map((_, setting) => first.includes(setting) && to[0]![setting]! >= 0);
  return found;
}

/** The settings with an edge from one of these nodes, by layer and setting. */
function usedFrom({ widths, to }: Graph, nodes: readonly (readonly boolean[])[]): boolean[][] {
  return widths.map((width, at) => {
    const own = Array.from({ length: width }, () => false);
    const edges = to[at]!;
    for (const [node, counts] of nodes[at]!.entries()) {
      if (!counts) continue;
      for (let setting = 0; setting < width; setting++) {
        if (edges[node * width + setting]! >= 0) own[setting] = true;
      }
    }
    return own;
  });
}

/** How many admissible ways begin with each setting of the first layer. */
export function waysAfter({ widths, to, ways }: Graph): bigint[] {
  return Array.from({ length: widths[0]! }, (_, setting) => {
    const next = to[0]![setting]!;
    return next < 0 ? 0n : BigInt(ways[1]![next]!);
  });
}

/** A way through the layers, each as likely. */
export function drawWay({ widths, to, ways }: Graph, random: Random): number[] {
  const chosen: number[] = [];
  let node = 0;
  for (const [at, width] of widths.entries()) {
    // Where nothing is carried over there is nothing to draw before the options.
    if (at === 0 && width === 1) {
      chosen.push(0);
      node = to[0]![0]!;
      continue;
    }
    let left = belowBig(random, BigInt(ways[at]![node]!));
    let setting = -1;
    while (left >= 0n) {
      const next = to[at]![node * width + ++setting]!;
      if (next >= 0) left -= BigInt(ways[at + 1]![next]!);
    }
    chosen.push(setting);
    node = to[at]![node * width + setting]!;
  }
  return chosen;
}
