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
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Exclusion".
 */
export type Exclusion =
  | {
      rule: "faster than";
      minutes: number;
      column: ColumnName;
    }
  | {
      rule: "straight lines";
      grids: ColumnNames[];
    }
  | {
      rule: "nothing set";
      touched: ColumnNames;
    };
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ColumnNames".
 */
export type ColumnNames = ColumnName[];
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
 * via the `definition` "Correction".
 */
export type PlannedCorrection = "none" | "holm" | "bh";
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedAnalysis".
 */
export type PlannedAnalysis =
  | PlannedRespondents
  | PlannedBenchmark
  | PlannedScore
  | PlannedShare
  | PlannedMean
  | PlannedClasses
  | PlannedCompare
  | PlannedContrast
  | PlannedRank
  | PlannedTransition
  | PlannedArguments
  | PlannedQuality
  | PlannedMeter;
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
 * raking, linearised: residuals of the variable on the margin dummies under the design weights, weighted with the raked weights; versions are strata
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Variance".
 */
export type Variance = "simple random sampling" | "raking, linearised";
/**
 * the test between the groups; null where there are none
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Between".
 */
export type Between = BetweenTest | null;
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ShownGroups".
 */
export type ShownGroups = {
  id: string;
  /**
   * ids of values, or numbers as text
   */
  values: string[];
}[];
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Seed".
 */
export type Seed = number;
/**
 * columns whose answer stands beside the text, so that its direction is known
 */
export type ColumnNames1 = ColumnName[];
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "QualityMeasure".
 */
export type QualityMeasure =
  | "flow of exclusions"
  | "minutes"
  | "straight lines"
  | "nothing set"
  | "not answered"
  | "opted out";

/**
 * What will be computed from the responses of one design: every column, the weights, and every analysis with the columns it reads and all its options written out. Nothing is left to a default of the tool that reads it.
 */
