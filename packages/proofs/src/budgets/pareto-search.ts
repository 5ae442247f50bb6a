import type { Portfolio } from "./constraints.ts";
import { sumsOf, type Sum } from "./sums.ts";
import type { Way } from "./diagram-paths.ts";

/** Steps that several searches may take together. */
export interface Allowance {
  left: number;
  /** the most bytes of tables that are kept at a time; 100 million when left out */
  readonly bytes?: number;
}

/** A way, that there is none, or that there was too much to go through. */
export type Found = Way | undefined | "undecided";

/** A partial answer: what of it matters from here on, less of everything being better, and how it came about. */
interface Partial {
  /** per sum what can break its upper bound and its lower, -Infinity where nothing can any more */
  readonly held: readonly number[];
  readonly values: readonly number[];
  readonly weight: number;
  readonly setting: number;
  readonly from: Partial | undefined;
}

/**
 * The way that weighs least, by layer and setting; Infinity forbids a setting. Partial answers that another is at least
 * as good as in everything are dropped (Pareto dynamic programming; Nemhauser & Ullmann 1969), so that fewer are left
 * than there are sums: enough to find a best answer or to know that there is none, not to count.
 */
export function lightestOf(
  portfolio: Portfolio,
  weights: readonly (readonly number[])[],
  allowance: Allowance,
): Found {
  const sums = sumsOf(portfolio);
  const begin = extended(sums, undefined, 0, 0, 0);
  let layer: readonly Partial[] = begin === undefined ? [] : [begin];
  for (const [at, width] of portfolio.widths.entries()) {
    const next: Partial[] = [];
    allowance.left -= layer.length * width;
    if (allowance.left < 0) return "undecided";
    for (const state of layer) {
      for (let setting = 0; setting < width; setting++) {
        const weight = weights[at]![setting]!;
        if (weight === Infinity) continue;
        const there = extended(sums, state, at + 1, setting, weight);
        if (there !== undefined) next.push(there);
      }
    }
    const kept = undominated(next, allowance);
    if (kept === undefined) return "undecided";
    layer = kept;
  }
  const [best] = layer;
  if (best === undefined) return undefined;
  const chosen: number[] = [];
  for (let one = best; one.from !== undefined; one = one.from) chosen.unshift(one.setting);
  return { weight: best.weight, chosen };
}

/** A partial answer with one setting more, or undefined when a bound cannot be kept any more. */
function extended(
  sums: readonly Sum[],
  from: Partial | undefined,
  at: number,
  setting: number,
  weight: number,
): Partial | undefined {
  const values: number[] = [];
  const held: number[] = [];
  for (const [index, { adds, min, max, rest }] of sums.entries()) {
    const value = from === undefined ? 0 : from.values[index]! + adds[at - 1]![setting]!;
    const most = value + rest[at]!;
    if (value > max || most < min) return undefined;
    values.push(value);
    held.push(most <= max ? -Infinity : value, value >= min ? -Infinity : -value);
  }
  return { values, held, weight: (from?.weight ?? 0) + weight, setting, from };
}

/** Those that no other is as good as; undefined when comparing them takes too long. The lightest comes first. */
function undominated(all: Partial[], allowance: Allowance): Partial[] | undefined {
  const first = (a: Partial, b: Partial): number => {
    if (a.weight !== b.weight) return a.weight - b.weight;
    for (let index = 0; index < a.held.length; index++) {
      if (a.held[index] !== b.held[index]) return a.held[index]! < b.held[index]! ? -1 : 1;
    }
    return 0;
  };
  const kept: Partial[] = [];
  for (const one of all.sort(first)) {
    // A comparison mostly ends early, which is a small part of a step.
    allowance.left -= (kept.length * (one.held.length + 1)) / 32;
    if (allowance.left < 0) return undefined;
    if (!kept.some((other) => isAsGood(other, one))) kept.push(one);
  }
  return kept;
}

/** Whether everything that can follow on `two` can follow on `one`, that weighs no more. */
function isAsGood(one: Partial, two: Partial): boolean {
  for (let index = 0; index < one.held.length; index++) {
    if (one.held[index]! > two.held[index]!) return false;
  }
  return true;
}
