import { outline, type Consultation, type Page, type Question } from "@pwe/model";
import { sameWords } from "../prose/same-words.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { again: string; first: string };

/** A question is asked again after news, and the first answer stands on the same page, where it can still be changed. */
export const firstAnswerOpen: Rule<Data> = {
  kind: {
    code: "C0127",
    id: "first-answer-open",
    severity: "warning",
    message: ({ again, first }) =>
      `\`${again}\` asks \`${first}\` again after new information, on the same page.`,
    why: "The first answer is given with the news in sight, and can be changed after it. What the news does to an answer can then not be seen.",
    help: () =>
      "Write `then fixed` before the news: it comes on a new page, and the first answer stays as it was.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    outline(consultation.instrument).flatMap((page) =>
      questionsOn(page).flatMap(({ question, at }): Finding<Data>[] => {
        const earlier = questionsOn(page).findLast(
          (one) =>
            one.at < at &&
            isAsked(one.question, question, consultation) &&
            page.elements.slice(one.at, at).some(({ kind }) => kind === "passage"),
        );
        if (earlier === undefined) return [];
        const data = { again: question.path, first: earlier.question.path };
        return [{ about: question.path, data }];
      }),
    ),
};

const questionsOn = ({ elements }: Page): { question: Question; at: number }[] =>
  elements.flatMap((one, at) => (one.kind === "question" ? [{ question: one.element, at }] : []));

/** Whether the later question asks for the earlier answer once more: with its answers, and compared with it or in nearly its words. */
function isAsked(first: Question, again: Question, consultation: Consultation): boolean {
  if (!("answers" in first) || !("answers" in again) || first.type !== again.type) return false;
  const { analyses } = consultation.plan;
  const isCompared = analyses.some(
    (one) =>
      one.kind === "transition" &&
      [first.path, again.path].every((path) => JSON.stringify(one).includes(`"${path}"`)),
  );
  const ids = (of: typeof first): string => of.answers.map(({ id }) => id).join();
  if (isCompared) return true;
  const [one, other] = [first, again].map(({ path }) =>
    sameWords(consultation, `${path}#label`).split(" "),
  );
  const shared = one!.filter((word) => other!.includes(word)).length;
  return ids(first) === ids(again) && shared >= 0.6 * Math.min(one!.length, other!.length);
}
