import type { Constraint, Portfolio } from "./portfolio.ts";

/** A way to set one option, and the node it leads to in the next layer. */
export interface Edge {
  readonly setting: number;
  readonly to: Node;
}

/** What matters of the options set so far; from here on at least one admissible answer is left. */
export interface Node {
  edges: Edge[];
  /** how many admissible ways there are from here */
  count: bigint;
}

/** The sums so far; null for one whose constraint holds whatever comes. */
type Sums = readonly (number | null)[];

/** The least and most that options from each one on can still add. */
function rests({ adds }: Constraint): { least: number[]; most: number[] } {
  const least = [0];
  const most = [0];
  for (const settings of adds.toReversed()) {
    least.unshift(least[0]! + smallest(settings));
    most.unshift(most[0]! - smallest(settings.map((one) => -one)));
  }
  return { least, most };
}

const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Infinity);

/**
 * Every admissible way to set the options, as a graph with a layer per option: exact dynamic programming over the
 * vector of sums. Sums that can no longer break or save their constraint are forgotten, so that the states stay few.
 * Null when nothing is admissible; undefined when that takes more than `size` steps.
 */
export function layers(
  { settings, constraints }: Portfolio,
  size: number,
): { start: Node; layers: Node[][] } | null | undefined {
  const bounds = constraints.map(rests);
  /** The sums at a layer with what no longer matters forgotten; undefined when a constraint is lost. */
  const settle = (sums: Sums, at: number): Sums | undefined => {
    const kept: (number | null)[] = [];
    for (const [index, sum] of sums.entries()) {
      if (sum === null) kept.push(null);
      else {
        const { min, max } = constraints[index]!;
        const least = sum + bounds[index]!.least[at]!;
        const most = sum + bounds[index]!.most[at]!;
        if (most < min || least > max) return undefined;
        kept.push(least >= min && most <= max ? null : sum);
      }
    }
    return kept;
  };

  const begin = settle(
    constraints.map(() => 0),
    0,
  );
  if (begin === undefined) return null;
  const start: Node = { edges: [], count: 0n };
  const all: Node[][] = [[start]];
  let states = new Map<string, [Sums, Node]>([["", [begin, start]]]);
  let steps = 0;
  for (const [at, own] of settings.entries()) {
    const next = new Map<string, [Sums, Node]>();
    for (const [sums, node] of states.values()) {
      steps += own.length;
      if (steps > size) return undefined;
      for (const setting of own.keys()) {
        const added = sums.map((sum, index) =>
          sum === null ? null : sum + constraints[index]!.adds[at]![setting]!,
        );
        const state = settle(added, at + 1);
        if (state === undefined) continue;
        const key = state.join();
        let there = next.get(key);
        if (there === undefined) next.set(key, (there = [state, { edges: [], count: 0n }]));
        node.edges.push({ setting, to: there[1] });
      }
    }
    states = next;
    all.push([...next.values()].map(([, node]) => node));
  }
  count(all);
  return start.count === 0n ? null : { start, layers: all };
}

/** Counts the ways from every node, from the last layer back, and drops the edges that lead nowhere. */
function count(all: readonly Node[][]): void {
  for (const node of all.at(-1) ?? []) node.count = 1n;
  for (const layer of all.slice(0, -1).toReversed()) {
    for (const node of layer) {
      node.edges = node.edges.filter(({ to }) => to.count > 0n);
      node.count = node.edges.reduce((sum, { to }) => sum + to.count, 0n);
    }
  }
}
