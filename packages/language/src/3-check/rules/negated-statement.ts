import { wordingsOfQuestion } from "../answers/asked.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { row: string; word: string };

/** A statement to disagree with that denies something itself. */
export const negatedStatement: Rule<Data> = {
  kind: {
    code: "C0511",
    id: "negated-statement",
    severity: "info",
    message: ({ row, word }) =>
      `\`${row}\` denies something (“${word}”), and can be disagreed with.`,
    why: "To disagree with a denial is to deny twice. Part of the people lose their way and tick the other side.",
    help: () => "Say what is so instead of what is not so.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      questionsOf(context.consultation.instrument).flatMap((question) => {
        if (question.type !== "grid" && question.type !== "one") return [];
        return wordingsOfQuestion(question, context.consultation).flatMap((asked) => {
          const { tag, language, label, answers, rows } = asked;
          if (answers.filter((one) => agreement[language].test(one)).length < 2) return [];
          if (question.type === "one") {
            const word = denial[language].exec(statedIn(label, language))?.[1];
            const { path } = question;
            return word === undefined
              ? []
              : [foundIn(context, { key: `${path}#label`, tag }, { row: path, word })];
          }
          return rows.flatMap((row, i) => {
            const word = denial[language].exec(mainClause(row))?.[1];
            const { path } = question.rows[i]!;
            return word === undefined
              ? []
              : [foundIn(context, { key: `${path}#label`, tag }, { row: path, word })];
          });
        });
      }),
    ),
};

/** What one is asked to agree with, up to where another clause begins; "agree or do not agree" is no part of it. */
function statedIn(label: string, language: ProseLanguage): string {
  const stated = (language === "nl" ? /\bdat (.+)$|: ?(.+)$/ : /\bthat (.+)$|: ?(.+)$/).exec(label);
  const said = stated?.[1] ?? stated?.[2] ?? "";
  // Two denials in one sentence have a finding of their own.
  return twice.test(said) ? "" : mainClause(said);
}

const twice =
  /\b(?:not?|never|niet|geen|nooit)\b.*\b(?:not|no|none|nothing|nobody|never|niet|geen|niets|niemand|nooit)\b/i;

const agreement: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:on)?eens\b/i,
  en: /\b(?:dis)?agree\b/i,
};

/** A statement up to where another clause begins, in which a denial is denied of something else. */
const mainClause = (row: string): string =>
  row.split(/,|\b(?:that|which|who|because|if|when|dat|die|omdat|als|wanneer|om)\b/i)[0]!;

const denial: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /(?<!\b(?:of|dan|al dan|wel of) )\b(niet|geen|nooit|niemand|nergens)\b(?! (?:alleen|meer dan|minder dan))/i,
  en: /(?<!\b(?:or|whether or) )\b(not|never|nobody|cannot|\w+n['’]t)\b(?! (?:only|just))/i,
};
