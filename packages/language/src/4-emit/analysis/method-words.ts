import type { PlannedAnalysis } from "@pwe/model";
import { code, inline } from "../markdown.ts";
import type { Words } from "./words/words.ts";

type Kind = PlannedAnalysis["kind"];
type Of<K extends Kind> = Extract<PlannedAnalysis, { kind: K }>;

/** How an analysis is done, one sentence per choice. */
export function methodWords(analysis: PlannedAnalysis, words: Words): string[] {
  const say = methods[analysis.kind] as (one: PlannedAnalysis, words: Words) => string[];
  return say(analysis, words);
}

const methods: { [K in Kind]: (analysis: Of<K>, words: Words) => string[] } = {
  respondents: ({ margins }, { methods: say }) => [
    say.categories,
    margins === null ? say.noPopulation : say.populationOf(code(margins)),
  ],
  score: ({ attribute, interval, by, bands, pairs, order }, { methods: say, number }) => [
    attribute === null ? say.meanSetting : say.meanAttribute(code(attribute)),
    `${say.meanInterval(number(interval.percent), interval.variance)} ${say.shownIn(order)}`,
    say.pairs(pairs.test, pairs.correct, number(pairs.alpha)),
    ...(bands.length > 0 ? [say.bands(bands.map((end) => number(end)))] : []),
    ...separately(by, say),
  ],
  share: ({ groups, interval, by }, { methods: say, number }) => [
    groups.length === 0
      ? say.shareOfEach
      : say.shareOfGroups(
          groups.map(({ id, values }) => `${id} (${values.join(", ")})`).join("; "),
        ),
    say.shareInterval(number(interval.percent), interval.method, interval.variance),
    ...separately(by, say),
  ],
  mean: ({ pass, interval, by, smallest }, { methods: say, number }) => [
    `${say.mean} ${say.meanInterval(number(interval.percent), interval.variance)}`,
    ...(pass === null ? [] : [say.pass(number(pass))]),
    ...separately(by, say),
    ...(smallest > 0 ? [say.smallest(number(smallest))] : []),
  ],
  classes: (analysis, { methods: say, number }) => [
    say.classes(analysis.as, analysis.from, analysis.to),
    say.starts({
      starts: number(analysis.starts),
      steps: number(analysis.shortSteps),
      best: number(analysis.finalStarts),
      tolerance: number(analysis.tolerance),
      seed: analysis.seed,
      replications: number(analysis.replications),
    }),
    `${say.criteria(analysis.criteria.map((one) => say.criterion[one]).join(", "))} ${
      analysis.show === null
        ? say.noneChosen
        : say.shown(analysis.show.classes, inline(analysis.show.because))
    }`,
    analysis.covariates.length === 0
      ? say.noCovariates
      : say.covariates(columnsWords(analysis.covariates)),
    say.residuals,
  ],
  compare: (
    { factor, outcomes, adjust, correct, alpha, detect, power, balance },
    { methods: say, number },
  ) => [
    say.compares(code(factor), outcomes.length, correct, number(alpha)),
    ...[...Map.groupBy(outcomes, ({ test, effect }) => `${test}, ${effect}`).values()].map((ones) =>
      say.outcome(
        ones[0]!.test,
        ones[0]!.effect,
        columnsWords(ones.flatMap(({ columns }) => columns)),
      ),
    ),
    adjust.length === 0 ? say.noAdjustment : say.adjusted(columnsWords(adjust)),
    ...(detect === null ? [] : [say.detect(number(detect), power === null ? null : number(power))]),
    ...(balance.length === 0 ? [] : [say.balance(columnsWords(balance))]),
  ],
  rank: ({ attribute, bootstrap, seed }, { methods: say, number }) => [
    say.order(attribute === null ? null : code(attribute)),
    say.bootstrap(number(bootstrap), seed),
  ],
  transition: ({ from, to, stays, interval, tests }, { methods: say, number }) => [
    say.transition(code(from), code(to)),
    stays.length === 0
      ? say.nobodyStays
      : say.stays(
          stays
            .map((pair) => (pair.from === pair.to ? pair.from : say.stay(pair.from, pair.to)))
            .join(", "),
        ),
    say.shareInterval(number(interval.percent), interval.method, interval.variance),
    ...(tests.length === 0 ? [] : [say.changeTests(tests)]),
  ],
  arguments: (analysis, { methods: say, number }) => [
    say.coded({
      sample: analysis.sample === null ? null : number(analysis.sample),
      perOption: analysis.perOption,
      coders: analysis.coders,
      double: number(analysis.doubleCoded),
      seed: analysis.seed,
    }),
    say.draw(analysis.strata),
    `${say.agreement} ${say.stars(analysis.stars.map((from) => number(from)))}`,
  ],
};

const columnsWords = (names: readonly string[]): string => names.map(code).join(", ");

const separately = (by: readonly string[], say: Words["methods"]): string[] =>
  by.length === 0 ? [] : [say.separately(columnsWords(by))];
