import type { Constraint, Portfolio } from "./constraints.ts";

/** A portfolio with some of its settings, and which those are. */
interface Narrowed {
  readonly portfolio: Portfolio;
  /** by layer: what the settings are numbered in the whole */
  readonly kept: readonly (readonly number[])[];
}

/** A portfolio with the settings that do not weigh Infinity. */
export function narrowed({ widths, constraints }: Portfolio, weights?: Weights): Narrowed {
  const kept: (readonly number[])[] = widths.map((width, at) => {
    const all = Array.from({ length: width }, (_, setting) => setting);
    return weights === undefined ? all : all.filter((one) => weights[at]![one] !== Infinity);
  });
  const bounds = firstBounds(constraints);
  kept[0] = easiest(weights === undefined ? bounds : [...bounds, weights[0]!], kept[0]!);
  const portfolio = {
    widths: kept.map((own) => own.length),
    constraints: constraints.map((one) => ({
      ...one,
      adds: one.adds.map((own, at) =>
        kept[at]!.length === own.length ? own : kept[at]!.map((setting) => own[setting]!),
      ),
    })),
  };
  return { portfolio, kept };
}

type Weights = readonly (readonly number[])[];

/** A way of the narrowed portfolio in the numbers of the whole. */
export const widened = ({ kept }: Narrowed, way: readonly number[]): number[] =>
  way.map((setting, at) => kept[at]![setting]!);

/** What was decided before, as each bound sees it: the less, the easier to keep. */
export const firstBounds = (constraints: readonly Constraint[]): (readonly number[])[] =>
  constraints.flatMap(({ adds: [first = []], min, max }) => [
    ...(max === Infinity ? [] : [first]),
    ...(min === -Infinity ? [] : [first.map((one) => 0 - one)]),
  ]);

/** So many earlier decisions that leave different things easy are compared; with more, none is left out. */
const most = 500;

/**
 * Of earlier decisions: what another does not leave as easy in every bound. Whatever can be had after the others, can be
 * had after one of these.
 */
export function easiest(
  bounds: readonly (readonly number[])[],
  states: readonly number[],
): readonly number[] {
  if (states.length < 2) return states;
  const different = differing(bounds, states);
  const order = [...states].sort((a, b) => {
    for (const own of different) if (own[a] !== own[b]) return own[a]! - own[b]!;
    return a - b;
  });
  const kept: number[] = [];
  for (const state of order) {
    if (kept.some((other) => different.every((own) => own[other]! <= own[state]!))) continue;
    kept.push(state);
    if (kept.length > most) return states;
  }
  return kept.sort((a, b) => a - b);
}

/** The bounds that see these decisions differently, each once. */
export function differing(
  bounds: readonly (readonly number[])[],
  states: readonly number[],
): (readonly number[])[] {
  const first = states[0]!;
  const different: (readonly number[])[] = [];
  for (const own of bounds) {
    const isLike = (other?: readonly number[]): boolean =>
      states.every((at) => own[at]! - own[first]! === (other ? other[at]! - other[first]! : 0));
    if (!isLike() && !different.some(isLike)) different.push(own);
  }
  return different;
}
