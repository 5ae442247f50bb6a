import type { KindWords } from "./kinds.ts";

const corrections: KindWords["correct"] = {
  none: "without correction for their number",
  holm: "corrected by Holm's method",
  bh: "corrected by the method of Benjamini and Hochberg",
};
const pairTests: KindWords["pairTest"] = { "paired t": "paired t test" };
const orders: KindWords["order"] = { descending: "descending" };
const variances: KindWords["variance"] = {
  "simple random sampling": "simple random sampling",
  "raking, linearised": "raking, linearised",
};
const indicators: KindWords["indicator"] = {
  nominal: "nominal",
  ordinal: "ordinal",
  continuous: "continuous",
};
const intervals: KindWords["intervalMethod"] = {
  wilson: "by Wilson's method",
  t: "from the t distribution",
};

const outcomeTests: KindWords["outcomeTest"] = {
  "chi-square": "Chi-square test",
  "two proportions": "Test of two proportions",
  "welch t": "Welch's t test",
};
const effects: KindWords["effect"] = {
  "cramer v": "Cramér's V",
  "difference of shares": "the difference of shares",
  "difference of means": "the difference of means",
};
const changeTests: KindWords["changeTest"] = {
  bowker: "Bowker",
  "stuart-maxwell": "Stuart-Maxwell",
};
const strata: KindWords["stratum"] = {
  option: "option",
  side: "side",
  answer: "answer",
  version: "version",
};

type Kind<Name extends keyof KindWords> = keyof KindWords[Name];

