import { tasksIn, type Question } from "@pwe/model";
import {
  besideLimit,
  besideOption,
  otherAnswers,
  otherCount,
  otherRange,
  type AnswerNumbers,
  type OtherNumber,
} from "../prose/design-numbers.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { questionsOf, textsOf, type Prose } from "../prose/texts.ts";
import { fixedLimits, optionNumbers } from "../prose/varied-numbers.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { said: string; what: string; of: string; attribute: string; shown: string };

const designs: Readonly<Record<OtherNumber["what"], (data: Data) => string>> = {
  options: ({ shown }) => `there are ${shown} options`,
  limit: ({ of, shown }) => `the limit of \`${of}\` is ${shown}`,
  value: ({ of, attribute, shown }) => `\`${attribute}\` of \`${of}\` is ${shown}`,
  points: ({ shown }) => `${shown} points are divided`,
  range: ({ shown }) => `the numbers run ${shown}`,
  most: ({ shown }) => `at most ${shown} can be chosen`,
  least: ({ shown }) => `at least ${shown} have to be chosen`,
  top: ({ shown }) => `${shown} are put in order`,
};

/** A text has a number beside one of the design, and it is another. */
export const numberInProse: Rule<Data> = {
  kind: {
    code: "C1213",
    id: "number-in-prose",
    severity: "info",
    message: (data) =>
      `The text says “${data.said}”, and ${designs[data.what as OtherNumber["what"]](data)}.`,
    why: "The number in the text was typed before the design changed, or counts something that the text does not name. Participants believe the one or the other.",
    help: ({ what }) =>
      what === "limit" || what === "value"
        ? "Write the number as it is, once: declare it as a `constant` and put it into the text with `{{name}}`, or leave it to the meter."
        : "Write the number that there is, or leave it out.",
  },
  certainty: "heuristic",
  check: (context) => {
    const beside = numbersBeside(context);
    return eachOnce(
      textsOf(context.consultation).flatMap((prose) =>
        beside(prose).map((found) => foundIn(context, prose, { ...found }, { key: found.said })),
      ),
    );
  },
};

const answersTo = (question: Question): AnswerNumbers | null =>
  question.type === "rank"
    ? { path: question.path, top: question.top }
    : question.type === "many"
      ? { path: question.path, most: question.max, least: question.min }
      : null;

/** Finds in a text what is another number than that of its question, or of its task. */
function numbersBeside({ consultation }: CheckContext): (prose: Prose) => OtherNumber[] {
  const { instrument } = consultation;
  const questions = new Map(questionsOf(instrument).map((one) => [one.path, answersTo(one)]));
  const tasks = new Map(
    tasksIn(instrument.elements).map((task) => [
      task.id,
      { task, limits: fixedLimits(task, consultation), numbers: optionNumbers(task, consultation) },
    ]),
  );
  return (prose) => {
    const answers = questions.get(prose.path);
    if (answers !== undefined) return answers === null ? [] : otherAnswers(prose, answers);
    const known = tasks.get(prose.path.split(".")[0]!);
    if (known === undefined) return [];
    return [
      ...besideLimit(prose, known.limits),
      ...besideOption(prose, known.numbers),
      ...otherCount(prose, known.task),
      ...otherRange(prose, known.task),
    ];
  };
}
