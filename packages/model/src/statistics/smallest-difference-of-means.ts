import { normalQuantile } from "./normal-quantile.ts";

/** One group of a comparison: how many respondents it has, and by how much weighting dilutes them (1: not at all). */
export interface ComparedGroup {
  readonly n: number;
  readonly designEffect?: number;
}

/** How sure a comparison wants to be: the two-sided chance of a false difference, and of finding a true one. */
export interface Certainties {
  readonly alpha: number;
  readonly power: number;
}

/**
 * The smallest difference between the means of two groups that a two-sided test finds with this power, in the units
 * of the standard deviation.
 * Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 2, in the normal
 * approximation; the numbers of respondents divided by their design effects after Kish (1965), Survey Sampling, 8.2.
 */
export function smallestDifferenceOfMeans(
  groups: readonly [ComparedGroup, ComparedGroup],
  { alpha, power }: Certainties,
  deviation = 1,
): number {
  const variance = groups.reduce((sum, { n, designEffect = 1 }) => sum + designEffect / n, 0);
  return (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * deviation * Math.sqrt(variance);
}
