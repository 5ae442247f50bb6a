import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** What people are asked first is what they tell a stranger last. */
export const privateFirst: Rule<Data> = {
  kind: {
    code: "C0519",
    id: "private-first",
    severity: "warning",
    message: ({ question }) => `\`${question}\` is private, and is the first thing that is asked.`,
    why: "Before there is any trust, many refuse or stop. Who stops at the first question has given no answer at all, and it is not by chance who they are.",
    help: () => "Begin with what the study is about and is easy to say, and ask this near the end.",
  },
  certainty: "heuristic",
  check: (context) => {
    const questions = questionsOf(context.consultation.instrument);
    const [first] = questions;
    if (first === undefined || questions.length < 4 || decides(context, first.path)) return [];
    const isPrivate =
      first.sensitive !== undefined ||
      wordingsOfQuestion(first, context.consultation).some(({ label, language }) =>
        income[language].test(label),
      );
    const found: Finding<Data> = { about: first.path, data: { question: first.path } };
    return isPrivate ? [found] : [];
  },
};

/** Who comes, or how many of each, is decided by it: then it has to be asked first. */
function decides({ consultation: { plan, instrument } }: CheckContext, path: string): boolean {
  if (plan.quotas.some((quota) => quota.path === path)) return true;
  return (
    JSON.stringify(instrument).includes(`"path":"${path}","any"`) ||
    JSON.stringify(instrument.elements).split(`"${path}"`).length > 2
  );
}

const income: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:inkomen|verdient u|verdien je|schulden|spaargeld)\b/i,
  en: /\b(?:income|do you earn|salary|your debts?|your savings)\b/i,
};
