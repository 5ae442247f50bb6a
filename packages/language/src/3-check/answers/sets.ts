import {
  everyItem,
  once,
  tasksIn,
  type Answer,
  type Consultation,
  type Level,
  type Question,
  type Task,
  type Versions,
} from "@pwe/model";
import { questionsOf, wordingsOf, type ProseLanguage } from "../prose/texts.ts";

/** What respondents choose between in one place: the answers of a question or list, or the levels of a scale. */
export interface AnswerSet {
  /** where it is declared: the path of a question, list or scale */
  readonly path: string;
  readonly questions: readonly Question[];
  readonly tasks: readonly Task[];
  /** all of them, with other, none and refused */
  readonly answers: readonly (Answer | Level)[];
  /** those that are an answer of their own: no open answer, no none, no refusal */
  readonly ordinary: readonly (Answer | Level)[];
  /** the key of an answer's label */
  readonly keyOf: (answer: { readonly id: string }) => string;
  /** the labels of those that are an answer of their own, as respondents read them */
  readonly labels: () => readonly Labels[];
  /** levels of a grid or a task: an ordered list */
  readonly isScale: boolean;
}

/** Every set of answers, shared ones once. */
export const answerSets = once((consultation: Consultation): readonly AnswerSet[] => {
  const uses = [
    ...questionsOf(consultation.instrument).flatMap((question) =>
      "answers" in question
        ? [{ path: question.list ?? question.path, question, answers: question.answers }]
        : [],
    ),
    ...tasksIn(consultation.instrument.elements).flatMap((task) =>
      task.decision.kind === "levels"
        ? [{ path: task.decision.scale, task, answers: task.decision.levels }]
        : [],
    ),
  ];
  const groups = Map.groupBy(uses, ({ path, answers }) =>
    [path, ...answers.filter((one) => kindOf(one) !== "refused").map(({ id }) => id)].join(" "),
  );
  return [...groups.values()].map((same): AnswerSet => {
    const { path, answers } = same[0]!;
    const questions = same.flatMap((use) => ("question" in use ? [use.question] : []));
    const tasks = same.flatMap((use) => ("task" in use ? [use.task] : []));
    const own = questions.map((question) => question.path);
    const keys = new Map<string, string>();
    const keyOf = (id: string): string => {
      const known = keys.get(id);
      if (known !== undefined) return known;
      const all = [...own, path].map((at) => `${at}.${id}#label`);
      const key = all.find((one) => consultation.texts[one] !== undefined) ?? all.at(-1)!;
      keys.set(id, key);
      return key;
    };
    const ordinary = answers.filter((one) => kindOf(one) === undefined);
    let labels: readonly Labels[] | undefined;
    return {
      ...{ path, questions, tasks, answers, ordinary },
      labels: () =>
        (labels ??= labelsIn(
          consultation,
          ordinary.map(({ id }) => keyOf(id)),
        )),
      keyOf: ({ id }) => keyOf(id),
      isScale: tasks.length > 0 || questions.some(({ type }) => type === "grid"),
    };
  });
});

const kindOf = (answer: Answer | Level): Answer["kind"] =>
  "kind" in answer ? answer.kind : undefined;

/** Labels that are read together, in one language and one of the ways in which they differ by version. */
export interface Labels {
  readonly tag: string;
  /** null when it is one whose words are not known here */
  readonly language: ProseLanguage | null;
  readonly versions: Versions;
  /** in the order of the keys; empty where there is none */
  readonly labels: readonly string[];
}

/** The labels under some keys as respondents read them: in every language, in each version in which one differs. */
export function labelsIn(consultation: Consultation, keys: readonly string[]): Labels[] {
  const { texts, languages, language: source } = consultation;
  const all = keys.map((key) => texts[key]?.in);
  // What is not translated is read in the language of the source.
  const inSource = (at: number): string => {
    const own = all[at]?.[source];
    return typeof own === "string" ? own : "";
  };
  return languages.flatMap((tag) => {
    const own = all.map((text) => text?.[tag]);
    if (own.every((text) => text === undefined)) return [];
    const [main] = tag.split("-");
    const language = main === "nl" || main === "en" ? main : null;
    return wordingsOf(consultation, keys, tag).map(({ versions, texts: labels }): Labels => ({
      ...{ tag, language, versions },
      labels: labels.map((label, at) => label ?? (own[at] === undefined ? inSource(at) : "")),
    }));
  });
}

/** Whether anything is asked at all besides the consent. */
export const asksSomething = once((instrument: Consultation["instrument"]): boolean =>
  everyItem(instrument).some(({ kind }) => kind !== "consent"),
);
