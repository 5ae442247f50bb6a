import type { Answer, Question } from "@pwe/model";
import { asksLookup, isCalledLookup } from "../answers/lookup.ts";
import { haveOrder } from "../answers/order.ts";
import { answerSets, labelsIn, type AnswerSet } from "../answers/sets.ts";
import { asksForView } from "../prose/views.ts";
import { questionsOf } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; number: number };

/** Many answers without an order of their own stand in the same order for everyone. */
export const fixedNominalOrder: Rule<Data> = {
  kind: {
    code: "C0411",
    id: "fixed-nominal-order",
    severity: "warning",
    message: ({ question, number }) =>
      `The ${number} answers of \`${question}\` stand in the same order for everyone, and seem to have no order of their own.`,
    why: "What stands first on a screen is chosen more often. With one order for all that cannot be told from what people want.",
    help: () =>
      "Add `shuffle answers`, with `pin last` where an answer keeps its place. If the order has a reason, `allow` it and say which.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const number = set.ordinary.length;
      if (set.isScale || number < 5 || !isNominal(set, context)) return [];
      return set.questions
        .filter(
          (one) =>
            (one.type === "one" || one.type === "many" || one.type === "rank") && !one.shuffle,
        )
        .filter((question) => question.type === "rank" || asksView(question, context))
        .map(({ path }) => ({ about: path, data: { question: path, number } }));
    }),
};

/** Whether the answers look like things of one kind without an order; not where that is doubtful. */
function isNominal(set: AnswerSet, { consultation }: CheckContext): boolean {
  if (isCalledLookup(set.path)) return false;
  // What repeats earlier answers keeps their order, so that people find theirs again.
  if ((set.ordinary as readonly Answer[]).some(({ same, pin }) => same ?? pin)) return false;
  const known = set.labels().filter(({ language }) => language !== null);
  return known.length > 0 && !known.some(haveOrder);
}

/** Whether the order of the answers can move what is asked for. */
const asksView = ({ path }: Question, context: CheckContext): boolean =>
  isAdvice(path, context) ||
  labelsIn(context.consultation, [`${path}#label`]).some(
    ({ language, labels: [label = ""] }) =>
      language !== null && asksForView(label, language) && !asksLookup(label),
  );

/** Whether it is what a dilemma asks first. */
const isAdvice = (path: string, { consultation: { instrument } }: CheckContext): boolean =>
  instrument.elements.some(
    (one) =>
      one.kind === "dilemma" &&
      one.elements.find(({ kind }) => kind === "question") ===
        questionsOf(instrument).find((question) => question.path === path),
  );
