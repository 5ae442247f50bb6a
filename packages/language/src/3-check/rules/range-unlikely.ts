import { seenNumbers } from "@pwe/model";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { longerThan, type Longer } from "../answers/periods.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; to: string; what: string };

/** A number is asked for whose range ends where what is asked does not. */
export const rangeUnlikely: Rule<Data> = {
  kind: {
    code: "C0437",
    id: "range-unlikely",
    severity: "warning",
    message: ({ question, to, what }) =>
      `\`${question}\` runs to ${to}: ${english[what as Longer]}.`,
    why: "Who has a larger number cannot answer truly, and a number that cannot be is taken as an answer.",
    help: () => "Let the range run as far as true answers do, and no further.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "number") return [];
      const seen = seenNumbers(question);
      if (seen === undefined) return [];
      const [from, to] = [Number(seen.write(seen.min)), Number(seen.write(seen.max))];
      const what = wordingsOfQuestion(question, consultation)
        .map(({ label, language }) =>
          longerThan(`${label} ${question.unit ?? ""}`, from, to, language),
        )
        .find((one) => one !== null);
      if (!what) return [];
      const data = { question: question.path, to: seen.write(seen.max), what };
      return [{ about: question.path, data }];
    }),
};

const english: Record<Longer, string> = {
  percent: "a percentage runs to 100",
  day: "a day has 24 hours",
  week: "a week has 168 hours",
  "working week": "many people work more hours a week",
  days: "a week has 7 days",
  month: "a month has at most 31 days",
  year: "a year has 12 months",
};
