import { dateOf, type PerType, type Question, seenNumbers } from "@pwe/model";
import { datePattern } from "./date-pattern.ts";
import type { Schema } from "./json-schema.ts";

/** A whole number between two others, as far as they are there. */
export const integer = (min: number | undefined, max: number | undefined): Schema => ({
  type: "integer",
  ...(min !== undefined && { minimum: min }),
  ...(max !== undefined && { maximum: max }),
});

type Within = PerType<[min: number | undefined, max: number | undefined], Schema | undefined>;

const notNumbered = (): undefined => undefined;
const numbered = (_: Question, min: number | undefined, max: number | undefined): Schema =>
  integer(min, max);

/** The stored answers of which conditions see a number between two others; undefined where there are none. */
export const within: Within = {
  one: notNumbered,
  many: notNumbered,
  grid: notNumbered,
  number: numbered,
  scale: numbered,
  text: notNumbered,
  rank: notNumbered,
  // There are years enough in the question's own range: none but those are looked at.
  date: (question, min = -Infinity, max = Infinity) => {
    const own = seenNumbers(question)!;
    const [from, to] = [Math.max(min, own.min), Math.min(max, own.max)];
    if (from > to) return undefined;
    return { type: "string", pattern: datePattern(dateOf(from), dateOf(to)) };
  },
};
