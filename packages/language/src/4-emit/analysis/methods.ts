import type { MeanInterval, PlannedScore, ShareInterval } from "@pwe/model";

/** What an analysis does where its author says nothing: every one of these stands in the configuration. */

export const alpha = 0.05;

export const raking = { method: "raking", iterations: 1000, tolerance: 1e-10 } as const;

export const classSearch = {
  starts: 100,
  shortSteps: 30,
  finalStarts: 10,
  replications: 2,
  tolerance: 1e-10,
  iterations: 10_000,
  prior: 0,
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
  covariateMethod: "three-step, maximum likelihood",
} as const;

export const rankBootstrap = 2000;

/** Groups of respondents smaller than this are not shown. */
export const smallestGroup = 50;

export const coding = { coders: 2, doubleCoded: 20, stars: [5, 15, 30] } as const;

export const pairwise: PlannedScore["pairs"] = {
  test: "paired t",
  correct: "holm",
  alpha,
  letters: true,
  overlap: true,
};

export const meanInterval = (percent: number, weighted: boolean): MeanInterval => ({
  percent,
  method: "t",
  variance: weighted ? "raking, linearised" : "simple random sampling",
});

export const shareInterval = (percent: number, weighted: boolean): ShareInterval => ({
  percent,
  method: weighted ? "t" : "wilson",
  variance: weighted ? "raking, linearised" : "simple random sampling",
});
