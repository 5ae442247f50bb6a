import { foundIn } from "../prose/found.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; rows: number };

/** Statements on one scale from which on they are answered by the row. */
const many = 8;

const agreement = /\b(?:(?:on)?eens|(?:dis)?agree)\b/i;

/** A long battery of statements to agree or disagree with. */
export const agreeDisagree: Rule<Data> = {
  kind: {
    code: "C0504",
    id: "agree-disagree",
    severity: "info",
    message: ({ question, rows }) =>
      `\`${question}\` asks of ${rows} statements in a row whether people agree.`,
    why: "Part of the people agree with whatever is said, more so as the list grows. That shifts all rows the same way, and makes them hang together more than they do.",
    help: () =>
      "Ask each of them on a scale of its own matter (how important, how often, how good), or split the battery and turn some of the statements round.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { texts, language, instrument } = context.consultation;
    const labelOf = (path: string): string => {
      const label = texts[`${path}#label`]?.in[language];
      return typeof label === "string" ? label : "";
    };
    return questionsOf(instrument).flatMap((question) => {
      if (question.type !== "grid" || question.rows.length < many) return [];
      const scale = question.list ?? question.path;
      const ends = question.answers.filter(({ id }) => agreement.test(labelOf(`${scale}.${id}`)));
      if (ends.length < 2) return [];
      const data = { question: question.path, rows: question.rows.length };
      return [foundIn(context, { key: question.path, tag: language }, data)];
    });
  },
};
