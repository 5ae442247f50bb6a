import type { MeanInterval, PlannedAnalysis, ShareInterval } from "@pwe/model";
import { code, inline } from "../markdown.ts";

type Kind = PlannedAnalysis["kind"];
type Of<K extends Kind> = Extract<PlannedAnalysis, { kind: K }>;

/** How an analysis is done, one sentence per choice. */
export function methodWords(analysis: PlannedAnalysis): string[] {
  const words = methods[analysis.kind] as (one: PlannedAnalysis) => string[];
  return words(analysis);
}

const corrections: Record<"none" | "holm" | "bh", string> = {
  none: "without correction for their number",
  holm: "corrected by Holm's method",
  bh: "corrected by the method of Benjamini and Hochberg",
};

const methods: { [K in Kind]: (analysis: Of<K>) => string[] } = {
  respondents: ({ margins }) => [
    "Number and share of every category, of those who answered; refusals and skipped answers are counted beside.",
    margins === null
      ? "There is no population to compare with."
      : `The population's shares are the margins of ${code(margins)}.`,
  ],
  score: ({ attribute, interval, by, bands, pairs, order }) => [
    attribute === null
      ? "Mean of the number set for each option."
      : `Mean of the ${code(attribute)} of the level set for each option.`,
    `${meanWords(interval)} Options are shown in ${order} order.`,
    `Every two options are compared with a ${pairs.test} test, ${corrections[pairs.correct]}; letters show which do not differ at ${pairs.alpha}. Which intervals do not overlap is described, and is no test.`,
    ...(bands.length > 0 ? [`Colour bands end at ${bands.join(", ")}.`] : []),
    ...byWords(by),
  ],
  share: ({ groups, interval, by }) => [
    groups.length === 0
      ? "Share of every answer, of those who answered."
      : `Share of each group of answers, of those who answered: ${groups.map(({ id, values }) => `${id} (${values.join(", ")})`).join("; ")}.`,
    shareWords(interval),
    ...byWords(by),
  ],
  mean: ({ pass, interval, by, smallest }) => [
    `Mean of those who answered. ${meanWords(interval)}`,
    ...(pass === null ? [] : [`Also the share at ${pass} or above.`]),
    ...byWords(by),
    ...(smallest > 0 ? [`Groups of fewer than ${smallest} respondents are not shown.`] : []),
  ],
  classes: (analysis) => [
    `Latent class analysis with every option as a ${analysis.as} indicator, for ${analysis.from} to ${analysis.to} classes.`,
    `${analysis.starts} random starts of ${analysis.shortSteps} steps, the best ${analysis.finalStarts} of them to convergence (relative change below ${analysis.tolerance}), seed ${analysis.seed}. The best solution has to be found ${analysis.replications} times; otherwise there are more starts, and a warning.`,
    `Every number of classes is reported with ${analysis.criteria.join(", ")}. ${
      analysis.show === null
        ? "None is chosen by the program."
        : `Details are given for ${analysis.show.classes}: ${inline(analysis.show.because)}`
    }`,
    analysis.covariates.length === 0
      ? "Without covariates."
      : `Which characteristics differ between the classes is estimated in three steps, corrected for classification error: ${columnsWords(analysis.covariates)}.`,
    "The options of a task with a limit depend on each other by design, so the residuals of every two options are shown.",
  ],
  compare: ({ factor, outcomes, adjust, correct, alpha, detect, power, balance }) => [
    `Compares the versions in ${code(factor)} on ${outcomes.length} outcomes, ${corrections[correct]} over all of them, at ${alpha}.`,
    ...[...Map.groupBy(outcomes, ({ test, effect }) => `${test}, with as size ${effect}`)].map(
      ([how, ones]) => `${how}: ${columnsWords(ones.flatMap(({ columns }) => columns))}.`,
    ),
    adjust.length === 0
      ? "Differences are as they are, without adjustment."
      : `Beside the raw difference the one with these held equal, by regression: ${columnsWords(adjust)}.`,
    ...(detect === null
      ? []
      : [
          `The plan is to detect ${detect} percentage points${power === null ? "" : ` with a power of ${power} %`}.`,
        ]),
    ...(balance.length === 0
      ? []
      : [`The versions are first checked to be alike on ${columnsWords(balance)}.`]),
  ],
  rank: ({ attribute, bootstrap, seed }) => [
    `The options are ordered by their mean${attribute === null ? "" : ` ${code(attribute)}`} in each version, and the two orders compared with Kendall's tau.`,
    `Its uncertainty comes from ${bootstrap} bootstrap samples of respondents, seed ${seed}.`,
  ],
  transition: ({ from, to, stays, interval, tests }) => [
    `Of everyone who answered both: for each first answer (${code(from)}) the share of every later one (${code(to)}).`,
    stays.length === 0
      ? "No later answer is said to repeat a first one."
      : `Staying is: ${stays.map((pair) => (pair.from === pair.to ? pair.from : `${pair.from} to ${pair.to}`)).join(", ")}.`,
    shareWords(interval),
    ...(tests.length === 0 ? [] : [`Tests of change: ${tests.join(" and ")}.`]),
  ],
  arguments: (analysis) => [
    `${
      analysis.sample === null
        ? "All motivations are"
        : `A random sample of ${analysis.sample} motivations${analysis.perOption ? " per option" : ""} is`
    } put into categories by ${analysis.coders} people, ${analysis.doubleCoded} % by each of them, seed ${analysis.seed}.`,
    `The draw is stratified by ${analysis.strata.join(" and ")}, takes every respondent who wrote something at least once where there is room, and stores the chance of each text.`,
    `Agreement is reported per category with Krippendorff's alpha. Stars: ${analysis.stars.map((from, index) => `${index + 1} from ${from} %`).join(", ")}.`,
  ],
};

const columnsWords = (names: readonly string[]): string => names.map(code).join(", ");

function byWords(by: readonly string[]): string[] {
  return by.length === 0 ? [] : [`Separately for every category of ${columnsWords(by)}.`];
}

function meanWords({ percent, variance }: MeanInterval): string {
  return `${percent} % intervals from the t distribution (${variance}).`;
}

function shareWords({ percent, method, variance }: ShareInterval): string {
  const how = method === "wilson" ? "by Wilson's method" : "from the t distribution";
  return `${percent} % intervals ${how} (${variance}).`;
}
