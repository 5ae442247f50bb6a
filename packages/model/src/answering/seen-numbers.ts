import { dateOf, dayOf } from "../documents/dates.ts";
import { byType, type PerType } from "../documents/question-kinds.ts";
import { formatSteps } from "../documents/steps.ts";
import type { Question } from "../generated/consultation.ts";

/** The whole numbers that conditions see of the answers to a question. */
export interface SeenNumbers {
  readonly min: number;
  readonly max: number;
  /** the answer that one of them stands for, as people write it */
  readonly write: (number: number) => string;
}

const none = (): undefined => undefined;

const numbersPerType: PerType<[], SeenNumbers | undefined> = {
  one: none,
  many: none,
  grid: none,
  number: ({ min, max, step }) => ({
    min,
    max,
    write: (steps) => `${Number(formatSteps(steps, step))}`,
  }),
  scale: ({ min, max }) => ({ min, max, write: String }),
  text: none,
  rank: none,
  date: ({ min, max }) => ({ min: dayOf(min)!, max: dayOf(max)!, write: dateOf }),
};

/** The whole numbers that conditions see of the answers to a question; undefined where they see none. */
export const seenNumbers = (question: Question): SeenNumbers | undefined =>
  byType(numbersPerType, question);
