import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; answer: string; what: "reason" | "praise" };

/** Answers that say what one thinks and why, or how right it is. */
export const reasonInAnswer: Rule<Data> = {
  kind: {
    code: "C0443",
    id: "reason-in-answer",
    severity: "warning",
    message: ({ question, answer, what }) =>
      what === "reason"
        ? `An answer to \`${question}\` says what one thinks and why: “${answer}”.`
        : `An answer to \`${question}\` says itself that it is the right one: “${answer}”.`,
    why: "Who is of that opinion for another reason, or without so much weight, has no answer, and chooses one that says more than was meant.",
    help: ({ what }) =>
      what === "reason"
        ? "Give answers without reasons, and ask for the reason in a question of its own."
        : "Leave out everything but the answer.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "one") return [];
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ label, answers, language, tag }) => {
          if (asksWhy[language].test(label)) return [];
          const reasoned = answers.filter((one) => reason[language].test(one));
          const answer =
            reasoned.length > 1 ? reasoned[0] : answers.find((one) => praise[language].test(one));
          if (answer === undefined) return [];
          const what = reasoned.length > 1 ? "reason" : "praise";
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, answer, what })];
        },
      );
    }),
};

const asksWhy: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:waarom|reden|waardoor)\b/i,
  en: /\b(?:why|reason)\b/i,
};
const reason: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?!.*\b(?:geen|niet) (?:omdat|want)).+[,\s](?:omdat|want|aangezien)\s/i,
  en: /^.+[,\s](?:because|since it|as it)\s/i,
};
const praise: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:ja|nee)\b[,!]?\s*(?:natuurlijk|uiteraard|vanzelfsprekend)\b/i,
  en: /^(?:yes|no)\b[,!]?\s*(?:of course|obviously|naturally|surely)\b/i,
};
