import type { Question } from "@pwe/model";
import { wordingsOfQuestion, type Asked } from "../answers/asked.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; one: string; other: string };

/** A question asks in one measure and is answered in another. */
export const measuresMixed: Rule<Data> = {
  kind: {
    code: "C0442",
    id: "measures-mixed",
    severity: "warning",
    message: ({ question, one, other }) =>
      `\`${question}\` speaks of “${one}” and of “${other}”, which do not measure the same.`,
    why: "Some answer in the one, some in the other, and of an answer that is given nobody knows in which.",
    help: () => "Use one measure in the question, its unit and its answers.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const unit = unitOf(question);
      const found = wordingsOfQuestion(question, consultation)
        .map((asked) => mixedIn(asked, unit))
        .find((one) => one !== undefined);
      return found === undefined
        ? []
        : [{ about: question.path, data: { question: question.path, ...found } }];
    }),
};

const unitOf = (question: Question): string =>
  "unit" in question && typeof question.unit === "string" ? question.unit : "";

/** The first two that do not measure the same. */
function mixedIn({ label, answers }: Asked, unit: string): Omit<Data, "question"> | undefined {
  for (const sort of sorts) {
    const asked = measuresIn(label, sort.measures);
    // Who asks in two measures compares them, or takes either.
    if (asked.length > 1) continue;
    const given = [unit, ...answers].flatMap((text) => measuresIn(text, sort.measures));
    const all = [...asked, ...given];
    const first = all[0];
    const other = all.find(({ measure }) => measure !== first?.measure);
    if (first !== undefined && other !== undefined && (asked.length > 0 || sort.isMoney))
      return { one: first.words, other: other.words };
  }
  return undefined;
}

interface Found {
  readonly measure: number;
  readonly words: string;
}

const measuresIn = (text: string, measures: readonly RegExp[]): Found[] =>
  measures.flatMap((one, measure) => {
    const words = one.exec(text)?.[0];
    return words === undefined ? [] : [{ measure, words: words.trim() }];
  });

interface Sort {
  readonly measures: readonly RegExp[];
  /** of which answers alone can be mixed */
  readonly isMoney?: true;
}

const sorts: readonly Sort[] = [
  {
    measures: [
      /€|\beuros?\b/iu,
      /\$ ?\d|(?<=\d ?)\$|^\$$|\bdollars?\b/iu,
      /£ ?\d|^£$|\bpounds? sterling\b/iu,
    ],
    isMoney: true,
  },
  {
    measures: [
      /\b(?:how many|in) (?:kilomet(?:er|re)s|km)\b|^(?:km|kilomet(?:er|re)s?)$|\bhoeveel kilometer\b/iu,
      /\b(?:how many|in) miles\b|^miles?$|\bhoeveel mijl\b/iu,
      /\b(?:how many|in) met(?:er|re)s\b|^(?:m|met(?:er|re)s?)$|\bhoeveel meter\b/iu,
    ],
  },
  {
    measures: [
      /\b(?:how many|in) minutes\b|^(?:min|minutes|minuten|minuut)$|\bhoeveel minuten\b/iu,
      /\b(?:how many|in) hours\b|^(?:hours?|uur|uren)$|\bhoeveel (?:uur|uren)\b/iu,
      /\bhow many days\b|^(?:days?|dagen)$|\bhoeveel dagen\b/iu,
      /\bhow many weeks\b|^(?:weeks?|weken)$|\bhoeveel weken\b/iu,
      /\bhow many months\b|^(?:months?|maanden)$|\bhoeveel maanden\b/iu,
      /\bhow many years\b|^(?:years?|jaar|jaren)$|\bhoeveel (?:jaar|jaren)\b/iu,
    ],
  },
  {
    measures: [
      /\b(?:how much|how many)\b.*\b(?:a|per|each|every) day\b|^.*\d.*\b(?:a|per) day\b|\bhoeveel\b.*\b(?:per|elke) dag\b|^.*\d.*\bper dag\b/iu,
      /\b(?:how much|how many)\b.*\b(?:a|per|each|every) week\b|^.*\d.*\b(?:a|per) week\b|\bhoeveel\b.*\b(?:per|elke) week\b|^.*\d.*\bper week\b/iu,
      /\b(?:how much|how many)\b.*\b(?:a|per|each|every) month\b|^.*\d.*\b(?:a|per) month\b|\bhoeveel\b.*\b(?:per|elke) maand\b|^.*\d.*\bper maand\b/iu,
      /\b(?:how much|how many)\b.*\b(?:a|per|each|every) year\b|^.*\d.*\b(?:a|per) year\b|\bhoeveel\b.*\b(?:per|elk) jaar\b|^.*\d.*\bper jaar\b/iu,
    ],
  },
];
