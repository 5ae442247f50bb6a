import { withUnitsIn, type Consultation, type Element, type Versions } from "@pwe/model";
import { code, type Line, line, text } from "./document.ts";
import { shownIn } from "./in-version.ts";
import { textsOf, type Texts } from "./texts.ts";
import { thingsIn, type Thing } from "./things.ts";
import { wordsIn, type Words } from "./words/words.ts";

/** What a report is about: one consultation in one language and one version. */
export interface Subject {
  readonly consultation: Consultation;
  readonly language: string;
  readonly versions: Versions;
  readonly words: Words;
  readonly texts: Texts;
  readonly things: ReadonlyMap<string, Thing>;
  /** what respondents of this version can meet */
  readonly elements: readonly Element[];
}

export function subjectOf(given: Consultation, language: string, versions: Versions): Subject {
  const consultation = withUnitsIn(given, language);
  const words = wordsIn(language);
  const things = thingsIn(consultation.instrument);
  const inPlaceOf = (path: string): string => {
    const thing = things.get(path);
    return thing?.kind === "question" || thing?.kind === "row"
      ? words.answerToQuestion(thing.number)
      : words.earlierAnswer;
  };
  return {
    consultation,
    language,
    versions,
    words,
    things,
    texts: textsOf(consultation, language, versions, inPlaceOf),
    elements: shownIn(consultation.instrument.elements, versions),
  };
}

/** The words of something in quotes: a label, an answer. */
export const quoted = (of: Line | string): Line => line("‘", of, "’");

/** The label of what stands at a path; its id where it has none. */
export const labelLine = ({ texts, words, things }: Subject, path: string): Line => {
  const label = texts.line(`${path}#label`);
  if (label !== undefined) return label;
  const thing = things.get(path);
  if (thing?.kind === "total" && thing.total.id === "points") return text(words.points);
  return code(path.split(".").at(-1)!);
};

/** How people find something in the report: question 7 ‘…’, ‘…’. */
export function nameLine(subject: Subject, path: string): Line {
  const { words } = subject;
  const thing = subject.things.get(path);
  if (thing === undefined && path.endsWith(".why"))
    return line(`${words.motivationOf} `, nameLine(subject, path.slice(0, -".why".length)));
  if (thing === undefined && path.endsWith(".decided"))
    return line(`${words.decidedIn} `, nameLine(subject, path.slice(0, -".decided".length)));
  const label = quoted(labelLine(subject, path));
  switch (thing?.kind) {
    case "question":
      return line(`${words.question(thing.number)} `, label);
    case "row":
      return line(`${words.question(thing.number)} `, words.rowOf(label));
    case "total":
      return line(label, ` ${words.in} `, quoted(labelLine(subject, thing.element.path)));
    case "set":
      return line(
        quoted(labelLine(subject, thing.element.path)),
        `, ${words.choiceNumber(thing.element.sets.indexOf(thing.set) + 1)}`,
      );
    default:
      return label;
  }
}

/** The label of an answer of a question, which a shared list may hold. */
export function answerLine(
  subject: Subject,
  question: { readonly path: string; readonly list?: string },
  answer: string,
): Line {
  const { texts } = subject;
  return (
    texts.line(`${question.path}.${answer}#label`) ??
    (question.list === undefined ? undefined : texts.line(`${question.list}.${answer}#label`)) ??
    code(answer)
  );
}

/** The label of a level. */
export const levelLine = (subject: Subject, scale: string, level: string): Line =>
  labelLine(subject, `${scale}.${level}`);
