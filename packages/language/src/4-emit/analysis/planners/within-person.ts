import type { PlannedTransition, Question } from "@pwe/model";
import { measureOf } from "../../../2-resolve/analyses/measures.ts";
import { toNumber } from "../../words.ts";
import { alpha, equivalence, shareInterval, shownDigits, usualCorrection } from "../methods.ts";
import {
  digitsOf,
  familyOf,
  start,
  type Context,
  type Of,
  type Planned,
  type Planners,
} from "./context.ts";

/** Two answers of the same people. */
export const withinPerson: Planners<"contrast" | "transition"> = {
  contrast: (analysis, context) => {
    const { index } = context;
    const pairs = pairsOf(analysis, context);
    const isMean = isAveraged(analysis.of, context);
    const weighted = analysis.weights !== undefined;
    return {
      ...start(
        analysis,
        context,
        pairs.flatMap(({ one, other }) => [one, other]),
      ),
      weights: analysis.weights ?? null,
      of: analysis.of,
      pairs: pairs as Planned<"contrast">["pairs"],
      groups: (analysis.groups ?? []).map(({ id, answers }) => ({ id, values: answers })),
      test: isMean ? "paired t" : weighted ? "paired difference of shares" : "mcnemar",
      correct: analysis.correct,
      family: familyOf(analysis),
      alpha,
      interval: analysis.ci === undefined ? 95 : toNumber(analysis.ci),
      equivalence: analysis.within === undefined ? null : equivalence(toNumber(analysis.within)),
      base: "who answered both",
      digits: analysis.digits ?? (isMean ? digitsOf(analysis.of, context) : shownDigits.share),
    };
  },

  transition: (analysis, context) => {
    const [from = "", to = ""] = [analysis.from, analysis.to].flatMap(context.index.answers);
    const weighted = analysis.weights !== undefined;
    return {
      ...start(analysis, context, [from, to]),
      weights: analysis.weights ?? null,
      from,
      to,
      ...transitionPairs(analysis, context),
      shows: ["per first answer", "everybody who stays", "where those who leave go"],
      base: "who answered both",
      interval: shareInterval(analysis.ci === undefined ? 95 : toNumber(analysis.ci), weighted),
      family: familyOf(analysis),
      correct: usualCorrection,
      alpha,
      digits: analysis.digits ?? shownDigits.share,
    };
  },
};

/** Whether the answers are numbers; the rows of a grid are answered with a scale. */
function isAveraged(path: string, { index }: Context): boolean {
  const place = index.place(path);
  return place?.kind === "question" && measureOf[place.element.type] === "mean";
}

/** The columns that are set beside each other: of a grid every two rows. */
function pairsOf(
  { of, against }: Of<"contrast">,
  { index }: Context,
): { one: string; other: string }[] {
  const columns = index.answers(of);
  if (against === undefined)
    return columns.flatMap((one, at) => columns.slice(at + 1).map((other) => ({ one, other })));
  const others = index.answers(against);
  return columns.flatMap((one, at) =>
    others[at] === undefined ? [] : [{ one, other: others[at] }],
  );
}

type One = Extract<Question, { type: "one" }>;

/** Which pairs of answers mean staying, which neither, and the tests of a table whose rows are its columns. */
function transitionPairs(
  { from, to, weights, neither }: Of<"transition">,
  { index }: Context,
): Pick<PlannedTransition, "stays" | "neither" | "tests"> {
  const places = [index.place(from), index.place(to)];
  const [first, later] = places.map((place) =>
    place?.kind === "question" && place.element.type === "one" ? place.element.answers : [],
  ) as [One["answers"], One["answers"]];
  const ids = first.map(({ id }) => id);
  const alike = ids.length === later.length && later.every(({ id }) => ids.includes(id));
  const pairs = alike
    ? ids.map((id) => ({ from: id, to: id }))
    : later.flatMap(({ id, same }) =>
        same === undefined
          ? []
          : ids
              .filter((one) => same === "stays" || one === same)
              .map((one) => ({ from: one, to: id })),
      );
  const open = [...first, ...later].filter(({ kind }) => kind === "other").map(({ id }) => id);
  const unknown = new Set(neither ?? open);
  const isNeither = (pair: { from: string; to: string }): boolean =>
    unknown.has(pair.from) && unknown.has(pair.to);
  const everybody = places[0]?.when === null && places[1]?.when === null;
  return {
    stays: pairs.filter((pair) => !isNeither(pair)),
    neither: pairs.filter(isNeither),
    tests:
      alike && everybody ? (weights === undefined ? ["bowker", "stuart-maxwell"] : ["wald F"]) : [],
  };
}
