/** How a comparison is corrected for the number of its tests. */
export type Correction = "none" | "holm" | "bh";

/**
 * The chance of a false difference that the first of several corrected tests is held to: what one true difference
 * among them must pass. Holm and Benjamini-Hochberg agree on it, and on Bonferroni's division.
 * Sources: Holm (1979), Scandinavian Journal of Statistics 6; Benjamini & Hochberg (1995), JRSS B 57.
 */
export const correctedAlpha = (alpha: number, correction: Correction, tests: number): number =>
  correction === "none" ? alpha : alpha / Math.max(1, tests);
