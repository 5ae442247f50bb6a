import {
  smallestDifferenceOfMeans,
  type Certainties,
  type ComparedGroup,
} from "./smallest-difference-of-means.ts";

/**
 * The smallest difference between the shares of two groups that a two-sided test finds with this power, as a share.
 * `around` is where the shares lie: at a half, the default, the difference is at its largest.
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 4, with one variance for both
 * groups and without correction for continuity.
 */
export const smallestDifferenceOfShares = (
  groups: readonly [ComparedGroup, ComparedGroup],
  certainties: Certainties,
  around = 0.5,
): number => smallestDifferenceOfMeans(groups, certainties, Math.sqrt(around * (1 - around)));
