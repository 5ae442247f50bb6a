import { normalQuantile } from "./normal-quantile.ts";
import { normalShare } from "./normal-share.ts";
import type { ComparedGroup } from "./smallest-difference-of-means.ts";

/**
 * The chance that two one-sided tests at `alpha` find the shares of two groups within a margin of each other, where they
 * are equal in truth; 0 where the interval is wider than the margin. `margin` is a share, `around` where the shares lie.
 * Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, in the normal approximation.
 */
export function powerOfEquivalence(
  groups: readonly [ComparedGroup, ComparedGroup],
  margin: number,
  alpha: number,
  around = 0.5,
): number {
  const error = errorOf(groups, around);
  return Math.max(0, 2 * normalShare(margin / error - normalQuantile(1 - alpha)) - 1);
}

/** The smallest margin that such tests find with this power. */
export const smallestMargin = (
  groups: readonly [ComparedGroup, ComparedGroup],
  power: number,
  alpha: number,
  around = 0.5,
): number =>
  errorOf(groups, around) * (normalQuantile(1 - alpha) + normalQuantile((1 + power) / 2));

const errorOf = (groups: readonly ComparedGroup[], around: number): number =>
  Math.sqrt(
    around *
      (1 - around) *
      groups.reduce((sum, { n, designEffect = 1 }) => sum + designEffect / n, 0),
  );
