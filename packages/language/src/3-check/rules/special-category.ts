import type { Question, Sensitive } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { specialCategoryOf } from "../answers/special-categories.ts";
import { questionsOf } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { categoryWords } from "../words/special-categories.ts";

type Data = { question: string; category: string; called: string };

/** A question asks for a special category of personal data, and does not say so. */
export const specialCategory: Rule<Data> = {
  kind: {
    code: "C0801",
    id: "special-category",
    severity: "warning",
    message: ({ question, called }) =>
      `\`${question}\` seems to ask for ${called}, and is not declared \`sensitive\`.`,
    why: "The privacy law (GDPR, article 9) forbids keeping such an answer without explicit consent, given at its own place and as easily refused.",
    help: ({ category }) =>
      `Add \`sensitive ${category}\` and \`consent explicit "…"\` to the question. If it asks for something else, \`allow\` it and say what.`,
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.sensitive !== undefined) return [];
      const category = categoryOf(question, context);
      if (category === null) return [];
      const called = categoryWords(category, context.language);
      return [{ about: question.path, data: { question: question.path, category, called } }];
    }),
};

function categoryOf(question: Question, { consultation }: CheckContext): Sensitive | null {
  const { path } = question;
  const chosen =
    question.type === "grid"
      ? question.rows.map((row) => `${row.path}#label`)
      : "answers" in question
        ? question.answers.map(({ id }) => `${question.list ?? path}.${id}#label`)
        : [];
  for (const { language, labels } of labelsIn(consultation, [`${path}#label`, ...chosen])) {
    const [label = "", ...answers] = labels;
    const found = language === null ? null : specialCategoryOf(label, answers, language);
    if (found !== null) return found;
  }
  return null;
}
