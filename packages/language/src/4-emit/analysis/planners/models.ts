import type { Profile } from "@pwe/model";
import { toNumber } from "../../words.ts";
import {
  alpha,
  classSearch,
  coding,
  shareInterval,
  shownDigits,
  usualCorrection,
} from "../methods.ts";
import {
  attributeOf,
  byColumns,
  digitsOf,
  familyOf,
  limited,
  seedOf,
  start,
  type Context,
  type Of,
  type Planned,
  type Planners,
} from "./context.ts";

/** Classes, arguments, and how the answers came about. */
export const models: Planners<"classes" | "arguments" | "quality" | "meter"> = {
  classes: (analysis, context) => {
    const indicators = context.index.answers(analysis.of);
    const covariates = profileOf(analysis.covariates, analysis, context);
    const profile = profileOf(analysis.profile ?? analysis.covariates, analysis, context);
    const weighted = analysis.weights !== undefined;
    const starts = analysis.starts ?? classSearch.starts;
    return {
      ...start(analysis, context, [...indicators, ...covariates.columns, ...profile.columns]),
      weights: analysis.weights ?? null,
      of: analysis.of,
      indicators,
      as: analysis.as,
      from: analysis.from,
      to: analysis.to,
      seed: analysis.seed ?? seedOf(analysis, context),
      ...classSearch,
      starts,
      most: Math.max(starts, analysis.most ?? classSearch.most),
      stop: { ...classSearch.stop },
      criteria: [...classSearch.criteria],
      sizes: [...classSearch.sizes],
      floor: analysis.floor === undefined ? classSearch.floor : toNumber(analysis.floor),
      weighting: weighted
        ? analysis.steps === true
          ? "two steps"
          : "pseudo maximum likelihood"
        : null,
      standardErrors: weighted ? "sandwich" : "observed information",
      interval: 95,
      attribute: attributeOf(analysis.of, context, analysis.attribute),
      profile,
      covariates,
      show: analysis.show ?? null,
      digits: analysis.digits ?? digitsOf(analysis.of, context),
    };
  },

  arguments: (analysis, context) => {
    const { index } = context;
    const texts = index.motivations(analysis.of);
    const read = texts.flatMap(({ text, beside }) => [text, ...beside]);
    const path = analysis.of.replace(/\.why$/, "");
    const task = index.task(path);
    const isOpen = path === analysis.of;
    const byVersion =
      analysis.arms.length !== 1 && context.consultation.instrument.factors.length > 0;
    return {
      ...start(analysis, context, read),
      of: analysis.of,
      texts,
      sample: analysis.sample ?? null,
      perOption: analysis.perOption === true,
      strata: [
        ...(isOpen
          ? []
          : task === undefined
            ? (["answer"] as const)
            : (["option", "side"] as const)),
        ...(isOpen || byVersion ? (["version"] as const) : []),
      ],
      allocation: "equal per stratum",
      coverage: true,
      seed: analysis.seed ?? seedOf(analysis, context),
      coders: analysis.coders ?? coding.coders,
      doubleCoded: analysis.double === undefined ? coding.doubleCoded : toNumber(analysis.double),
      reliability: "krippendorff alpha per code",
      by: byColumns(analysis.by ?? [], index),
      weighting: "inverse of the chance of the text",
      stars: analysis.stars?.map(toNumber) ?? [...coding.stars],
      starsOf: "the lower end of the interval",
      interval: shareInterval(95, true),
      quotes: analysis.quote ?? coding.quotes,
    };
  },

  quality: (analysis, context) => ({
    ...start(analysis, context, ["seconds"]),
    measures: [
      "flow of exclusions",
      "minutes",
      "straight lines",
      "nothing set",
      "not answered",
      "opted out",
    ],
  }),

  meter: (analysis, context) => {
    const { index } = context;
    const task = index.task(analysis.of);
    const totals = (task === undefined ? [] : limited(task)).flatMap(({ path }) => {
      const found = index.total(path);
      if (found === undefined) return [];
      const { column, left, over } = found;
      return [{ total: path, column, left, over }];
    });
    const options = index.process(analysis.of);
    const read = [
      ...totals.flatMap(({ column, left, over }) => [column, left ?? [], over ?? []].flat()),
      ...options.flatMap(({ column, first, touched }) => [column, first, touched]),
    ];
    return {
      ...start(analysis, context, read),
      weights: analysis.weights ?? null,
      of: analysis.of,
      totals: totals as Planned<"meter">["totals"],
      options,
      measures: ["room left", "times over", "first against last", "lowered only after red"],
      interval: shareInterval(95, analysis.weights !== undefined),
      digits: analysis.digits ?? shownDigits.share,
    };
  },
};

/** What classes are described by, or predicted from. */
const profileOf = (
  paths: readonly string[],
  analysis: Of<"classes">,
  { index }: Context,
): Profile => ({
  columns: paths.flatMap(index.answers),
  reference: "the most frequent category",
  missing: "a category of its own",
  test: "wald",
  against: "each class against the others together",
  correct: usualCorrection,
  alpha,
  family: familyOf(analysis),
});
