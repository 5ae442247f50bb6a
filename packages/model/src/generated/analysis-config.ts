// Written by generate.ts from schema/analysis-config.schema.json. Do not edit.

/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Hash".
 */
export type Hash = string;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ColumnName".
 */
export type ColumnName = string;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "MissingName".
 */
export type MissingName =
  "not_reached" | "not_in_version" | "skipped" | "refused" | "not_finished" | "not_recorded";
/**
 * per factor the arms that count; empty: every version
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "InVersions".
 */
export type InVersions = {
  factor: Id;
  /**
   * @minItems 1
   */
  arms: Id[];
}[];
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedAnalysis".
 */
export type PlannedAnalysis =
  | PlannedRespondents
  | PlannedScore
  | PlannedShare
  | PlannedMean
  | PlannedClasses
  | PlannedCompare
  | PlannedRank
  | PlannedTransition
  | PlannedArguments;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "AnalysisId".
 */
export type AnalysisId = string;
/**
 * author: written in the analysis block; derived: made from the design
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Origin".
 */
export type Origin = "author" | "derived";
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ColumnNames".
 */
export type ColumnNames = ColumnName[];
/**
 * id of the weights; null: unweighted
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "WeightsOrNull".
 */
export type WeightsOrNull = Id | null;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Path".
 */
export type Path = string;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Percent".
 */
export type Percent = number;
/**
 * raking, linearised: residuals of the variable on the margin dummies under the design weights, weighted with the raked weights
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Variance".
 */
export type Variance = "simple random sampling" | "raking, linearised";
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Seed".
 */
export type Seed = number;
/**
 * columns on which the versions are checked to be alike
 */
export type ColumnNames1 = ColumnName[];
/**
 * columns whose answer stands beside the text, so that its direction is known
 */
export type ColumnNames2 = ColumnName[];

/**
 * What will be computed from the responses of one design: every column, the weights, and every analysis with the columns it reads and all its options written out. Nothing is left to a default of the tool that reads it.
 */