/** What an analysis is and how it is done, in English. */
export const englishMethods = {
  // titles
  respondentsTitle: (where: string): string => `Who took part, beside the population${where}`,
  scoreTitle: (attribute: string | undefined, of: string, where: string): string =>
    `Mean ${attribute === undefined ? "setting" : `“${attribute}”`} per option of “${of}”${where}`,
  shareTitle: (of: string, where: string): string => `Shares of the answers to “${of}”${where}`,
  meanTitle: (of: string, where: string): string => `Mean of “${of}”${where}`,
  classesTitle: (of: string, where: string): string =>
    `Groups of respondents who answer “${of}” alike${where}`,
  compareTitle: (arms: string): string => `Do the versions ${arms} differ?`,
  rankTitle: (of: string, arms: string): string =>
    `Does the order of the options of “${of}” differ between ${arms}?`,
  transitionTitle: (from: string, to: string, where: string): string =>
    `From the first answer (${from}) to the later one (${to})${where}`,
  argumentsTitle: (of: string, where: string): string =>
    `Arguments in the motivations of “${of}”${where}`,
  whereIn: (arms: string): string => `, in ${arms}`,
  whereWeighted: (weights: string): string => `, weighted by ${weights}`,
  whereBy: (questions: string): string => `, by ${questions}`,

  // what every analysis says
  and: "and",
  or: "or",
  origins: { author: "asked by the author", derived: "derived from the design" },
  respondents: (versions: string): string => `Respondents: ${versions}`,
  everyVersion: "every version",
  unweighted: "Unweighted",
  weightedBy: (weights: string): string => `Weighted by ${weights}`,
  reads: (columns: string): string => `Reads: ${columns}`,
  stepFact: (step: string, columns: string): string =>
    `Figures are in units, as ${columns} are. The columns without \`__value\` count steps of ${step}.`,
  separately: (columns: string): string => `Separately for every category of ${columns}.`,

  // respondents
  categories:
    "Number and share of every category, of those who answered; refusals and skipped answers are counted beside.",
  noPopulation: "There is no population to compare with.",
  populationOf: (weights: string): string =>
    `The population's shares are the margins of ${weights}.`,

  // scores, shares and means
  meanSetting: "Mean of the number set for each option.",
  meanAttribute: (attribute: string): string =>
    `Mean of the ${attribute} of the level set for each option.`,
  meanInterval: (percent: string, variance: Kind<"variance">): string =>
    `${percent} % intervals ${intervals.t} (${variances[variance]}).`,
  shareInterval: (
    percent: string,
    method: Kind<"intervalMethod">,
    variance: Kind<"variance">,
  ): string => `${percent} % intervals ${intervals[method]} (${variances[variance]}).`,
  shownIn: (order: Kind<"order">): string => `Options are shown in ${orders[order]} order.`,
  pairs: (test: Kind<"pairTest">, correct: Kind<"correct">, alpha: string): string =>
    `Every two options are compared with a ${pairTests[test]}, ${corrections[correct]}; letters show which do not differ at ${alpha}. Which intervals do not overlap is described, and is no test.`,
  bands: (ends: readonly string[]): string => `Colour bands end at ${ends.join(", ")}.`,
  shareOfEach: "Share of every answer, of those who answered.",
  shareOfGroups: (groups: string): string =>
    `Share of each group of answers, of those who answered: ${groups}.`,
  mean: "Mean of those who answered.",
  pass: (from: string): string => `Also the share at ${from} or above.`,
  smallest: (number: string): string => `Groups of fewer than ${number} respondents are not shown.`,

  // classes
  classes: (as: Kind<"indicator">, from: number, to: number): string =>
    `Latent class analysis with every option as a ${indicators[as]} indicator, for ${from} to ${to} classes.`,
  starts: (of: {
    readonly starts: string;
    readonly steps: string;
    readonly best: string;
    readonly tolerance: string;
    readonly seed: number;
    readonly replications: string;
  }): string =>
    `${of.starts} random starts of ${of.steps} steps, the best ${of.best} of them to convergence (relative change below ${of.tolerance}), seed ${of.seed}. The best solution has to be found ${of.replications} times; otherwise there are more starts, and a warning.`,
  criteria: (names: string): string => `Every number of classes is reported with ${names}.`,
  criterion: {
    "log-likelihood": "log-likelihood",
    AIC: "AIC",
    AIC3: "AIC3",
    BIC: "BIC",
    SABIC: "SABIC",
    CAIC: "CAIC",
    ICL: "ICL",
    "entropy R2": "entropy R2",
    "classification error": "classification error",
    "smallest class": "smallest class",
    "largest bivariate residual": "largest bivariate residual",
  } satisfies KindWords["criterion"],
  noneChosen: "None is chosen by the program.",
  shown: (classes: number, because: string): string =>
    `Details are given for ${classes}: ${because}`,
  noCovariates: "Without covariates.",
  covariates: (columns: string): string =>
    `Which characteristics differ between the classes is estimated in three steps, corrected for classification error: ${columns}.`,
  residuals:
    "The options of a task with a limit depend on each other by design, so the residuals of every two options are shown.",

  // comparisons
  compares: (factor: string, outcomes: number, correct: Kind<"correct">, alpha: string): string =>
    `Compares the versions in ${factor} on ${outcomes === 1 ? "one outcome" : `${outcomes} outcomes`}, ${corrections[correct]}, at ${alpha}.`,
  outcome: (test: Kind<"outcomeTest">, effect: Kind<"effect">, columns: string): string =>
    `${outcomeTests[test]}, with ${effects[effect]} as its size: ${columns}.`,
  noAdjustment: "Differences are as they are, without adjustment.",
  adjusted: (columns: string): string =>
    `Beside the raw difference the one with these held equal, by regression: ${columns}.`,
  detect: (points: string, power: string | null): string =>
    `The plan is to detect ${points} percentage points${power === null ? "" : ` with a power of ${power} %`}.`,
  balance: (columns: string): string => `The versions are first checked to be alike on ${columns}.`,

  // orders, transitions and arguments
  order: (attribute: string | null): string =>
    `The options are ordered by their mean${attribute === null ? "" : ` ${attribute}`} in each version, and the orders compared with Kendall's tau.`,
  bootstrap: (samples: string, seed: number): string =>
    `Its uncertainty comes from ${samples} bootstrap samples of respondents, seed ${seed}.`,
  transition: (from: string, to: string): string =>
    `Of everyone who answered both: for each first answer (${from}) the share of every later one (${to}).`,
  nobodyStays: "No later answer is said to repeat a first one.",
  stays: (pairs: string): string => `Staying is: ${pairs}.`,
  stay: (from: string, to: string): string => `${from} to ${to}`,
  changeTests: (tests: readonly Kind<"changeTest">[]): string =>
    `Tests of change: ${tests.map((one) => changeTests[one]).join(" and ")}.`,
  coded: (of: {
    readonly sample: string | null;
    readonly perOption: boolean;
    readonly coders: number;
    readonly double: string;
    readonly seed: number;
  }): string =>
    `${
      of.sample === null
        ? "All motivations are"
        : `A random sample of ${of.sample} motivations${of.perOption ? " per option" : ""} is`
    } put into categories by ${of.coders} people, ${of.double} % by each of them, seed ${of.seed}.`,
  draw: (by: readonly Kind<"stratum">[]): string =>
    `The draw is stratified by ${by.map((one) => strata[one]).join(" and ")}, takes every respondent who wrote something at least once where there is room, and stores the chance of each text.`,
  agreement: "Agreement is reported per category with Krippendorff's alpha.",
  stars: (from: readonly string[]): string =>
    `Stars: ${from.map((percent, index) => `${index + 1} from ${percent} %`).join(", ")}.`,
};
