import type { PlannedAnalysis, PlannedBy, PlannedShare } from "@pwe/model";
import { code, inline } from "../markdown.ts";
import type { Words } from "./words/words.ts";

type Kind = PlannedAnalysis["kind"];
type Of<K extends Kind> = Extract<PlannedAnalysis, { kind: K }>;

/** How an analysis is done, one sentence per choice. */
export function methodWords(analysis: PlannedAnalysis, words: Words): string[] {
  const say = methods[analysis.kind] as (one: PlannedAnalysis, words: Words) => string[];
  return [
    ...say(analysis, words),
    ...("digits" in analysis ? [words.methods.digits(analysis.digits)] : []),
  ];
}

const methods: { [K in Kind]: (analysis: Of<K>, words: Words) => string[] } = {
  respondents: ({ margins, base }, { methods: say }) => [
    `${say.categories}, ${say.kinds.base[base]}.`,
    margins === null ? say.noPopulation : say.populationOf(code(margins)),
  ],
  benchmark: ({ shares, mean, source, interval, base }, words) => {
    const { methods: say, number } = words;
    return [
      ...(shares === null
        ? []
        : [
            `${say.shareOfEach}, ${say.kinds.base[base]}.`,
            say.benchmarkShares(
              shares
                .map(({ answer, share }) => `${code(answer)} ${percent(share, words)}`)
                .join(", "),
            ),
          ]),
      ...(mean === null ? [] : [`${say.kinds.averaged.number} ${say.benchmarkMean(number(mean))}`]),
      source === null ? say.noSource : say.source(inline(source)),
      intervalWords(interval, words),
    ];
  },
  score: ({ attribute, interval, base, bands, pairs, order, ...grouping }, words) => {
    const { methods: say, number } = words;
    const what = attribute === null ? say.meanSetting : say.meanAttribute(code(attribute));
    return [
      `${what}, ${say.kinds.base[base]}.`,
      `${intervalWords(interval, words)} ${say.shownIn(say.kinds.order[order])}`,
      say.pairs(
        say.kinds.pairTest[pairs.test],
        say.kinds.correct[pairs.correct],
        number(pairs.alpha),
      ),
      ...(bands === null
        ? []
        : [
            say.bands(
              bands.bounds.map((end) => number(end)),
              bands.of === "rounded mean",
            ),
          ]),
      ...groupWords(grouping, words),
    ];
  },
  share: (analysis, words) => {
    const { groups, beside, sides, total, base, interval, order } = analysis;
    const { methods: say } = words;
    const what =
      total !== null
        ? say.total(code(total.total), total.of.map((one) => say.ofTotal[one]).join(` ${say.and} `))
        : groups.length === 0
          ? say.shareOfEach
          : say.shareOfGroups(listGroups(groups));
    return [
      `${what}, ${say.kinds.base[base]}.`,
      ...(sides.length === 0 || total !== null ? [] : [say.sides]),
      ...(beside.length === 0 ? [] : [say.beside(listGroups(beside))]),
      `${intervalWords(interval, words)} ${say.shownIn(say.kinds.order[order])}`,
      ...groupWords(analysis, words),
    ];
  },
  mean: (analysis, words) => {
    const { what, base, pass, interval } = analysis;
    const { methods: say, number } = words;
    return [
      `${say.kinds.averaged[what].replace(/\.$/, "")}, ${say.kinds.base[base]}. ${intervalWords(interval, words)}`,
      ...(pass === null ? [] : [say.pass(number(pass))]),
      ...groupWords(analysis, words),
    ];
  },
  classes: (analysis, { methods: say, number }) => {
    const { weighting, standardErrors, show, attribute } = analysis;
    const errors = say.kinds.standardError[standardErrors];
    return [
      say.classes(say.kinds.indicator[analysis.as], analysis.from, analysis.to),
      say.starts({
        starts: number(analysis.starts),
        most: number(analysis.most),
        steps: number(analysis.shortSteps),
        best: number(analysis.finalStarts),
        change: number(analysis.stop.below),
        seed: analysis.seed,
        replications: number(analysis.replications),
      }),
      ...(analysis.as === "continuous" ? [say.floor(number(analysis.floor))] : []),
      weighting === null
        ? say.errors(errors)
        : say.weighting(say.kinds.weighting[weighting], errors),
      `${say.criteria(analysis.criteria.map((one) => say.kinds.criterion[one]).join(", "))} ${
        show === null ? say.noneChosen : say.shown(show.classes, inline(show.because))
      }`,
      ...(attribute === null ? [] : [say.classMeans(code(attribute))]),
      ...(analysis.profile.columns.length === 0
        ? []
        : [say.profile(columnsWords(analysis.profile.columns))]),
      analysis.covariates.columns.length === 0
        ? say.noCovariates
        : say.covariates(columnsWords(analysis.covariates.columns)),
      say.residuals,
    ];
  },
  compare: (analysis, words) => {
    const { factor, contrasts, differs, outcomes, adjust, adjustment, equivalence } = analysis;
    const { methods: say, number } = words;
    const said = contrasts.map(({ one, other }) =>
      [one, other].map((side) => side.map(code).join(` ${say.and} `)).join(say.sideBySide),
    );
    const isSome = (is: (one: (typeof outcomes)[number]) => boolean): boolean => outcomes.some(is);
    const nullable = (value: number | null): string | null =>
      value === null ? null : number(value);
    return [
      say.compares(code(factor), said.join("; ")),
      ...(analysis.omnibus ? [say.omnibus] : []),
      say.kinds.claim[analysis.claim],
      differs.length === 0 ? say.differsNothing : say.differs(differs.map(code).join(", ")),
      say.corrected(outcomes.length, say.kinds.correct[analysis.correct], number(analysis.alpha)),
      ...[...Map.groupBy(outcomes, ({ test, effect }) => `${test}, ${effect}`).values()].map(
        (ones) =>
          say.outcome(
            say.kinds.outcomeTest[ones[0]!.test],
            say.kinds.effect[ones[0]!.effect],
            ones.map(({ columns }) => columns.map(code).join(" + ")).join(", "),
          ),
      ),
      ...(isSome(({ perAnswer }) => perAnswer) ? [say.perAnswer] : []),
      ...(isSome(({ sides }) => sides) ? [say.asSides] : []),
      ...(isSome(({ limited }) => limited) ? [say.limited] : []),
      adjustment === null
        ? say.noAdjustment
        : say.adjusted(columnsWords(adjust), adjustment.stream),
      ...(equivalence === null
        ? []
        : [say.equivalent(number(equivalence.points), number(equivalence.interval))]),
      ...(analysis.detect === null
        ? []
        : [
            say.detect(
              number(analysis.detect),
              nullable(analysis.around),
              nullable(analysis.power),
            ),
          ]),
      ...(analysis.balance.length === 0 ? [] : [say.balance(columnsWords(analysis.balance))]),
      say.family(code(analysis.family)),
    ];
  },
  contrast: (analysis, words) => {
    const { pairs, groups, test, equivalence } = analysis;
    const { methods: say, number } = words;
    const said = pairs.map(({ one, other }) => `${code(one)}${say.sideBySide}${code(other)}`);
    return [
      say.contrasts(
        said.join("; "),
        say.kinds.contrastTest[test],
        say.kinds.correct[analysis.correct],
        number(analysis.alpha),
      ),
      ...(groups.length === 0 ? [] : [`${say.shareOfGroups(listGroups(groups))}.`]),
      ...(equivalence === null
        ? []
        : [say.equivalent(number(equivalence.points), number(equivalence.interval))]),
      say.family(code(analysis.family)),
    ];
  },
  rank: ({ attribute, bootstrap, seed, interval }, { methods: say, number }) => [
    say.ordered(attribute === null ? null : code(attribute)),
    say.bootstrap(number(bootstrap), seed, number(interval)),
  ],
  transition: ({ from, to, stays, neither, interval, tests, family }, words) => {
    const { methods: say } = words;
    const pairs = (ones: typeof stays): string =>
      ones
        .map((pair) => (pair.from === pair.to ? pair.from : say.stay(pair.from, pair.to)))
        .join(", ");
    return [
      say.transition(code(from), code(to)),
      stays.length === 0 ? say.nobodyStays : say.stays(pairs(stays)),
      ...(neither.length === 0 ? [] : [say.neither(pairs(neither))]),
      intervalWords(interval, words),
      ...(tests.length === 0
        ? []
        : [
            say.changeTests(tests.map((one) => say.kinds.changeTest[one])),
            say.family(code(family)),
          ]),
    ];
  },
  arguments: (analysis, { methods: say, number }) => [
    say.coded({
      sample: analysis.sample === null ? null : number(analysis.sample),
      perOption: analysis.perOption,
      coders: analysis.coders,
      double: number(analysis.doubleCoded),
      seed: analysis.seed,
    }),
    say.draw(analysis.strata),
    ...(analysis.by.length === 0 ? [] : [say.groups(listBy(analysis.by, say))]),
    `${say.agreement} ${say.stars(analysis.stars.map((from) => number(from)))}`,
    say.quotes(analysis.quotes),
  ],
  quality: ({ measures }, { methods: say }) => [
    say.measures(measures.map((one) => say.kinds.quality[one])),
  ],
  meter: ({ measures, interval }, words) => [
    words.methods.measures(measures.map((one) => words.methods.kinds.meter[one])),
    intervalWords(interval, words),
  ],
};

