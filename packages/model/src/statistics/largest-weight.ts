import type { MarginCell } from "./design-effect.ts";

/**
 * The largest weight that raking to these margins gives, with weights of mean 1, where the margins are independent in
 * the sample and in the population: the product of the largest factor of each margin.
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11.
 */
export const largestWeight = (margins: readonly (readonly MarginCell[])[]): number =>
  margins.reduce(
    (weight, cells) =>
      weight * Math.max(...cells.map(({ sample, population }) => population / sample)),
    1,
  );