export interface AnalysisConfig {
  /**
   * version of this document format
   */
  format: 2;
  /**
   * the document that this configuration belongs to
   */
  document: "consultation.json";
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
   * whose answers are read: responses of this status, so nobody who was screened out, refused or stopped
   */
  include: {
    status: "complete";
  };
  /**
   * which of these are left out of every analysis, each counted by itself and all together
   */
  exclude: Exclusion[];
  samples: PlannedSample[];
  columns: PlannedColumn[];
  weights: PlannedWeights[];
  /**
   * tests that are corrected together
   */
  families: Family[];
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
 * what the report says of how people were found
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedSample".
 */
export interface PlannedSample {
  stream: Id;
  target: number | null;
  /**
   * per arm
   */
  targets?: {
    [k: string]: number;
  };
  /**
   * null: not said
   */
  recruited: ("probability" | "panel" | "open") | null;
  invited: number | null;
  field: {
    from: string;
    to: string;
  } | null;
  incentive: string | null;
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
  /**
   * the short label, where the author gave one
   */
  short?: string;
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
   * bounds of a weight, as ratios to a mean weight of 1 within the version, kept inside the raking loop
   */
  trim?: {
    min: number;
    max: number;
  };
  /**
   * keep: no answer is a category of its own, at its share of the sample, and the other targets share the rest
   */
  missing: "exclude" | "weight_one" | "keep";
  iterations: number;
  /**
   * largest relative error of a margin at which raking ends
   */
  tolerance: number;
  /**
   * each version is calibrated by itself
   */
  strata: "versions";
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Family".
 */
export interface Family {
  id: string;
  /**
   * ids of the analyses whose tests are in it
   */
  tests: string[];
  correct: PlannedCorrection;
  alpha: number;
  /**
   * tests of equivalence are a family apart
   */
  of: "differences" | "equivalence";
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedRespondents".
 */
export interface PlannedRespondents {
  id: AnalysisId;
  kind: "respondents";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  of: ColumnNames;
  /**
   * the weights whose margins stand beside
   */
  margins: Id | null;
  /**
   * answered: who gave an answer, the others counted beside; asked: everybody who was asked, with refusals and what was skipped as answers of their own
   */
  base: "answered" | "asked";
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * per language
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Titles".
 */
export interface Titles {
  [k: string]: TitleParts;
}
/**
 * what is computed, of what, and in which versions, with which weights, by what
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "TitleParts".
 */
export interface TitleParts {
  what: string;
  of: string;
  where: string;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedBenchmark".
 */
export interface PlannedBenchmark {
  id: AnalysisId;
  kind: "benchmark";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  on: ColumnNames;
  shares:
    | {
        answer: Id;
        code: number;
        share: number;
      }[]
    | null;
  mean: number | null;
  source: string | null;
  interval: MeanInterval | ShareInterval;
  /**
   * answered: who gave an answer, the others counted beside; asked: everybody who was asked, with refusals and what was skipped as answers of their own
   */
  base: "answered" | "asked";
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "MeanInterval".
 */
export interface MeanInterval {
  percent: Percent;
  /**
   * n - 1 degrees of freedom
   */
  method: "t";
  variance: Variance;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "ShareInterval".
 */
export interface ShareInterval {
  percent: Percent;
  method: "wilson" | "logit";
  /**
   * at 0 and 100 %
   */
  extremes: "wilson" | "beta";
  variance: Variance;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedScore".
 */
export interface PlannedScore {
  id: AnalysisId;
  kind: "score";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  options: ColumnNames;
  /**
   * the attribute of the level that is averaged; null: the number itself
   */
  attribute: Id | null;
  /**
   * of a task: decided: who set it; everybody: also who opted out or left it to others
   */
  base: "answered" | "asked" | "decided" | "everybody";
  by: PlannedBy[];
  smallest: Smallest;
  /**
   * what could be found by subtracting is left out with it
   */
  suppression: "complementary";
  between: Between;
  interval: MeanInterval;
  order: "descending" | "ascending" | "written";
  pairs: Pairwise;
  bands: {
    /**
     * upper bounds of the display bands
     */
    bounds: number[];
    of: "mean" | "rounded mean";
    legend: "ranges of the mean: another colour is no proven difference";
  } | null;
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * groups of respondents: of several columns those of all of them together
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedBy".
 */
export interface PlannedBy {
  /**
   * @minItems 1
   */
  columns: ColumnName[];
}
/**
 * groups of fewer respondents are not shown: to the team, and in what is published
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Smallest".
 */
export interface Smallest {
  team: number;
  published: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "BetweenTest".
 */
export interface BetweenTest {
  test: "wald F" | "rao-scott F" | "welch F" | "chi-square";
  correct: PlannedCorrection;
  alpha: number;
  family: string;
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
  correct: PlannedCorrection;
  alpha: number;
  /**
   * compact letter display, on the full covariance
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
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  on: ColumnNames;
  groups: ShownGroups;
  beside: ShownGroups;
  /**
   * of amounts and points: less, the same and more than so many steps
   */
  sides: {
    column: ColumnName;
    start: number;
  }[];
  /**
   * of a total: what each option takes of it
   */
  total: TotalPerOption | null;
  /**
   * of a task: decided: who set it; everybody: also who opted out or left it to others
   */
  base: "answered" | "asked" | "decided" | "everybody";
  by: PlannedBy[];
  smallest: Smallest;
  /**
   * what could be found by subtracting is left out with it
   */
  suppression: "complementary";
  between: Between;
  interval: ShareInterval;
  order: "descending" | "ascending" | "written";
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "TotalPerOption".
 */
export interface TotalPerOption {
  total: Path;
  column: ColumnName;
  /**
   * the most that there is, in its unit; empty where it is not the same for everybody of a version
   */
  limits: {
    versions: InVersions;
    limit: number;
  }[];
  /**
   * of what there was, and of what was spent: a ratio of sums over respondents
   */
  of: ("limit" | "spent")[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedMean".
 */
export interface PlannedMean {
  id: AnalysisId;
  kind: "mean";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  on: ColumnNames;
  /**
   * of ranked answers the mean place, where those that were not ranked share the places that are left; of dates days, with the median
   */
  what: "number" | "place" | "date" | "total";
  /**
   * also the share at or above this number
   */
  pass: number | null;
  /**
   * of a task: decided: who set it; everybody: also who opted out or left it to others
   */
  base: "answered" | "asked" | "decided" | "everybody";
  by: PlannedBy[];
  smallest: Smallest;
  /**
   * what could be found by subtracting is left out with it
   */
  suppression: "complementary";
  between: Between;
  interval: MeanInterval;
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedClasses".
 */
export interface PlannedClasses {
  id: AnalysisId;
  kind: "classes";
  origin: Origin;
  headline: boolean;
  title: Titles;
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
   * random starts at most, while the best solution is not found often enough
   */
  most: number;
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
  stop: {
    on: "largest change of a parameter";
    below: number;
  };
  iterations: number;
  /**
   * pseudo-observations spread over the answers of an indicator, against probabilities of 0 and 1
   */
  prior: number;
  /**
   * the smallest variance of a continuous indicator within a class
   */
  floor: number;
  /**
   * respondents with some indicators missing count with the others
   */
  missing: "full information";
  /**
   * how weights enter; null: unweighted
   */
  weighting: ("pseudo maximum likelihood" | "two steps") | null;
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
  entropy: "1 - E / (n log K)";
  bicOf: "respondents";
  sizes: ("posterior" | "modal")[];
  standardErrors: "observed information" | "sandwich";
  interval: Percent;
  /**
   * samples of the bootstrap likelihood-ratio test; 0: none
   */
  bootstrap: number;
  order: "size";
  /**
   * whose values give the mean of a class
   */
  attribute: Id | null;
  profile: Profile;
  covariates: Profile;
  covariateMethod: "three-step, maximum likelihood";
  /**
   * null: every number of classes with all criteria, none chosen
   */
  show: null | {
    classes: number;
    because: string;
  };
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Profile".
 */
export interface Profile {
  columns: ColumnNames;
  reference: "the most frequent category";
  missing: "a category of its own";
  test: "wald";
  against: "each class against the others together";
  correct: PlannedCorrection;
  alpha: number;
  family: string;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedCompare".
 */
export interface PlannedCompare {
  id: AnalysisId;
  kind: "compare";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  factor: ColumnName;
  /**
   * two sides each; of more than two versions a test of all of them stands before
   *
   * @minItems 1
   */
  contrasts: VersionContrast[];
  omnibus: boolean;
  /**
   * effect: only where people were assigned at random and the versions turn out to be alike
   */
  claim: "effect" | "difference";
  /**
   * everything that differed between the versions, earlier tasks included
   */
  differs: string[];
  outcomes: PlannedOutcome[];
  adjust: ColumnNames;
  /**
   * null: the difference as it is
   */
  adjustment: {
    method: "least squares, centred covariates by version (Lin 2013)";
    variance: "HC3";
    /**
     * the stream is held equal too: both were randomised
     */
    stream: boolean;
  } | null;
  correct: PlannedCorrection;
  family: string;
  alpha: number;
  interval: Percent;
  equivalence: Equivalence | null;
  /**
   * percentage points
   */
  detect: number | null;
  /**
   * percent
   */
  around: number | null;
  /**
   * percent
   */
  power: number | null;
  balance: ColumnNames;
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * versions taken together, beside others
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Contrast".
 */
export interface VersionContrast {
  id: string;
  /**
   * @minItems 1
   */
  one: Id[];
  /**
   * @minItems 1
   */
  other: Id[];
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedOutcome".
 */
export interface PlannedOutcome {
  path: Path;
  columns: ColumnNames;
  test: "chi-square" | "rao-scott F" | "two proportions" | "welch t";
  effect: "cramer v" | "difference of shares" | "difference of means";
  attribute: Id | null;
  perAnswer: boolean;
  /**
   * which of the two is in the family; the other describes, without a mark
   */
  counts: "this test" | "a test per answer";
  /**
   * shares of more, the same and less, and not the mean
   */
  sides: boolean;
  /**
   * its limits differ between the versions: means include the other room, so ranks and shares of the room are compared
   */
  limited: boolean;
}
/**
 * the versions hardly differ where the interval lies within so many points either way, for every answer
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "Equivalence".
 */
export interface Equivalence {
  points: number;
  test: "two one-sided";
  alpha: number;
  interval: number;
  claim: "every answer passes";
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedContrast".
 */
export interface PlannedContrast {
  id: AnalysisId;
  kind: "contrast";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  /**
   * @minItems 1
   */
  pairs: {
    one: ColumnName;
    other: ColumnName;
  }[];
  groups: ShownGroups;
  /**
   * within respondents; under weights with linearised variance
   */
  test: "mcnemar" | "paired difference of shares" | "paired t";
  correct: PlannedCorrection;
  family: string;
  alpha: number;
  interval: Percent;
  equivalence: Equivalence | null;
  base: "who answered both";
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedRank".
 */
export interface PlannedRank {
  id: AnalysisId;
  kind: "rank";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  factor: ColumnName;
  of: Path;
  options: ColumnNames;
  attribute: Id | null;
  statistic: "kendall tau of the mean order";
  interval: Percent;
  bootstrap: number;
  seed: Seed;
  claim: "no pair of options reverses significantly";
  pairs: Pairwise;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedTransition".
 */
export interface PlannedTransition {
  id: AnalysisId;
  kind: "transition";
  origin: Origin;
  headline: boolean;
  title: Titles;
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
  /**
   * pairs that are neither: two answers in own words
   */
  neither: {
    from: string;
    to: string;
  }[];
  shows: ("per first answer" | "everybody who stays" | "where those who leave go")[];
  base: "who answered both";
  interval: ShareInterval;
  /**
   * empty where not everybody got both questions with the same answers
   */
  tests: ("bowker" | "stuart-maxwell" | "wald F")[];
  family: string;
  correct: PlannedCorrection;
  alpha: number;
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedArguments".
 */
export interface PlannedArguments {
  id: AnalysisId;
  kind: "arguments";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  of: Path;
  texts: {
    text: ColumnName;
    beside: ColumnNames1;
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
  allocation: "equal per stratum";
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
  by: PlannedBy[];
  weighting: "inverse of the chance of the text";
  /**
   * from which percentage of the coded texts an argument gets one, two, three stars
   */
  stars: number[];
  starsOf: "the lower end of the interval";
  interval: ShareInterval;
  /**
   * quotations per argument, each looked at by a person before it is shown
   */
  quotes: number;
}
/**
 * how the answers came about
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedQuality".
 */
export interface PlannedQuality {
  id: AnalysisId;
  kind: "quality";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  measures: QualityMeasure[];
}
/**
 * what people did with the limits of a task
 *
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "PlannedMeter".
 */
export interface PlannedMeter {
  id: AnalysisId;
  kind: "meter";
  origin: Origin;
  headline: boolean;
  title: Titles;
  columns: ColumnNames;
  versions: InVersions;
  weights: WeightsOrNull;
  of: Path;
  /**
   * @minItems 1
   */
  totals: {
    total: Path;
    column: ColumnName;
    left: ColumnName | null;
    over: ColumnName | null;
  }[];
  options: {
    column: ColumnName;
    first: ColumnName;
    touched: ColumnName;
  }[];
  measures: ("room left" | "times over" | "first against last" | "lowered only after red")[];
  interval: ShareInterval;
  /**
   * decimals that are shown
   */
  digits: number;
}
/**
 * This interface was referenced by `AnalysisConfig`'s JSON-Schema
 * via the `definition` "LeftOut".
 */
export interface LeftOut {
  kind:
    | "respondents"
    | "benchmark"
    | "score"
    | "share"
    | "mean"
    | "classes"
    | "compare"
    | "contrast"
    | "rank"
    | "transition"
    | "arguments"
    | "quality"
    | "meter";
  of: string[];
  reason: string;
}
