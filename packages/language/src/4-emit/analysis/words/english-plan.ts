import type { PlannedFactor, PlannedSample, PlannedWeights } from "@pwe/model";
import type { Proof } from "@pwe/proofs";

const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

const versions = (arms: readonly string[]): string =>
  `${arms.length === 1 ? "version" : "versions"} ${arms.join(" and ")}`;

/** What the plan says around its analyses, in English. */
export const englishPlan = {
  // the head
  plan: (title: string): string => `Analysis plan: ${title}`,
  planOf: (release: number, of: string, design: string, plan: string): string =>
    `Release ${release} of ${of}, design ${design}, plan ${plan}.`,
  population: (population: string): string => `Population: ${population}.`,
  columns: (columns: number, codebook: string): string =>
    `The responses give ${counted(columns, "column", "columns")}, described in ${codebook}.`,
  allDerived: (analyses: number): string =>
    `The consultation has no analysis block, so ${analyses === 1 ? "its one analysis is" : `all ${analyses} analyses are`} derived from the design.`,
  asked: (number: number, ids: string): string => `Asked (${number}): ${ids}`,
  added: (number: number, ids: string): string => `Added (${number}): ${ids}`,
  leftOutCount: (number: number): string => `Left out (${number}): see the end of this plan`,
  noneListed: "none",
  tooFast: (minutes: number, column: string, seconds: number): string =>
    `Respondents who took less than ${counted(minutes, "minute", "minutes")} (${column} below ${seconds}) are left out of every analysis, and counted. Who was not timed stays.`,

  included:
    "Read are complete responses: nobody who was screened out, refused, was turned away or stopped.",
  straightLines: (grids: string): string =>
    `Respondents with the same answer in every row of each of these grids are left out, and counted: ${grids}.`,
  nothingSet: (options: string): string =>
    `Respondents who touched none of the ${options} options of the task are left out, and counted; who opted out stays.`,

  // consent, samples, quotas
  consentTitle: "Consent",
  purpose: (purpose: string): string => `Purpose: ${purpose}`,
  controller: (controller: string): string => `Controller: ${controller}`,
  periods: {
    days: (number: number): string => counted(number, "day", "days"),
    months: (number: number): string => counted(number, "month", "months"),
    years: (number: number): string => counted(number, "year", "years"),
  },
  retention: (period: string): string =>
    `Answers are kept for ${period}; whoever runs the study deletes them then.`,
  sampleTitle: "Who is asked",
  responses: (number: number): string => counted(number, "complete response", "complete responses"),
  inArm: (responses: string, arm: string): string => `${responses} in ${arm}`,
  noNumber: "no number is planned",
  ofMinutes: (minutes: number): string => `, of about ${counted(minutes, "minute", "minutes")}`,
  recruited: {
    probability: "a random sample of the population",
    panel: "members of a panel",
    open: "whoever came: description only, without intervals or tests, except between versions that were drawn",
  } satisfies Record<NonNullable<PlannedSample["recruited"]>, string>,
  invited: (number: string): string => `${number} invited`,
  field: (from: string, to: string): string => `in the field from ${from} to ${to}`,
  incentive: (incentive: string): string => `for taking part: ${incentive}`,
  apart: "Streams are never taken together as one sample.",
  quotaTitle: "Quotas",
  quotaSays:
    "The collector counts complete responses. Whoever gives an answer of which there are enough is thanked and turned away (`quota_full`).",
  quotaHeads: ["question", "answer", "of", "complete responses"],
  everyStream: "every stream",

  // promises and what the author said
  promiseTitle: "Promises",
  outcomes: {
    proved: "proved",
    refuted: "refuted",
    undecided: "not decided",
  } satisfies Record<Proof["outcome"], string>,
  undecidedSays:
    "What is not decided nobody has proved. Fewer options, coarser steps or rounder numbers bring a proof within reach.",
  allowTitle: "Findings that are allowed",
  allowed: (rule: string, path: string, reason: string): string => `${rule} at ${path}: ${reason}`,
  noteTitle: "Notes",
  changeTitle: "Changes since earlier releases",
  was: (path: string, old: string): string => `${path} was ${old}`,
  recode: (path: string, old: string, answers: string): string =>
    `${path} takes the answers to ${old}: ${answers}`,
  recodedAs: (from: string, to: string): string => `${from} as ${to}`,
  seriesBreak: (path: string, release: number, reason: string): string =>
    `${path} may not be joined with what is older than release ${release}: ${reason}`,

  // versions and weights
  versionTitle: "Versions",
  factor: (id: string, assigned: string): string => `Factor ${id}, assigned ${assigned}.`,
  assigned: {
    random: "at random",
    quota: "by quota",
    waves: "in waves, one after the other",
    panel: "by the panel",
  } satisfies Record<PlannedFactor["assignment"], string>,
  versionHeads: ["version", "label", "share"],
  baseline: "baseline",
  weightTitle: "Weights",
  raking: (versions: string, tolerance: string): string =>
    `Raking to these margins in ${versions}, each version by itself, until no margin is off by more than ${tolerance} of itself.`,
  noAnswer: {
    exclude: "Respondents without an answer to one of them are left out of weighted figures.",
    weight_one: "Respondents without an answer to one of them keep weight 1.",
    keep: "No answer is a category of its own, at its share of the sample; the other targets share the rest.",
  } satisfies Record<PlannedWeights["missing"], string>,
  trimmed: (min: string, max: string): string =>
    `Weights are kept between ${min} and ${max} times the mean of their version, inside the raking.`,
  source: (source: string): string => `Source of the margins: ${source}.`,
  normalised: (column: string, sum: string): string =>
    `The shares of ${column} are written to sum to ${sum} %, and are divided by that.`,
  usedBy: (ids: string): string => `Used by: ${ids}.`,
  noAnalysis: "no analysis",
  marginHeads: ["column", "answer", "population"],

  analysesTitle: "Analyses",

  // what comparisons can find
  planningTitle: "What the comparisons can find",
  planningSays:
    "The smallest true difference that each comparison finds with the power that is planned, and the chance to show that versions hardly differ.",
  planningHeads: [
    "analysis",
    "of",
    "responses",
    "smallest difference",
    "planned",
    "hardly differs",
  ],
  planningAssumes: "This holds under these assumptions:",
  derivedComparison: "derived",
  points: (number: string): string => `${number} percentage points`,
  deviations: (number: string): string => `${number} standard deviations`,
  inBranch: "not known: only some are asked",
  unknownNumber: "not known: no numbers are planned",
  equivalence: (within: string, power: string, margin: string): string =>
    `within ${within} points: ${power} %; enough from ${margin} points`,

  // what is left out
  leftOutTitle: "Left out",
  nothingLeftOut: "Nothing: everything that follows from the design is computed.",
  leftOutSays: "What would follow from the design, and is not computed:",
  leftOutHeads: ["analysis", "of", "why not"],
  reasons: {
    notAsked: "the analysis block does not ask for it",
    notAskedIn: (arms: readonly string[]): string =>
      `the analysis block does not ask for it in ${versions(arms)}`,
    notAskedBetween: (arms: readonly string[]): string =>
      `the analysis block does not ask for it between ${arms.join(" and ")}`,
    askedOnlyIn: (arms: readonly string[]): string =>
      `the analysis block asks for it in ${versions(arms)} only`,
    unweightedIn: (arms: readonly string[]): string =>
      `there are no weights for ${versions(arms)}, and a weighted figure never stands beside one that is not: these versions are in the comparison`,
    underivable: {
      points: "points sum to a fixed number, so the options depend on each other by construction",
      complements: "of options of which exactly one is chosen each says what the others are",
      "few respondents":
        "there are fewer than ten planned respondents for each parameter of two classes, or fewer than three options",
      "choice model":
        "what each characteristic does to the choice asks for a choice model, which is not made yet",
    },
    noOutcome: {
      before: (factor: string): string =>
        `asked before the versions of ${factor} differ: compared for balance only`,
      background: (factor: string): string =>
        `about the respondent, which no version of ${factor} changes: compared for balance only`,
      branch: (factor: string): string =>
        `only some are asked, and the version of ${factor} can decide who`,
      version: (factor: string): string => `it is not asked in every version of ${factor}`,
    },
  },
};
