import type { Problem, ProblemCode } from "@pwe/model";
import { fill, type Words } from "../words/words.ts";

/** What the words for a problem may need of the place where it is. */
export interface Place {
  /** the smallest and largest number, as it is written on the screen */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** what a text should be, in words */
  readonly format?: string | undefined;
}

/** What a participant can meet, and the sentence for it. What only a broken program can meet is not in it. */
const sentences: Partial<Record<ProblemCode, keyof Words>> = {
  unanswered: "chooseOne",
  required: "fillIn",
  out_of_range: "fillNumber",
  wrong_type: "fillNumber",
  empty_text: "fillIn",
  too_long: "tooLong",
  wrong_format: "badFormat",
  repeated: "rankAll",
  too_few: "tooFew",
  too_many: "tooMany",
  group_too_few: "tooFew",
  group_too_many: "tooMany",
};

export const problemWords = (
  words: Words,
  { code, limit = 1, by = 0 }: Problem,
  { min = "", max = "", format = "" }: Place,
): string =>
  fill(words[sentences[code] ?? "somethingWrong"], { min, max, format, limit, over: by });
