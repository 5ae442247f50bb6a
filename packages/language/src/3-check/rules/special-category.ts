import type { Question } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { specialCategoryOf, specialMembership } from "../answers/special-categories.ts";
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

function categoryOf(
  question: Question,
  { consultation }: CheckContext,
): ReturnType<typeof specialCategoryOf> {
  const { path } = question;
  for (const { language, labels } of labelsIn(consultation, [`${path}#label`])) {
    if (language === null) continue;
    const [label = ""] = labels;
    const found = specialCategoryOf(label, language);
    if (found !== null) return found;
    if (!("answers" in question) || question.type === "grid") continue;
    const keys = question.answers.map(({ id }) => `${question.list ?? path}.${id}#label`);
    for (const answers of labelsIn(consultation, keys))
      if (answers.language === language) {
        const member = specialMembership(label, answers.labels, language);
        if (member !== null) return member;
      }
  }
  return null;
}
