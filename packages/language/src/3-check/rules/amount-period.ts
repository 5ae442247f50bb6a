import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** Money that comes in or goes out is asked for, without over which time. */
export const amountPeriod: Rule<Data> = {
  kind: {
    code: "C0520",
    id: "amount-period",
    severity: "warning",
    message: ({ question, words }) =>
      `\`${question}\` asks for an amount of money (“${words}”), and does not say over which time.`,
    why: "One answers by the month and another by the year: the two differ twelvefold, and nobody can see which is which.",
    help: () => "Say “per month” or “per year”, and of an income whether before or after taxes.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "one" && question.type !== "number") return [];
      const unit = question.type === "number" ? (question.unit ?? "") : "";
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ label, hint, answers, language, tag }) => {
          const words = money[language].exec(label)?.[0];
          const isAmount =
            question.type === "number" || answers.filter((one) => /\d/.test(one)).length > 1;
          const all = [label, hint, unit, ...answers].join(" ");
          if (words === undefined || !isAmount || period[language].test(all)) return [];
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, words })];
        },
      );
    }),
};

const money: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:wat|hoe (?:hoog|groot)) is (?:het|uw)(?: totale| netto| bruto)?(?: netto)? ?(?:huishoud)?inkomen\b|\bhoeveel (?:verdient u|verdient uw huishouden|huur betaalt u|betaalt u aan huur|geeft u uit aan|betaalt u voor (?:energie|gas|stroom|water))\b/i,
  en: /\bwhat is (?:the |your )(?:total |net |gross |combined )*(?:household |family )?income\b|\bhow much (?:do you earn|does your household earn|rent do you pay|do you (?:spend on|pay for) (?:energy|gas|electricity|water|rent|food|groceries))\b/i,
};

const period: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:per|elke|iedere|in een|afgelopen|vorige?|laatste) ?\p{L}*|\bmaand(?:elijks\p{L}*|inkomen)?\b|\bjaar(?:lijks\p{L}*|inkomen)?\b|\bweek\b|\d{4}\b(?! euro)(?<=\bin \d{4})/iu,
  en: /\b(?:per|each|every|past|last|annual(?:ly)?|yearly|monthly|weekly)\b|\ba (?:week|month|year)\b|\b(?:month|year|week)\b|\bin (?:19|20)\d\d\b/i,
};
