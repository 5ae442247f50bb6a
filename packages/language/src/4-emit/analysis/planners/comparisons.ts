import type { Instrument, PlannedCompare, PlannedOutcome, Question } from "@pwe/model";
import { contrastsOf } from "../../../3-check/experiment/comparisons.ts";
import { testedTogether } from "../../../3-check/experiment/outcomes.ts";
import { manipulations } from "../../../3-check/experiment/manipulations.ts";
import { toNumber } from "../../words.ts";
import { alpha, equivalence, pairwise, rankBootstrap, shownDigits } from "../methods.ts";
import { factorOf, marginPaths } from "../versions.ts";
import {
  attributeOf,
  comparedFactor,
  familyOf,
  seedOf,
  start,
  type Context,
  type Of,
  type Planners,
} from "./context.ts";

/** Versions beside each other. */
export const comparisons: Planners<"compare" | "rank"> = {
  compare: (analysis, context) => {
    const { consultation, index } = context;
    const { instrument, plan } = consultation;
    const outcomes = analysis.on.flatMap((path) => outcomesAt(path, analysis, context));
    const adjust = analysis.adjust.flatMap(index.answers);
    const balance = marginPaths(plan.weights).flatMap(index.answers);
    const read = [...outcomes.flatMap(({ columns }) => columns), ...adjust, ...balance];
    const isRandom = instrument.assign === "random";
    const number = (one: Parameters<typeof toNumber>[0] | undefined): number | null =>
      one === undefined ? null : toNumber(one);
    return {
      ...start(analysis, context, read),
      weights: analysis.weights ?? null,
      factor: comparedFactor(analysis.arms, context),
      contrasts: contrastsIn(analysis, instrument),
      omnibus: analysis.arms.length > 2 && analysis.sides === undefined,
      claim: isRandom ? "effect" : "difference",
      differs: differencesIn(analysis, context),
      outcomes,
      adjust,
      adjustment:
        adjust.length === 0
          ? null
          : {
              method: "least squares, centred covariates by version (Lin 2013)",
              variance: "HC3",
              stream: isRandom && consultation.streams.length > 1,
            },
      correct: analysis.correct,
      family: familyOf(analysis),
      alpha,
      interval: analysis.ci === undefined ? 95 : toNumber(analysis.ci),
      equivalence: analysis.within === undefined ? null : equivalence(toNumber(analysis.within)),
      detect: number(analysis.detect),
      around: number(analysis.around),
      power: number(analysis.power),
      balance,
      digits: analysis.digits ?? shownDigits.share,
    };
  },

  rank: (analysis, context) => {
    const options = context.index.answers(analysis.of);
    return {
      ...start(analysis, context, options),
      weights: analysis.weights ?? null,
      factor: comparedFactor(analysis.arms, context),
      of: analysis.of,
      options,
      attribute: attributeOf(analysis.of, context),
      statistic: "kendall tau of the mean order",
      interval: 95,
      bootstrap: rankBootstrap,
      seed: analysis.seed ?? seedOf(analysis, context),
      claim: "no pair of options reverses significantly",
      pairs: pairwise(),
    };
  },
};

/** Every two sides that are compared. */
function contrastsIn({ arms, sides }: Of<"compare">, { factors }: Instrument): Contrasts {
  const factor = factors.find((one) => one.arms.some(({ id }) => arms.includes(id)));
  const all = factor === undefined ? [] : contrastsOf(factor, arms, sides);
  return all.map(([other, one]) => ({
    id: `${one.join("_and_")}_with_${other.join("_and_")}`,
    one: [...one],
    other: [...other],
  })) as unknown as Contrasts;
}

type Contrasts = PlannedCompare["contrasts"];

/** Everything that is not the same in these versions, in the order in which it is met. */
function differencesIn({ arms }: Of<"compare">, { consultation }: Context): string[] {
  const factor = factorOf(consultation.instrument, arms);
  return manipulations(consultation)
    .filter((one) => one.factor === factor && new Set(arms.map(one.inArm)).size > 1)
    .map(({ id }) => id);
}

type Test = readonly [PlannedOutcome["test"], PlannedOutcome["effect"]];

/** What is compared at a path: of a task each option, of a grid each row, of many each answer. */
function outcomesAt(path: string, analysis: Of<"compare">, context: Context): PlannedOutcome[] {
  const { index, consultation } = context;
  const total = index.total(path);
  const columns = total === undefined ? index.answers(path) : [total.column];
  const task = index.task(path);
  const place = index.place(path);
  const ofQuestion = place?.kind === "question" ? testOfQuestion[place.element.type] : null;
  const isSided = analysis.as === "sides" && task !== undefined;
  const [test, effect] = isSided
    ? table
    : total !== undefined
      ? means
      : task === undefined
        ? (ofQuestion ?? table)
        : testOfTask(task.decision.kind, attributeOf(path, context));
  const attribute = test === "welch t" ? attributeOf(path, context) : null;
  const block = total?.task.path ?? task?.path ?? "";
  const limited = manipulations(consultation).some(
    ({ kind, id, inArm }) =>
      kind === "limit" && id.startsWith(`${block}.`) && new Set(analysis.arms.map(inArm)).size > 1,
  );
  const common = { path, attribute, sides: isSided, limited };
  const together = task?.decision.kind === "choose" ? testedTogether(task) : [];
  const asColumns = together.map((ids) => ids.flatMap((id) => index.answers(`${path}.${id}`)));
  const tested = together.length > 0 ? asColumns : columns.map((column) => [column]);
  return tested.map((ones) => {
    // One of these options is chosen: their shares are those of the answers to one question.
    const [own, size] = ones.length > 1 ? table : [test, effect];
    const isPerAnswer = own === "chi-square" && analysis.perAnswer === true;
    return {
      ...common,
      columns: ones,
      test: own === "chi-square" && analysis.weights !== undefined ? "rao-scott F" : own,
      effect: size,
      perAnswer: isPerAnswer,
      counts: isPerAnswer ? "a test per answer" : "this test",
    };
  });
}

function testOfTask(
  kind: "levels" | "choose" | "points" | "amount",
  attribute: string | null,
): Test {
  if (kind === "choose") return shares;
  return kind === "levels" && attribute === null ? table : means;
}

const means: Test = ["welch t", "difference of means"];
const shares: Test = ["two proportions", "difference of shares"];
const table: Test = ["chi-square", "cramer v"];

/** How the answers to a kind of question are compared; null where nothing is computed of them. */
const testOfQuestion: Readonly<Record<Question["type"], Test | null>> = {
  one: table,
  many: shares,
  grid: table,
  number: means,
  scale: means,
  text: null,
  rank: means,
  date: means,
};
