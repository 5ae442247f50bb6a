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
  check: (context) =>
    eachOnce(
      textsOf(context.consultation)
        .filter(({ text }) => /\d|\p{L}{3}/u.test(text))
        .flatMap((prose) =>
          numbersBeside(prose, context).map((found) =>
            foundIn(context, prose, { ...found }, { key: found.said }),
          ),
        ),
    ),
};

const answersTo = (question: Question): AnswerNumbers | null =>
  question.type === "rank"
    ? { path: question.path, top: question.top }
    : question.type === "many"
      ? { path: question.path, most: question.max, least: question.min }
      : null;

function numbersBeside(prose: Prose, { consultation }: CheckContext): OtherNumber[] {
  const question = questionsOf(consultation.instrument).find(({ path }) => path === prose.path);
  if (question !== undefined) {
    const numbers = answersTo(question);
    return numbers === null ? [] : otherAnswers(prose, numbers);
  }
  const task = tasksIn(consultation.instrument.elements).find(
    ({ id }) => id === prose.path.split(".")[0],
  );
  if (task === undefined) return [];
  return [
    ...besideLimit(prose, fixedLimits(task, consultation)),
    ...besideOption(prose, optionNumbers(task, consultation)),
    ...otherCount(prose, task),
    ...otherRange(prose, task),
  ];
}
