import type { KindWords } from "./kinds.ts";

const kinds = {
  correct: {
    none: "without correction for their number",
    holm: "corrected by Holm's method",
    bh: "corrected by the method of Benjamini and Hochberg",
  },
  pairTest: { "paired t": "paired t test" },
  order: { descending: "descending", ascending: "ascending", written: "the written" },
  variance: {
    "simple random sampling": "simple random sampling",
    "raking, linearised": "raking, linearised, versions as strata",
  },
  intervalMethod: { wilson: "by Wilson's method", logit: "on the logit scale" },
  extremes: { wilson: "also at 0 and 100 %", beta: "at 0 and 100 % from the beta distribution" },
  base: {
    answered: "of those who answered; refusals and skipped answers are counted beside",
    asked: "of everybody who was asked, refusals and skipped answers as answers of their own",
    decided: "of those who decided",
    everybody: "of everybody who was asked, also who opted out or left it to others",
  },
  between: {
    "wald F": "a Wald F test, as many degrees of freedom as respondents less groups",
    "rao-scott F": "the test of Rao and Scott, second order, F",
    "welch F": "Welch's F test",
    "chi-square": "a chi-square test",
  },
  averaged: {
    number: "Mean.",
    place: "Mean place; what was not ranked shares the places that are left.",
    date: "Mean and median day.",
    total: "Mean of what the total read.",
  },
  indicator: { nominal: "nominal", ordinal: "ordinal", continuous: "continuous" },
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
  },
  weighting: {
    "pseudo maximum likelihood": "Weights enter as pseudo maximum likelihood",
    "two steps": "The classes are found without weights, and their sizes with them",
  },
  standardError: {
    "observed information": "standard errors from the observed information",
    sandwich: "standard errors by the sandwich formula",
  },
  outcomeTest: {
    "chi-square": "Chi-square test",
    "rao-scott F": "Test of Rao and Scott (second order, F)",
    "two proportions": "Test of two proportions",
    "welch t": "Welch's t test",
  },
  effect: {
    "cramer v": "Cramér's V",
    "difference of shares": "the difference of shares",
    "difference of means": "the difference of means",
  },
  claim: {
    effect:
      "Who got which version was drawn, so a difference is called an effect, if the versions turn out to be alike.",
    difference: "Who got which version was not drawn, so nothing is called an effect.",
  },
  contrastTest: {
    mcnemar: "McNemar's test",
    "paired difference of shares": "a test of the paired difference of shares",
    "paired t": "a paired t test",
  },
  changeTest: { bowker: "Bowker", "stuart-maxwell": "Stuart-Maxwell", "wald F": "Wald F" },
  stratum: { option: "option", side: "side", answer: "answer", version: "version" },
  quality: {
    "flow of exclusions": "how many began, ended and were left out, by reason",
    minutes: "how long it took: the median and the quartiles",
    "straight lines": "per grid who gave the same answer in every row",
    "nothing set": "per task who touched nothing",
    "not answered": "per question who skipped it, refused or was not asked",
    "opted out": "per task who opted out or left it to others",
  },
  meter: {
    "room left": "the room that was left",
    "times over": "how often the limit was crossed",
    "first against last": "what each option was set to first and last",
    "lowered only after red": "who lowered something only after the limit was crossed",
  },
} as const satisfies Partial<KindWords>;

type Kinds = typeof kinds;
type Kind<Name extends keyof Kinds> = keyof Kinds[Name];

