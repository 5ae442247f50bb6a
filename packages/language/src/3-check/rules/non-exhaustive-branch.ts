import { answerMember, everyItem, type Consultation } from "@pwe/model";
import type { AnswerClass, WhenRoutes } from "@pwe/proofs";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { saysNone, saysNotKnown } from "../answers/way-out.ts";
import { questionsOf } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { aboutCondition, firstCondition, inBoth, siblings } from "../branches.ts";
import { answersWords } from "../words/conditions.ts";

type Data = { path: string; answers: string };

/** Branches over one answer that between them leave out an answer or two. */
export const nonExhaustiveBranch: Rule<Data> = {
  kind: {
    code: "C0105",
    id: "non-exhaustive-branch",
    severity: "warning",
    message: ({ path, answers }) =>
      `These branches over \`${path}\` show nothing to who answered ${answers}.`,
    why: "Respondents with that answer silently skip the follow-up, and the report has to explain why they are missing from it.",
    help: () =>
      "Add the answer to a branch, or an `else`; an `else { }` without anything in it says that it is meant so.",
  },
  certainty: "exact",
  check: (context) => siblings(context.consultation).flatMap((group) => leftOut(group, context)),
};

function leftOut(
  group: readonly WhenRoutes[],
  { consultation, resolved, language }: CheckContext,
): Finding<Data>[] {
  const { instrument } = consultation;
  const arms = group.flatMap(({ arms: own }) => own);
  if (arms.length < 2) return [];
  if (group.some(({ when }) => when.else.length > 0 || resolved.conditions.has(when))) return [];
  const path = group[0]!.over!.path;
  const item = everyItem(instrument).find((asked) => asked.path === path);
  // Who gave several answers, or decided on a task, is not divided into kinds.
  if (item?.kind !== "question" || answerMember[item.element.type] === "answers") {
    return [];
  }
  const left = group
    .map(({ over }) => over!.left)
    .reduce(inBoth)
    .filter(({ answered }) => answered);
  const taken = group.flatMap(({ over }) => over!.taken);
  // Branches that share answers are steps further, and divide nobody into kinds.
  if (new Set(taken.map((one) => JSON.stringify(one))).size < taken.length) return [];
  // Who joins answers in one branch has gone through the list, and left out what is left.
  if (arms.some(({ condition }) => condition?.op === "is" && condition.any.length > 1)) return [];
  const wanted = left.filter((one) => !isPassedOver(one, path, consultation));
  if (wanted.length === 0 || !isSlip(wanted, taken)) return [];
  const last = group.at(-1)!.when;
  return [
    {
      ...aboutCondition(resolved, last, firstCondition(last)),
      key: path,
      data: { path, answers: answersWords(instrument, wanted, language) },
    },
  ];
}

/** Whether those who say no, none or that they do not know are left: there is nothing to ask them further. */
function isPassedOver({ ids }: AnswerClass, path: string, consultation: Consultation): boolean {
  const question = questionsOf(consultation.instrument).find((one) => one.path === path);
  const asked = question === undefined ? [] : wordingsOfQuestion(question, consultation);
  if (question === undefined || !("answers" in question) || ids === undefined) return false;
  return ids.every((id) => {
    const at = question.answers.findIndex((answer) => answer.id === id);
    return asked.some(
      ({ answers, language }) =>
        saysNotKnown(answers[at] ?? "", language) || saysNone(answers[at] ?? "", language),
    );
  });
}

/** Whether so little is left that it looks forgotten: at most half as many answers as are taken, or one number. */
function isSlip(left: readonly AnswerClass[], taken: readonly AnswerClass[]): boolean {
  const ids = (all: readonly AnswerClass[]): number =>
    new Set(all.flatMap((one) => one.ids ?? [])).size;
  if (left.some(({ ids: own }) => own !== undefined)) return 2 * ids(left) <= ids(taken);
  return left.every(({ from, to }) => from !== undefined && from === to);
}
