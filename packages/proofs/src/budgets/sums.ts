import type { Constraint, Portfolio } from "./constraints.ts";

/** A sum that must lie between two bounds, with its least moved to 0 and its common divisor taken out. */
export interface Sum {
  /** paths of what it stands for */
  readonly paths: readonly string[];
  readonly adds: readonly (readonly number[])[];
  readonly min: number;
  readonly max: number;
  readonly keep: boolean;
  /** the most that the layers from each one on can add */
  readonly rest: readonly number[];
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

const floored = (number: number, by: number): number =>
  Number.isFinite(number) ? (number - (((number % by) + by) % by)) / by : number;

/** The sums that a portfolio must keep count of: what reads the same is counted once, and what always holds not at all. */
export function sumsOf({ constraints }: Portfolio): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { requires, adds, min, max, keep } of constraints) {
    let least = 0;
    let by = 0;
    const moved = adds.map((own) => {
      let smallest = Infinity;
      for (const one of own) if (one < smallest) smallest = one;
      least += smallest;
      return own.map((one) => {
        by = divisor(one - smallest, by);
        return one - smallest;
      });
    });
    const step = by || 1;
    if (step > 1) for (const own of moved) for (const at of own.keys()) own[at]! /= step;
    const rest = [0];
    for (const own of moved.toReversed()) {
      let most = 0;
      for (const one of own) if (one > most) most = one;
      rest.push(rest.at(-1)! + most);
    }
    rest.reverse();
    const low = -floored(least - min, step);
    const high = floored(max - least, step);
    if (keep !== true && low <= 0 && high >= rest[0]!) continue;
    const key = moved.join(";");
    const same = sums.get(key);
    sums.set(key, {
      paths: [...new Set([...(same?.paths ?? []), requires.path])],
      adds: moved,
      rest,
      min: Math.max(low, same?.min ?? -Infinity),
      max: Math.min(high, same?.max ?? Infinity),
      keep: keep === true || same?.keep === true,
    });
  }
  return [...sums.values()];
}
