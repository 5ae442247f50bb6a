import type { Problem, ProblemCode } from "@pwe/model";
import { fill, type Words } from "../words/words.ts";

/** What the words for a problem may need of the place where it is. */
export interface Place {
  /** the smallest and largest number, as it is written on the screen */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly format?: string | undefined;
}

const format = (words: Words, name: string | undefined): string =>
  ({
    email: words.formatEmail,
    postcode_nl: words.formatPostcode,
    year: words.formatYear,
    digits: words.formatDigits,
  })[name ?? ""] ?? "";

type Say = (words: Words, problem: Problem, place: Place) => string;

const number: Say = (words, _, { min = "", max = "" }) => fill(words.fillNumber, { min, max });

/** What a participant can meet, in words. What only a broken program can meet is not in it. */
const sayings: Partial<Record<ProblemCode, Say>> = {
  unanswered: (words) => words.chooseOne,
  required: (words) => words.fillIn,
  out_of_range: number,
  wrong_type: number,
  empty_text: (words) => words.fillIn,
  too_long: (words, { by }) => fill(words.tooLong, { over: by ?? "" }),
  wrong_format: (words, _, place) => fill(words.badFormat, { format: format(words, place.format) }),
  repeated: (words) => words.rankAll,
  too_few: (words, { limit }) => fill(words.tooFew, { limit: limit ?? 1 }),
  too_many: (words, { limit }) => fill(words.tooMany, { limit: limit ?? 1 }),
  group_too_few: (words, { limit }) => fill(words.tooFew, { limit: limit ?? 1 }),
  group_too_many: (words, { limit }) => fill(words.tooMany, { limit: limit ?? 1 }),
};

export const problemWords: Say = (words, problem, place) =>
  sayings[problem.code]?.(words, problem, place) ?? words.somethingWrong;
