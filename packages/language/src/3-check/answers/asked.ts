import type { Consultation, Question } from "@pwe/model";
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

/** The wordings of a question in the languages that are known here. */
export function wordingsOfQuestion(question: Question, consultation: Consultation): Asked[] {
  const { path } = question;
  const answers =
    "answers" in question
      ? question.answers.map(({ id }) => `${question.list ?? path}.${id}#label`)
      : question.type === "scale"
        ? [`${path}#min`, `${path}#max`]
        : [];
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
