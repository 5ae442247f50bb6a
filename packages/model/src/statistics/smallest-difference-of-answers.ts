import { chiSquareQuantile, noncentralChiSquareTail } from "./chi-square.ts";
import type { Certainties, ComparedGroup } from "./smallest-difference-of-means.ts";

/**
 * The smallest difference between the shares of one answer that a chi-square test of all so many answers finds with this
 * power, as a share. The other answers make way for it in proportion. `around` is the share of the answer in both groups together.
 * Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 7: the noncentrality of a table of two
 * groups, with the numbers of respondents divided by their design effects.
 */
export function smallestDifferenceOfAnswers(
  groups: readonly [ComparedGroup, ComparedGroup],
  answers: number,
  { alpha, power }: Certainties,
  around = 0.5,
): number {
  const freedom = Math.max(1, answers - 1);
  const found = chiSquareQuantile(alpha, freedom);
  let [low, high] = [0, 1];
  while (noncentralChiSquareTail(found, freedom, high) < power) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareTail(found, freedom, middle) < power) low = middle;
    else high = middle;
  }
  const variance = groups.reduce((sum, { n, designEffect = 1 }) => sum + designEffect / n, 0);
  return Math.sqrt(high * variance * around * (1 - around));
}
