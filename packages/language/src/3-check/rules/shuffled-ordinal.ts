import type { Answer } from "@pwe/model";
import { isOrdered, numberClasses } from "../answers/classes.ts";
import { stepOf, wayOf } from "../answers/ladders.ts";
import { answerSets, labelsIn, type AnswerSet } from "../answers/sets.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; first: string; last: string };

/** Answers that run from low to high are put in a random order. */
export const shuffledOrdinal: Rule<Data> = {
  kind: {
    code: "C0412",
    id: "shuffled-ordinal",
    severity: "warning",
    message: ({ question, first, last }) =>
      `\`${question}\` puts answers that run from \`${first}\` to \`${last}\` in a random order.`,
    why: "Respondents look for their place on a scale that is broken up: it takes longer, and more of them choose the wrong step.",
    help: () =>
      "Leave out `shuffle answers`. Turn a scale round for half of the respondents with a version, if its direction matters.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const free = (set.ordinary as readonly Answer[]).filter(({ pin }) => pin === undefined);
      if (free.length < 3 || !hasOrder(set, free, context)) return [];
      const [first, last] = [free[0]!.id, free.at(-1)!.id];
      return set.questions
        .filter((one) => one.type !== "grid" && "shuffle" in one && one.shuffle)
        .map(({ path }) => ({ about: path, data: { question: path, first, last } }));
    }),
};

/** Whether it is a scale, or the labels themselves are steps in their order. */
const hasOrder = (
  set: AnswerSet,
  free: readonly Answer[],
  { consultation }: CheckContext,
): boolean =>
  set.isScale ||
  labelsIn(consultation, free.map(set.keyOf)).some(({ language, labels }) => {
    if (language === null) return false;
    const classes = numberClasses(labels, language);
    if (classes !== null && classes.length === labels.length) return isOrdered(classes);
    return isLadder(labels, language);
  });

/** Whether at least three answers, and more than half of them, are steps of one ladder from one end to the other. */
function isLadder(labels: readonly string[], language: ProseLanguage): boolean {
  const steps = labels.flatMap((label) => stepOf(label, language) ?? []);
  return (
    steps.length > 2 &&
    2 * steps.length > labels.length &&
    new Set(steps.map(({ ladder }) => ladder)).size === 1 &&
    wayOf(steps.map(({ rank }) => rank)) !== 0
  );
}
