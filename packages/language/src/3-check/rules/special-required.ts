import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";
import { canBeLeft } from "../answers/way-out.ts";
import { categoryWords } from "../words/special-categories.ts";

type Data = { question: string; called: string; what: string };

/** A question that is declared sensitive does not ask for explicit consent. */
export const specialRequired: Rule<Data> = {
  kind: {
    code: "C0802",
    id: "special-required",
    severity: "error",
    message: ({ question, called, what }) =>
      what === "required"
        ? `\`${question}\` asks for ${called} without explicit consent, and everyone has to answer it.`
        : `\`${question}\` asks for ${called} without explicit consent.`,
    why: "The privacy law (GDPR, article 9) forbids keeping such an answer without explicit consent that can be refused.",
    help: () =>
      'Add `consent explicit "…"` with what the participant agrees to. Who does not agree goes on without answering.',
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.sensitive === undefined || question.consent) return [];
      const called = categoryWords(question.sensitive, language);
      const what = canBeLeft(question) ? "optional" : "required";
      return [{ about: question.path, data: { question: question.path, called, what } }];
    }),
};
