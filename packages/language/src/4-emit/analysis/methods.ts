import type { Analysis, MeanInterval, Pairwise, PlannedAnalysis, ShareInterval } from "@pwe/model";

/** What an analysis does where its author says nothing: every one of these stands in the configuration. */

export const alpha = 0.05;

export const raking = {
  method: "raking",
  strata: "versions",
  iterations: 1000,
  tolerance: 1e-10,
} as const;

export const classSearch = {
  starts: 100,
  most: 1000,
  shortSteps: 30,
  finalStarts: 10,
  replications: 2,
  stop: { on: "largest change of a parameter", below: 1e-9 },
  iterations: 10_000,
  prior: 0,
  floor: 0.01,
  missing: "full information",
  criteria: [
    "log-likelihood",
    "AIC",
    "AIC3",
    "BIC",
    "SABIC",
    "CAIC",
    "ICL",
    "entropy R2",
    "classification error",
    "smallest class",
    "largest bivariate residual",
  ],
  entropy: "1 - E / (n log K)",
  bicOf: "respondents",
  sizes: ["posterior", "modal"],
  bootstrap: 0,
  order: "size",
  covariateMethod: "three-step, maximum likelihood",
} as const;

export const rankBootstrap = 2000;

/** Groups of fewer respondents are not shown: to the team, and in what is published. */
export const smallestGroup = { team: 10, published: 50 } as const;

export const coding = { coders: 2, doubleCoded: 20, stars: [5, 15, 30], quotes: 2 } as const;

/** Decimals that are shown: of shares in percent, of means of levels, and of marks, places and amounts. */
export const shownDigits = { share: 1, level: 2, number: 1 } as const;

export const pairwise = (correct: Pairwise["correct"] = "holm"): Pairwise => ({
  test: "paired t",
  correct,
  alpha,
  letters: true,
  overlap: true,
});

const varianceOf = (weighted: boolean): MeanInterval["variance"] =>
  weighted ? "raking, linearised" : "simple random sampling";

export const meanInterval = (percent: number, weighted: boolean): MeanInterval => ({
  percent,
  method: "t",
  variance: varianceOf(weighted),
});

/** Wilson's (1927) without weights; with them on the logit scale, and Korn and Graubard's (1998) at 0 and 100 %. */
export const shareInterval = (percent: number, weighted: boolean): ShareInterval => ({
  percent,
  method: weighted ? "logit" : "wilson",
  extremes: weighted ? "beta" : "wilson",
  variance: varianceOf(weighted),
});

type Equivalence = NonNullable<Extract<PlannedAnalysis, { kind: "compare" }>["equivalence"]>;

/** Two one-sided tests (Schuirmann 1987): the interval of twice alpha lies within the margin. */
export const equivalence = (points: number): Equivalence => ({
  points,
  test: "two one-sided",
  alpha,
  interval: 100 * (1 - 2 * alpha),
  claim: "every answer passes",
});

/** How the tests of a line are corrected where nothing is written. */
export const usualCorrection: Extract<Analysis, { kind: "compare" }>["correct"] = "holm";