export interface AnalysisConfig {
  /**
   * version of this document format
   */
  format: 1;
  consultation: Id;
  release: number;
  title: string;
  /**
   * the language of the labels
   */
  language: string;
  population?: string;
  /**
   * a response is read only when its design, or its answering, is this one
   */
  fingerprints: {
    design: Hash;
    answering?: Hash;
    plan: Hash;
  };
  factors: PlannedFactor[];
  missing: MissingMeaning[];
  /**
   * complete responses left out of every analysis: those of which the column, in seconds, is less than so many minutes; where it is missing they stay
   */
  exclude?: {
    fasterThanMinutes: number;
    column: ColumnName;
  };
  columns: PlannedColumn[];
  weights: PlannedWeights[];
  analyses: PlannedAnalysis[];
  /**
   * what would have been derived from the design and is not computed, with the reason
   */
  leftOut: LeftOut[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedFactor".
 */
export interface PlannedFactor {
  id: Id;
  column: ColumnName;
  assignment: "random" | "quota" | "waves" | "panel";
  /**
   * @minItems 1
   */
  arms: {
    id: Id;
    label: string;
    share: number;
    baseline?: true;
  }[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "MissingMeaning".
 */
export interface MissingMeaning {
  id: MissingName;
  meaning: string;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedColumn".
 */
export interface PlannedColumn {
  name: ColumnName;
  /**
   * what the column holds; for the respondent's own columns their name in the response
   */
  path: string;
  label: string;
  /**
   * what kind of thing was recorded; date: year-month-day; decimal: what a total read or left, in its unit, derived from the answers
   */
  kind: "id" | "whole" | "flag" | "text" | "date" | "place" | "decimal";
  /**
   * measurement level
   */
  measure: "identifier" | "nominal" | "ordinal" | "interval" | "ratio" | "date" | "text";
  values?: PlannedValue[];
  /**
   * in units: what is stored counts steps from zero
   */
  range?: {
    min: number;
    max: number;
    step: number;
    unit?: string;
  };
  /**
   * the first and the last date
   */
  dates?: {
    from: string;
    to: string;
  };
  /**
   * Unicode code points
   */
  maxLength?: number;
  sensitive?: string;
  /**
   * the kinds that can occur in this column
   */
  missing: MissingName[];
  asked: Asked;
  notes?: string[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedValue".
 */
export interface PlannedValue {
  id: string;
  code: number;
  label: string;
  side?: "less" | "same" | "more";
  /**
   * the value's attributes; left out where they differ by version
   */
  scores?: {
    [k: string]: number;
  };
  missing?: MissingName;
  /**
   * the answer of the earlier question that this one repeats
   */
  same?: string;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Asked".
 */
export interface Asked {
  words: string;
  /**
   * null: everyone; otherwise a Condition of the consultation document, to be evaluated on the answers
   */
  condition: null | {};
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedWeights".
 */
export interface PlannedWeights {
  id: Id;
  versions: InVersions;
  /**
   * iterative proportional fitting on the joint cells of the margins
   */
  method: "raking";
  /**
   * @minItems 1
   */
  margins: {
    column: ColumnName;
    /**
     * what the written shares summed to, in percent, where that was not 100
     */
    normalised?: number;
    shares: {
      answer: Id;
      code: number;
      share: number;
    }[];
  }[];
  source?: string;
  /**
   * bounds of a weight, relative to the mean, kept inside the raking loop
   */
  trim?: {
    min: number;
    max: number;
  };
  missing: "exclude" | "weight_one";
  iterations: number;
  /**
   * largest relative error of a margin at which raking ends
   */
  tolerance: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedRespondents".
 */
export interface PlannedRespondents {
  id: AnalysisId;
  kind: "respondents";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  of: ColumnNames;
  /**
   * the weights whose margins stand beside
   */
  margins: Id | null;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedScore".
 */
export interface PlannedScore {
  id: AnalysisId;
  kind: "score";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  options: ColumnNames;
  /**
   * the attribute of the level that is averaged; null: the number itself
   */
  attribute: Id | null;
  by: ColumnNames;
  interval: MeanInterval;
  order: "descending";
  pairs: Pairwise;
  /**
   * upper bounds of the display bands
   */
  bands: number[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "MeanInterval".
 */
export interface MeanInterval {
  percent: Percent;
  method: "t";
  variance: Variance;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Pairwise".
 */
export interface Pairwise {
  /**
   * difference of two options within respondents, with their covariance
   */
  test: "paired t";
  correct: "none" | "holm" | "bh";
  alpha: number;
  /**
   * compact letter display
   */
  letters: boolean;
  /**
   * also say which intervals do not overlap, as a description and not as a test
   */
  overlap: boolean;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedShare".
 */
export interface PlannedShare {
  id: AnalysisId;
  kind: "share";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  on: ColumnNames;
  /**
   * empty: each value by itself
   */
  groups: {
    id: string;
    /**
     * ids of values, or numbers as text
     */
    values: string[];
  }[];
  by: ColumnNames;
  interval: ShareInterval;
  /**
   * every share is of those who answered; skipped and refused are counted beside
   */
  base: "answered";
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ShareInterval".
 */
export interface ShareInterval {
  percent: Percent;
  method: "wilson" | "t";
  variance: Variance;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedMean".
 */
export interface PlannedMean {
  id: AnalysisId;
  kind: "mean";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  on: ColumnNames;
  /**
   * also the share at or above this number
   */
  pass: number | null;
  by: ColumnNames;
  /**
   * smaller groups are not shown
   */
  smallest: number;
  interval: MeanInterval;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedClasses".
 */
export interface PlannedClasses {
  id: AnalysisId;
  kind: "classes";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  indicators: ColumnNames;
  as: "nominal" | "ordinal" | "continuous";
  from: number;
  to: number;
  seed: Seed;
  /**
   * random starts per number of classes
   */
  starts: number;
  /**
   * steps of each start before the best are chosen
   */
  shortSteps: number;
  /**
   * starts that go on to convergence
   */
  finalStarts: number;
  /**
   * how often the best log-likelihood has to be found; otherwise more starts, and a warning
   */
  replications: number;
  /**
   * relative change of the log-likelihood at which a start has converged
   */
  tolerance: number;
  iterations: number;
  /**
   * pseudo-observations spread over the answers of an indicator, against probabilities of 0 and 1
   */
  prior: number;
  /**
   * respondents with some indicators missing count with the others
   */
  missing: "full information";
  criteria: (
    | "log-likelihood"
    | "AIC"
    | "AIC3"
    | "BIC"
    | "SABIC"
    | "CAIC"
    | "ICL"
    | "entropy R2"
    | "classification error"
    | "smallest class"
    | "largest bivariate residual"
  )[];
  covariates: ColumnNames;
  covariateMethod: "three-step, maximum likelihood";
  /**
   * null: every number of classes with all criteria, none chosen
   */
  show: null | {
    classes: number;
    because: string;
  };
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedCompare".
 */
export interface PlannedCompare {
  id: AnalysisId;
  kind: "compare";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  /**
   * column of the factor whose arms are compared
   */
  factor: string;
  outcomes: PlannedOutcome[];
  adjust: ColumnNames;
  /**
   * regression: the difference between the versions with these columns held equal, beside the raw difference
   */
  adjustment: "none" | "regression";
  correct: "none" | "holm" | "bh";
  family: "all outcomes of this comparison";
  alpha: number;
  /**
   * percentage points
   */
  detect: number | null;
  /**
   * percent
   */
  power: number | null;
  balance: ColumnNames1;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedOutcome".
 */
export interface PlannedOutcome {
  path: Path;
  columns: ColumnNames;
  test: "chi-square" | "two proportions" | "welch t";
  effect: "cramer v" | "difference of shares" | "difference of means";
  attribute: Id | null;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedRank".
 */
export interface PlannedRank {
  id: AnalysisId;
  kind: "rank";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  factor: ColumnName;
  of: Path;
  options: ColumnNames;
  attribute: Id | null;
  statistic: "kendall tau of the mean order";
  bootstrap: number;
  seed: Seed;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedTransition".
 */
export interface PlannedTransition {
  id: AnalysisId;
  kind: "transition";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  from: ColumnName;
  to: ColumnName;
  /**
   * which pairs of answers mean staying with the first
   */
  stays: {
    from: string;
    to: string;
  }[];
  interval: ShareInterval;
  /**
   * empty where the two questions do not have the same answers
   */
  tests: ("bowker" | "stuart-maxwell")[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedArguments".
 */
export interface PlannedArguments {
  id: AnalysisId;
  kind: "arguments";
  origin: Origin;
  title: string;
  columns: ColumnNames;
  versions: InVersions;
  of: Path;
  texts: {
    text: ColumnName;
    beside: ColumnNames2;
  }[];
  /**
   * null: all of them
   */
  sample: number | null;
  /**
   * the sample is per option, not in all
   */
  perOption: boolean;
  strata: ("option" | "side" | "answer" | "version")[];
  /**
   * each respondent who wrote something is drawn at least once where the sample has room
   */
  coverage: boolean;
  seed: Seed;
  coders: number;
  /**
   * share of the sample that every coder codes, in percent
   */
  doubleCoded: number;
  reliability: "krippendorff alpha per code";
  /**
   * from which percentage of the coded texts an argument gets one, two, three stars
   */
  stars: number[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "LeftOut".
 */
export interface LeftOut {
  kind:
    | "respondents"
    | "score"
    | "share"
    | "mean"
    | "classes"
    | "compare"
    | "rank"
    | "transition"
    | "arguments";
  of: string[];
  reason: string;
}
