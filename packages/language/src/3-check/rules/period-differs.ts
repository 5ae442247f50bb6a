import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; asked: string; answered: string };

/** A question is about one period, and its answers count over a longer one. */
export const periodDiffers: Rule<Data> = {
  kind: {
    code: "C0518",
    id: "period-differs",
    severity: "warning",
    message: ({ question, asked, answered }) =>
      `\`${question}\` is about “${asked}”, and has an answer over a longer time: “${answered}”.`,
    why: "In a week nothing happens a number of times a month. People answer for what they usually do, and the period that was asked for is lost.",
    help: () =>
      "Count in the period of the question, or ask how often people usually do it and leave the period out.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "one") return [];
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ label, answers, language, tag }) => {
          const at = periods[language].findIndex(({ asks }) => asks.test(label));
          if (at === -1) return [];
          const longer = periods[language].slice(at + 1).map(({ counts }) => counts);
          const answered = answers.find((one) => longer.some((counts) => counts.test(one)));
          if (answered === undefined) return [];
          const asked = periods[language][at]!.asks.exec(label)![0];
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, asked, answered })];
        },
      );
    }),
};

/** Periods that are asked about and counted in, the shortest first. */
const periods: Readonly<
  Record<ProseLanguage, readonly { readonly asks: RegExp; readonly counts: RegExp }[]>
> = {
  nl: [
    {
      asks: /\b(?:afgelopen|laatste|vorige) (?:week|7 dagen|zeven dagen)\b/i,
      counts: /\b(?:per|elke|in de) week\b|\bwekelijks\b/i,
    },
    {
      asks: /\b(?:afgelopen|laatste|vorige) (?:maand|4 weken|vier weken|30 dagen)\b/i,
      counts: /\b(?:per|elke|in de|een) maand\b|\bmaandelijks\b/i,
    },
    {
      asks: /\b(?:afgelopen|laatste|vorige?) (?:kwartaal|3 maanden|drie maanden)\b/i,
      counts: /\b(?:per|elk) kwartaal\b/i,
    },
    { asks: /\b\B/, counts: /\b(?:per|elk|in het|een) jaar\b|\bjaarlijks\b/i },
  ],
  en: [
    {
      asks: /\b(?:past|last) (?:week|7 days|seven days)\b/i,
      counts: /\b(?:a|per|each|every) week\b|\bweekly\b/i,
    },
    {
      asks: /\b(?:past|last) (?:month|4 weeks|four weeks|30 days)\b/i,
      counts: /\b(?:a|per|each|every) month\b|\bmonthly\b/i,
    },
    {
      asks: /\b(?:past|last) (?:quarter|3 months|three months)\b/i,
      counts: /\b(?:a|per|each|every) quarter\b|\bquarterly\b/i,
    },
    { asks: /\b\B/, counts: /\b(?:a|per|each|every) year\b|\byearly\b|\bannually\b/i },
  ],
};
