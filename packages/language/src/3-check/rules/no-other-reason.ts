import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** Reasons are listed to choose from, and who has another has no answer. */
export const noOtherReason: Rule<Data> = {
  kind: {
    code: "C0445",
    id: "no-other-reason",
    severity: "warning",
    message: ({ question }) => `\`${question}\` lists reasons, and has no place for another one.`,
    why: "No list holds every reason that people have. Who has another chooses one that is not theirs, and it is counted as why people do so.",
    help: () => 'Add an answer in own words: `other "Another reason, namely"`.',
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "one" && question.type !== "many") return [];
      if (!question.required || question.answers.some(({ kind }) => kind === "other")) return [];
      const isShort = wordingsOfQuestion(question, consultation).some(
        ({ label, answers, language }) =>
          asksWhy[language].test(label.trim()) &&
          answers.length > 1 &&
          !answers.some((one) => elsewhere[language].test(one)),
      );
      return isShort ? [{ about: question.path, data: { question: question.path } }] : [];
    }),
};

const asksWhy: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:waarom|om welke reden(?:en)?|wat (?:is|was|zijn|waren) (?:de|uw) (?:belangrijkste |voornaamste )?reden(?:en)?)\b/i,
  en: /^(?:why|for (?:what|which) reasons?|what (?:is|was|are|were) (?:the|your) (?:main |most important )?reasons?)\b/i,
};
const elsewhere: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:anders|andere?|overig\p{L}*|geen van|iets anders|geen reden)\b/iu,
  en: /\b(?:other|another|else|none of|no (?:particular )?reason)\b/i,
};