/** What an analysis is and how it is done, in English. */
export const englishMethods = {
  kinds: kinds as Pick<KindWords, keyof Kinds>,

  // what every analysis says
  and: "and",
  or: "or",
  origins: { author: "asked by the author", derived: "derived from the design" },
  headline: "stands on the first page of the report",
  respondents: (versions: string): string => `Respondents: ${versions}`,
  everyVersion: "every version",
  unweighted: "Unweighted",
  weightedBy: (weights: string): string => `Weighted by ${weights}`,
  reads: (columns: string): string => `Reads: ${columns}`,
  stepFact: (step: string, columns: string): string =>
    `Figures are in units, as ${columns} are. The columns without \`__value\` count steps of ${step}.`,
  digits: (digits: number): string =>
    `Shown with ${digits === 1 ? "1 decimal" : `${digits} decimals`}.`,
  family: (family: string): string => `The family of tests: ${family}.`,

  // groups of respondents
  groups: (groups: string): string => `Separately for every category of ${groups}.`,
  crossed: " with ",
  smallest: (team: string, published: string): string =>
    `Groups of fewer than ${published} respondents are not published, those of fewer than ${team} not shown to the team either; what could be found by subtracting is left out with them.`,
  between: (test: string, correct: string, alpha: string): string =>
    `The groups are compared with ${test}, ${correct}, at ${alpha}.`,

  // respondents and the population
  categories: "Number and share of every category",
  noPopulation: "There is no population to compare with.",
  populationOf: (weights: string): string =>
    `The population's shares are the margins of ${weights}.`,
  benchmarkShares: (shares: string): string => `Beside the population's shares: ${shares}.`,
  benchmarkMean: (mean: string): string => `Beside the population's mean: ${mean}.`,
  source: (source: string): string => `Source: ${source}.`,
  noSource: "No source is given.",

  // scores, shares and means
  meanSetting: "Mean of the number set for each option",
  meanAttribute: (attribute: string): string =>
    `Mean of the ${attribute} of the level set for each option`,
  meanInterval: (percent: string, variance: string): string =>
    `${percent} % intervals from the t distribution with n − 1 degrees of freedom (${variance}).`,
  shareInterval: (percent: string, method: string, extremes: string, variance: string): string =>
    `${percent} % intervals ${method}, ${extremes} (${variance}).`,
  shownIn: (order: string): string => `Shown in ${order} order.`,
  pairs: (test: string, correct: string, alpha: string): string =>
    `Every two options are compared with a ${test}, ${correct}; letters show which do not differ at ${alpha}. Which intervals do not overlap is described, and is no test.`,
  bands: (ends: readonly string[], rounded: boolean): string =>
    `Colour bands end at ${ends.join(", ")}, read on the mean ${rounded ? "as it is shown" : "before rounding"}; another colour is no proven difference.`,
  shareOfEach: "Share of every answer",
  shareOfGroups: (groups: string): string => `Share of each group of answers (${groups})`,
  beside: (groups: string): string => `Beside them the share of: ${groups}.`,
  sides: "Less, the same and more than was set beforehand.",
  ofTotal: {
    limit: "what there was (a ratio of sums over respondents)",
    spent: "what was spent (a ratio of sums over respondents)",
  },
  total: (total: string, of: string): string => `What each option takes of ${total}: of ${of}`,
  pass: (from: string): string => `Also the share at ${from} or above.`,

  // classes
  classes: (as: string, from: number, to: number): string =>
    `Latent class analysis with every option as a ${as} indicator, for ${from} to ${to} classes.`,
  starts: (of: {
    readonly starts: string;
    readonly most: string;
    readonly steps: string;
    readonly best: string;
    readonly change: string;
    readonly seed: number;
    readonly replications: string;
  }): string =>
    `${of.starts} random starts of ${of.steps} steps, the best ${of.best} of them until no parameter changes by more than ${of.change}, seed ${of.seed}. The best solution has to be found ${of.replications} times; otherwise there are more starts, ${of.most} at most, and a warning.`,
  floor: (floor: string): string => `A variance within a class is ${floor} at least.`,
  criteria: (names: string): string => `Every number of classes is reported with ${names}.`,
  noneChosen: "None is chosen by the program.",
  shown: (classes: number, because: string): string =>
    `Details are given for ${classes}: ${because}`,
  classMeans: (attribute: string): string => `Each class has its mean ${attribute} per option.`,
  weighting: (weighting: string, errors: string): string => `${weighting}; ${errors}.`,
  errors: (errors: string): string => `With ${errors}.`,
  noCovariates: "Without covariates.",
  covariates: (columns: string): string =>
    `What predicts the class is estimated in three steps, corrected for classification error: ${columns}.`,
  profile: (columns: string): string =>
    `Classes are described by ${columns}: each class against the others together, no answer as a category of its own.`,
  residuals:
    "The options of a task with a limit depend on each other by design, so the residuals of every two options are shown.",

  // comparisons
  compares: (factor: string, contrasts: string): string =>
    `Compares the versions in ${factor}: ${contrasts}.`,
  sideBySide: " beside ",
  omnibus: "Before these stands one test of all versions.",
  differs: (what: string): string => `What differed between them: ${what}.`,
  differsNothing: "Nothing that differed between them is known.",
  corrected: (outcomes: number, correct: string, alpha: string): string =>
    `${outcomes === 1 ? "One outcome" : `${outcomes} outcomes`}, ${correct}, at ${alpha}; exact p-values and intervals stand beside.`,
  outcome: (test: string, effect: string, columns: string): string =>
    `${test}, with ${effect} as its size: ${columns}.`,
  perAnswer:
    "Each answer has its own test, which counts; the one of all answers together describes.",
  asSides: "Of tasks the shares of more, the same and less are compared.",
  limited:
    "The limits differ between the versions: means include the other room, so orders and shares of the room are compared.",
  noAdjustment: "Differences are as they are, without adjustment.",
  adjusted: (columns: string, stream: boolean): string =>
    `Beside the raw difference the adjusted one: least squares with ${columns}${stream ? " and the stream" : ""}, centred, by version (Lin 2013), errors HC3.`,
  equivalent: (points: string, interval: string): string =>
    `They hardly differ where the ${interval} % interval of every answer lies within ${points} percentage points either way (two one-sided tests); otherwise the report says up to how much remains possible.`,
  detect: (points: string, around: string | null, power: string | null): string =>
    `The plan is to detect ${points} percentage points${around === null ? "" : ` near ${around} %`}${power === null ? "" : ` with a power of ${power} %`}.`,
  balance: (columns: string): string => `The versions are first checked to be alike on ${columns}.`,
  contrasts: (pairs: string, test: string, correct: string, alpha: string): string =>
    `${pairs}, with ${test}, of those who answered both, ${correct}, at ${alpha}.`,

  // orders, transitions and arguments
  ordered: (attribute: string | null): string =>
    `The options are ordered by their mean${attribute === null ? "" : ` ${attribute}`} in each version, and the orders compared with Kendall's tau. They are said to be the same only where no two options change places significantly.`,
  bootstrap: (samples: string, seed: number, percent: string): string =>
    `Its ${percent} % interval comes from ${samples} bootstrap samples of respondents, seed ${seed}.`,
  transition: (from: string, to: string): string =>
    `Of everyone who answered both: for each first answer (${from}) the share of every later one (${to}), everybody who stays, and where those who leave go.`,
  nobodyStays: "No later answer is said to repeat a first one.",
  stays: (pairs: string): string => `Staying is: ${pairs}.`,
  neither: (pairs: string): string => `Neither staying nor leaving: ${pairs}.`,
  stay: (from: string, to: string): string => `${from} to ${to}`,
  changeTests: (tests: readonly string[]): string => `Tests of change: ${tests.join(" and ")}.`,
  coded: (of: {
    readonly sample: string | null;
    readonly perOption: boolean;
    readonly coders: number;
    readonly double: string;
    readonly seed: number;
  }): string =>
    `${
      of.sample === null
        ? "All texts are"
        : `A random sample of ${of.sample} texts${of.perOption ? ", so many for each option," : ""} is`
    } put into categories by ${of.coders === 1 ? "one person" : `${of.coders} people`}, ${of.double} % by each of them, seed ${of.seed}.`,
  draw: (by: readonly Kind<"stratum">[]): string =>
    `The draw is stratified by ${by.map((one) => kinds.stratum[one]).join(" and ")}, as many from each, takes every respondent who wrote something at least once where there is room, and stores the chance of each text, by which frequencies are weighted. Frequencies are also given per stratum.`,
  agreement: "Agreement is reported per category with Krippendorff's alpha.",
  stars: (from: readonly string[]): string =>
    `Stars, by the lower end of the interval: ${from.map((percent, index) => `${index + 1} from ${percent} %`).join(", ")}.`,
  quotes: (number: number): string =>
    number === 0
      ? "No quotations."
      : `At most ${number} quotations per argument, each looked at by a person first.`,
  measures: (measures: readonly string[]): string => `Shown: ${measures.join("; ")}.`,
};
