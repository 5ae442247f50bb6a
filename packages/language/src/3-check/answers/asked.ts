import { byType, once, type Consultation, type PerType, type Question } from "@pwe/model";
import type { ProseLanguage } from "../prose/texts.ts";
import { labelsIn } from "./sets.ts";

/** A question as it is read, with what one answers it with. */
export interface Asked {
  readonly tag: string;
  readonly language: ProseLanguage;
  readonly label: string;
  readonly hint: string;
  /** the labels of the answers, other, none and refused among them; of a grid those of its scale */
  readonly answers: readonly string[];
  /** the rows of a grid */
  readonly rows: readonly string[];
}

const listed = ({ answers, list, path }: Extract<Question, { answers: unknown }>): string[] =>
  answers.map(({ id }) => `${list ?? path}.${id}#label`);
const none = (): string[] => [];

/** The keys of the texts that a question is answered with. */
const answerKeys: PerType<[], string[]> = {
  one: listed,
  many: listed,
  grid: listed,
  number: none,
  scale: ({ path }) => [`${path}#min`, `${path}#max`],
  text: none,
  rank: listed,
  date: none,
};

const wordings = once((_: Consultation) => new Map<Question, readonly Asked[]>());

/** The wordings of a question in the languages that are known here. */
export function wordingsOfQuestion(
  question: Question,
  consultation: Consultation,
): readonly Asked[] {
  const known = wordings(consultation);
  const found = known.get(question) ?? readWordings(question, consultation);
  known.set(question, found);
  return found;
}

function readWordings(question: Question, consultation: Consultation): Asked[] {
  const { path } = question;
  const answers = byType(answerKeys, question);
  const rows = question.type === "grid" ? question.rows.map((row) => `${row.path}#label`) : [];
  const keys = [`${path}#label`, `${path}#hint`, ...answers, ...rows];
  return labelsIn(consultation, keys).flatMap(({ tag, language, labels }): Asked[] => {
    if (language === null) return [];
    const [label = "", hint = "", ...rest] = labels;
    return [
      {
        ...{ tag, language, label, hint },
        answers: rest.slice(0, answers.length),
        rows: rest.slice(answers.length),
      },
    ];
  });
}
