import type { Portfolio } from "./constraints.ts";
import { statesOf } from "./sum-states.ts";
import { sumsOf, type Sum } from "./sums.ts";

/** Every admissible way to set the options, as a graph with a layer of nodes per option. */
export interface Graph {
  readonly outcome: "feasible";
  readonly widths: readonly number[];
  /** how many nodes each layer has; the first has one */
  readonly sizes: readonly number[];
  /** by layer: the node that a setting of a node leads to, at node × width + setting; -1 when nothing is admissible then */
  readonly to: readonly Int32Array[];
  /** by layer and node: how many admissible ways there are from here */
  readonly ways: readonly (readonly (number | bigint)[])[];
}

/** Where the going through of sums was broken off. */
export interface Crowd {
  /** how many steps were allowed */
  readonly size: number;
  /** how many options were set by then, of how many */
  readonly set: number;
  readonly of: number;
  /** how many different states those settings lead to */
  readonly states: number;
  /** what keeps them apart, by path of total, group or task, with how many values it had: the most first */
  readonly sums: readonly { readonly path: string; readonly values: number }[];
}

/** What went through: every way, none, or too many states to go through. */
type Layers =
  | Graph
  | { readonly outcome: "infeasible" }
  | { readonly outcome: "undecided"; readonly crowd: Crowd };

const done = -1;

/** What becomes of a sum at a layer: itself; `done` where its bounds hold whatever comes; undefined where they cannot. */
function settled(value: number, { min, max, keep, rest }: Sum, at: number): number | undefined {
  const most = value + rest[at]!;
  if (value > max || most < min) return undefined;
  return !keep && value >= min && most <= max ? done : value;
}

/**
 * Every admissible way to set the options: exact dynamic programming over the vector of sums. Sums that can no longer
 * break or save their bounds are forgotten, so that the states stay few. Broken off after `size` steps.
 */
export function layers(portfolio: Portfolio, size: number): Layers {
  const { widths } = portfolio;
  if (widths.includes(0)) return { outcome: "infeasible" };
  const sums = sumsOf(portfolio);
  const start = sums.map((sum) => settled(0, sum, 0));
  if (start.includes(undefined)) return { outcome: "infeasible" };
  let values = start as number[];
  const sizes = [1];
  const to: Int32Array[] = [];
  const fresh = sums.map(() => 0);
  let steps = 0;
  for (const [at, width] of widths.entries()) {
    const nodes = sizes[at]!;
    steps += nodes * width;
    if (steps > size) {
      return { outcome: "undecided", crowd: crowd(sums, values, { size, set: at, widths, nodes }) };
    }
    const next = statesOf(sums, at + 1, nodes * width);
    const edges = new Int32Array(nodes * width);
    const adds = sums.map((sum) => sum.adds[at]!);
    for (let node = 0; node < nodes; node++) {
      for (let setting = 0; setting < width; setting++) {
        let lost = false;
        for (let index = 0; index < sums.length; index++) {
          const value = values[node * sums.length + index]!;
          if (value === done) fresh[index] = done;
          else {
            const kept = settled(value + adds[index]![setting]!, sums[index]!, at + 1);
            if (kept === undefined) {
              lost = true;
              break;
            }
            fresh[index] = kept;
          }
        }
        edges[node * width + setting] = lost ? -1 : next.number(fresh);
      }
    }
    to.push(edges);
    sizes.push(next.count());
    values = next.values;
  }
  const ways = counted(widths, sizes, to);
  if (Number(ways[0]![0]) === 0) return { outcome: "infeasible" };
  return { outcome: "feasible", widths, sizes, to, ways };
}

/** Counts the ways from every node, from the last layer back, and takes out what leads nowhere. */
function counted(
  widths: readonly number[],
  sizes: readonly number[],
  to: readonly Int32Array[],
): (number | bigint)[][] {
  const all = widths.reduce((product, width) => product * width, 1);
  return all <= Number.MAX_SAFE_INTEGER
    ? countedIn<number>(widths, sizes, to, 0, 1, (sum, one) => sum + one)
    : countedIn<bigint>(widths, sizes, to, 0n, 1n, (sum, one) => sum + one);
}

function countedIn<N extends number | bigint>(
  widths: readonly number[],
  sizes: readonly number[],
  to: readonly Int32Array[],
  none: N,
  one: N,
  plus: (sum: N, one: N) => N,
): N[][] {
  const ways = sizes.map((): N[] => []);
  ways[widths.length] = Array.from({ length: sizes.at(-1)! }, () => one);
  for (let at = widths.length - 1; at >= 0; at--) {
    const edges = to[at]!;
    const after = ways[at + 1]!;
    const own = ways[at]!;
    const width = widths[at]!;
    for (let node = 0; node < sizes[at]!; node++) {
      let sum = none;
      for (let edge = node * width; edge < (node + 1) * width; edge++) {
        const next = edges[edge]!;
        if (next < 0) continue;
        const count = after[next]!;
        if (count === none) edges[edge] = -1;
        else sum = plus(sum, count);
      }
      own.push(sum);
    }
  }
  return ways;
}

/** What the states of a layer have that keeps them apart. */
function crowd(
  sums: readonly Sum[],
  values: readonly number[],
  at: { size: number; set: number; widths: readonly number[]; nodes: number },
): Crowd {
  const apart = sums.map(({ paths }, index) => {
    const different = new Set<number>();
    for (let place = index; place < values.length; place += sums.length) {
      different.add(values[place]!);
    }
    return { path: paths[0]!, values: different.size };
  });
  return {
    size: at.size,
    set: Math.max(0, at.set - 1),
    of: at.widths.length - 1,
    states: at.nodes,
    sums: apart.filter((one) => one.values > 1).sort((a, b) => b.values - a.values),
  };
}