const percent = (share: number, { number }: Words): string =>
  `${number(Number((share * 100).toFixed(3)))} %`;

const listGroups = (groups: PlannedShare["groups"]): string =>
  groups.map(({ id, values }) => `${id}: ${values.join(", ")}`).join("; ");

const columnsWords = (names: readonly string[]): string => names.map(code).join(", ");

const listBy = (by: readonly PlannedBy[], say: Words["methods"]): string =>
  by.map(({ columns }) => columns.map(code).join(say.crossed)).join(", ");

type Interval = Of<"benchmark">["interval"];

function intervalWords(interval: Interval, { methods: say, number }: Words): string {
  const [width, variance] = [number(interval.percent), say.kinds.variance[interval.variance]];
  if (interval.method === "t") return say.meanInterval(width, variance);
  const { method, extremes } = interval;
  return say.shareInterval(
    width,
    say.kinds.intervalMethod[method],
    say.kinds.extremes[extremes],
    variance,
  );
}

/** The groups that figures are given for, and how they are tested. */
function groupWords(
  { by, smallest, between }: Pick<PlannedShare, "by" | "smallest" | "between">,
  { methods: say, number }: Words,
): string[] {
  if (by.length === 0) return [];
  return [
    say.groups(listBy(by, say)),
    say.smallest(number(smallest.team), number(smallest.published)),
    ...(between === null
      ? []
      : [
          say.between(
            say.kinds.between[between.test],
            say.kinds.correct[between.correct],
            number(between.alpha),
          ),
          say.family(code(between.family)),
        ]),
  ];
}
