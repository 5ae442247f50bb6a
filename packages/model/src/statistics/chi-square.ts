import { logGamma } from "./log-gamma.ts";
import { lowerGamma, upperGamma } from "./regularised-gamma.ts";

/** The chance that a chi-square with so many degrees of freedom is above a number. */
export const chiSquareTail = (x: number, freedom: number): number => upperGamma(freedom / 2, x / 2);

/** The number that a chi-square with so many degrees of freedom is above with this chance, by halving an interval. */
export function chiSquareQuantile(tail: number, freedom: number): number {
  let [low, high] = [0, Math.max(1, freedom)];
  while (chiSquareTail(high, freedom) > tail) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2;
    if (chiSquareTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The chance that a noncentral chi-square is above a number: what a test finds where the truth is off by `noncentrality`.
 * Source: Patnaik (1949), Biometrika 36: a mixture of central ones by the Poisson distribution of half the noncentrality.
 */
export function noncentralChiSquareTail(x: number, freedom: number, noncentrality: number): number {
  const half = noncentrality / 2;
  const weight = (j: number): number =>
    half === 0 ? Number(j === 0) : Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
  const middle = Math.floor(half);
  let below = 0;
  const add = (j: number): number => {
    const part = weight(j);
    below += part * lowerGamma(freedom / 2 + j, x / 2);
    return part;
  };
  for (let j = middle; j >= 0 && add(j) > 1e-18; j -= 1);
  for (let j = middle + 1; add(j) > 1e-18; j += 1);
  return 1 - below;
}
