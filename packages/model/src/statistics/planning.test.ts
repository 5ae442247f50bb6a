/** The figures of the reference study, and of published tables, to the digits in which they are printed. */
import { describe, expect, test } from "vitest";
import { correctedAlpha } from "./corrected-alpha.ts";
import { designEffect, type MarginCell } from "./design-effect.ts";
import { largestWeight } from "./largest-weight.ts";
import { latentClassParameters } from "./latent-class-parameters.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { smallestDifferenceOfMeans } from "./smallest-difference-of-means.ts";
import { smallestDifferenceOfShares } from "./smallest-difference-of-shares.ts";

describe("the normal quantile", () => {
  // Python 3: statistics.NormalDist().inv_cdf(p); the last checked against erfc as well
  test.each([
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [1 - 0.05 / 6, 2.3939797998185104],
    [1e-10, -6.361340902404056],
    [1e-30, -11.464024688443617],
  ])("of %d is %d", (share, number) => {
    expect(normalQuantile(share)).toBeCloseTo(number, 12);
  });

  test("refuses what is no share", () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });
});

describe("the smallest difference that the reference study could detect", () => {
  const usual = { alpha: 0.05, power: 0.8 };
  const first = { alpha: correctedAlpha(0.05, "holm", 3), power: 0.8 };
  const points = (share: number): string => (100 * share).toFixed(1);
  const both = [{ n: 1375 }, { n: 688 }] as const;
  const weighted = [
    { n: 1375, designEffect: 1.19 },
    { n: 688, designEffect: 1.85 },
  ] as const;
  const branch = (share: number) => [{ n: 1375 * share }, { n: 688 * share }] as const;

  test.each([
    ["is 6.5 points", both, usual, "6.5"],
    ["is 7.6 points after the first of three of Holm's steps", both, first, "7.6"],
    ["is 8.4 points when both are weighted", weighted, usual, "8.4"],
    ["is 9.6 points in a branch of 46 %", branch(0.46), usual, "9.6"],
    ["is 29 points in a branch of 5 %", branch(0.05), usual, "29.3"],
  ])("%s", (_, groups, certainties, expected) => {
    expect(points(smallestDifferenceOfShares(groups, certainties))).toBe(expected);
  });

  test("is 9.65 points when both are weighted and corrected", () => {
    // 9.645 with these rounded design effects; the figure printed with the study is 9.7
    expect(100 * smallestDifferenceOfShares(weighted, first)).toBeCloseTo(9.645, 3);
  });

  test("is 0.13 standard deviations of a mean", () => {
    expect(smallestDifferenceOfMeans(both, usual)).toBeCloseTo(0.1308, 4);
  });

  test("is the textbook's half deviation for 63 in each of two groups", () => {
    // Cohen (1988), table 2.4.1: 64 by the t distribution, 63 by the normal
    expect(smallestDifferenceOfMeans([{ n: 63 }, { n: 63 }], usual)).toBeCloseTo(0.499, 3);
  });
});

describe("weighting the reference study", () => {
  const population = [
    [50.3, 49.7],
    [27.1, 47.9, 25],
    [26, 38, 36],
  ];
  const margins = (sample: readonly (readonly number[])[]): MarginCell[][] =>
    population.map((shares, at) =>
      shares.map((share, cell) => ({ population: share / 100, sample: sample[at]![cell]! / 100 })),
    );
  const v1 = margins([
    [54.8, 45],
    [31.4, 54.2, 14.5],
    [15.7, 41.9, 42.2],
  ]);
  const v2 = margins([
    [54.7, 45.2],
    [35.5, 58.4, 6.1],
    [13.8, 44.5, 41.6],
  ]);

  test("costs 1.19 in the first version and 1.85 in the second", () => {
    expect(designEffect(v1)).toBeCloseTo(1.19, 2);
    expect(designEffect(v2)).toBeCloseTo(1.85, 2);
  });

  test("gives somebody in the second version a weight of 8.5", () => {
    expect(largestWeight(v2)).toBeCloseTo(8.5, 1);
    expect(largestWeight(v1)).toBeLessThan(4);
  });

  test("costs nothing where the sample is like the population", () => {
    expect(designEffect(margins(population))).toBeCloseTo(1, 12);
    expect(largestWeight(margins(population))).toBeCloseTo(1, 12);
  });
});

describe("the parameters of a latent class model", () => {
  const options = Array.from({ length: 8 }, () => 5);

  test("are 197 for six classes of eight options with five levels, seven respondents for each", () => {
    expect(latentClassParameters(options, 6, "nominal")).toBe(197);
    expect(Math.round(1375 / latentClassParameters(options, 6, "nominal"))).toBe(7);
  });

  test("are the 32 shares for one class, whether the levels are ordered or not", () => {
    expect(latentClassParameters(options, 1, "nominal")).toBe(32);
    expect(latentClassParameters(options, 1, "ordinal")).toBe(32);
  });

  test("are 50 for three classes of ordered levels", () => {
    expect(latentClassParameters(options, 3, "ordinal")).toBe(50);
  });

  test("are a mean and a variance per option and class for numbers", () => {
    expect(latentClassParameters(options, 2, "continuous")).toBe(33);
  });
});

describe("corrected tests", () => {
  test("divide the chance of a false difference over all of them at the first step", () => {
    expect(correctedAlpha(0.05, "holm", 5)).toBeCloseTo(0.01, 15);
    expect(correctedAlpha(0.05, "bh", 5)).toBeCloseTo(0.01, 15);
    expect(correctedAlpha(0.05, "none", 5)).toBe(0.05);
    expect(correctedAlpha(0.05, "holm", 0)).toBe(0.05);
  });
});
