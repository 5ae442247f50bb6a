import type { Question } from "@pwe/model";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { question: string; word: string };

/** A question to say yes or no to that holds only without any exception. */
export const absoluteTerm: Rule<Data> = {
  kind: {
    code: "C0510",
    id: "absolute-term",
    severity: "info",
    message: ({ question, word }) =>
      `\`${question}\` can only be affirmed or denied, and “${word}” allows no exception.`,
    why: "Hardly anyone does something always or never. Who is exact says no, others say yes, and the share is of neither.",
    help: () => "Ask how often, or leave the word out.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      questionsOf(context.consultation.instrument).flatMap((question) =>
        question.type === "grid"
          ? rowsOf(question, context)
          : question.type !== "one"
            ? []
            : wordingsOfQuestion(question, context.consultation).flatMap(
                ({ tag, language, label, answers }) => {
                  const word = absolute[language].exec(label)?.[1];
                  const isYesNo =
                    answers.filter((one) => /^(?:ja|nee|yes|no)\b/i.test(one.trim())).length > 1;
                  if (word === undefined || !isYesNo) return [];
                  const key = `${question.path}#label`;
                  return [foundIn(context, { key, tag }, { question: question.path, word })];
                },
              ),
      ),
    ),
};

/** Statements of a grid that say it of everybody and of every time. */
const rowsOf = (question: Extract<Question, { type: "grid" }>, context: CheckContext) =>
  wordingsOfQuestion(question, context.consultation).flatMap(({ tag, language, rows }) =>
    rows.flatMap((row, at) => {
      const word = always[language].exec(row)?.[0];
      const { path } = question.rows[at]!;
      return word === undefined
        ? []
        : [foundIn(context, { key: `${path}#label`, tag }, { question: path, word })];
    }),
  );

const always: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:iedereen|niemand|alle \p{L}+|geen enkele \p{L}+)\b[^.]*?\b(?:altijd|nooit|overal|nergens|volledig)\b/iu,
  en: /^(?:everyone|everybody|nobody|no one|all \w+|every \w+)\b[^.]*?\b(?:always|never|everywhere|nowhere|completely)\b/i,
};

const absolute: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:\p{L}+) u (?:[^?]* )?(altijd|nooit|elke keer|iedere keer|alle dagen|uitsluitend)\b/iu,
  en: /^(?:do|did|are|have|would|will) you (?:\w+ ){0,4}?(always|never|every time|all the time|exclusively|completely)\b/i,
};
