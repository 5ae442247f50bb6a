/** How the options count as indicators of a latent class. */
export type IndicatorKind = "nominal" | "ordinal" | "continuous";

/**
 * How many parameters a latent class model has, without covariates: the sizes of the classes, and per indicator the
 * shares of its categories in each class (nominal), thresholds that all classes share and a place of each class
 * (ordinal, adjacent categories), or a mean and a variance in each class (continuous).
 * Source: Vermunt & Magidson (2016), Technical Guide for Latent GOLD 5.1.
 */
export function latentClassParameters(
  categories: readonly number[],
  classes: number,
  as: IndicatorKind,
): number {
  const perIndicator: Record<IndicatorKind, (number: number) => number> = {
    nominal: (number) => classes * (number - 1),
    ordinal: (number) => number - 1 + (classes - 1),
    continuous: () => 2 * classes,
  };
  return classes - 1 + categories.reduce((sum, number) => sum + perIndicator[as](number), 0);
}
