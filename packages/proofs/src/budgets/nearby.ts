import type { Allowance } from "./pareto-search.ts";
import type { Sum } from "./sums.ts";

/**
 * Looks for a way that keeps every bound near one that does not: changes the setting, or two that make up for each other,
 * that lessens most of what is broken; where none does, what is broken weighs more from then on (breakout: Morris 1993).
 * What it finds keeps every bound; that it finds nothing says nothing.
 */
export function nearby(
  sums: readonly Sum[],
  widths: readonly number[],
  start: readonly number[],
  fixed: number,
  allowance: Allowance,
): number[] | undefined {
  const way = [...start];
  const state: State = {
    sums,
    widths,
    way,
    values: sums.map(({ adds }) => way.reduce((all, one, at) => all + adds[at]![one]!, 0)),
    weights: sums.map(({ rest }) => 1 / Math.max(1, rest[0]!)),
    fixed,
  };
  let last = -1;
  // Two settings do not make up for each other in two sums that have to be one number.
  if (tied(state) > 1) return undefined;
  for (let go = 0; go < goes; go++) {
    if (brokenBy(state, [], []) === 0) return way;
    const found = bestMove(state, last, go >= alone, allowance);
    if (allowance.left < 0) return undefined;
    if (found === undefined) return undefined;
    if (found.left >= brokenBy(state, [], [])) {
      for (const [index, value] of state.values.entries()) {
        if (excess(sums[index]!, value) > 0) state.weights[index]! *= 2;
      }
    }
    last = found.layers.at(-1)!;
    for (const [at, layer] of found.layers.entries()) {
      const to = found.settings[at]!;
      for (const [index, { adds }] of sums.entries()) {
        state.values[index]! += adds[layer]![to]! - adds[layer]![way[layer]!]!;
      }
      way[layer] = to;
    }
  }
  return undefined;
}

/** How often something is changed, and how often of these one setting by itself. */
const goes = 60;
const alone = 40;

interface State {
  readonly sums: readonly Sum[];
  readonly widths: readonly number[];
  readonly way: number[];
  readonly values: number[];
  readonly weights: number[];
  /** the layer that stays as it is */
  readonly fixed: number;
}

interface Move {
  readonly layers: readonly number[];
  readonly settings: readonly number[];
  /** what is broken after it */
  readonly left: number;
}

const excess = ({ min, max }: Sum, value: number): number => Math.max(0, value - max, min - value);

/** How much is broken once these layers have these settings. */
function brokenBy(
  { sums, way, values, weights }: State,
  layers: readonly number[],
  settings: readonly number[],
): number {
  let broken = 0;
  for (let index = 0; index < sums.length; index++) {
    const sum = sums[index]!;
    let value = values[index]!;
    for (let at = 0; at < layers.length; at++) {
      const own = sum.adds[layers[at]!]!;
      value += own[settings[at]!]! - own[way[layers[at]!]!]!;
    }
    if (value > sum.max) broken += (value - sum.max) * weights[index]!;
    else if (value < sum.min) broken += (sum.min - value) * weights[index]!;
  }
  return broken;
}

/** The change of one or two settings after which least is broken. */
function bestMove(
  state: State,
  last: number,
  pairs: boolean,
  allowance: Allowance,
): Move | undefined {
  const { widths, way, sums } = state;
  let best: Move | undefined;
  const now = brokenBy(state, [], []);
  const consider = (layers: readonly number[], settings: readonly number[]): void => {
    allowance.left -= sums.length / 8;
    const left = brokenBy(state, layers, settings);
    if (best === undefined || left < best.left) best = { layers, settings, left };
  };
  const free = [...widths.keys()].filter((at) => at !== state.fixed && widths[at]! > 1);
  for (const layer of free) {
    if (layer === last) continue;
    for (const setting of worthTrying(state, layer)) {
      if (setting !== way[layer]) consider([layer], [setting]);
    }
  }
  if (best !== undefined && (best.left < now || !(pairs || tied(state) > 0))) return best;
  for (const [index, one] of free.entries()) {
    for (const two of free.slice(index + 1)) {
      if (allowance.left < 0) return best;
      allowance.left -= sums.length ** 2 / 8;
      for (const pair of exchanges(state, one, two)) consider([one, two], pair);
    }
  }
  return best;
}

/** How many sums have to be one number, so that no setting can be changed by itself. */
const tied = ({ sums, widths }: State): number =>
  widths.some((width) => width > wide) ? sums.filter(({ min, max }) => min === max).length : 0;

/** Layers of more settings than this are not gone through one by one. */
const wide = 16;

/** The settings of a layer that can mend something: all, or of many the ends, the next ones and those that meet a bound. */
function worthTrying(state: State, layer: number): Iterable<number> {
  const { widths, way, sums, values } = state;
  const width = widths[layer]!;
  if (width <= wide) return Array.from({ length: width }, (_, setting) => setting);
  const now = way[layer]!;
  const tries = [0, width - 1, now - 1, now + 1];
  for (const [index, { adds, min, max }] of sums.entries()) {
    const slope = slopeOf(adds[layer]!);
    if (slope === 0) continue;
    for (const bound of [min, max]) {
      if (!Number.isFinite(bound)) continue;
      const by = (bound - values[index]!) / slope;
      tries.push(now + Math.floor(by), now + Math.ceil(by));
    }
  }
  return new Set(tries.filter((one) => one >= 0 && one < width));
}

/** By how much a sum grows per setting, taken over all of them. */
const slopeOf = (own: readonly number[]): number =>
  own.length < 2 ? 0 : (own.at(-1)! - own[0]!) / (own.length - 1);

/** Settings of two layers that make up for each other. */
function* exchanges(
  { sums, widths, way, values }: State,
  one: number,
  two: number,
): Generator<readonly [number, number]> {
  if (widths[one]! <= wide && widths[two]! <= wide) {
    for (let a = 0; a < widths[one]!; a++) {
      if (a === way[one]) continue;
      for (let b = 0; b < widths[two]!; b++) if (b !== way[two]) yield [a, b];
    }
    return;
  }
  // What leaves one sum as it is, as often as another needs it to be kept.
  for (const pivot of sums) {
    const p = slopeOf(pivot.adds[one]!);
    const q = slopeOf(pivot.adds[two]!);
    const common = divisor(Math.abs(p), Math.abs(q));
    if (!Number.isInteger(p) || !Number.isInteger(q) || common === 0) continue;
    const up = q / common;
    const down = -p / common;
    for (let index = 0; index < sums.length; index++) {
      const { adds, min, max } = sums[index]!;
      const value = values[index]!;
      const missing = value > max ? max - value : value < min ? min - value : 0;
      const slope = slopeOf(adds[one]!) * up + slopeOf(adds[two]!) * down;
      if (missing === 0 || slope === 0) continue;
      const times = missing / slope;
      for (const by of [Math.floor(times), Math.ceil(times)]) {
        const a = way[one]! + by * up;
        const b = way[two]! + by * down;
        if (by !== 0 && a >= 0 && a < widths[one]! && b >= 0 && b < widths[two]!) yield [a, b];
      }
    }
  }
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
