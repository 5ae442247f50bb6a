import type { Problem, ProblemCode } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/words.ts";

/** What a participant can meet, and the sentence for it. What only a broken program can meet is not in it. */
const sentences: Partial<Record<ProblemCode, keyof Words>> = {
  unanswered: "chooseOne",
  required: "fillIn",
  empty_text: "fillIn",
  too_long: "tooLong",
  repeated: "rankAll",
  too_few: "tooFew",
  too_many: "tooMany",
  group_too_few: "tooFew",
  group_too_many: "tooMany",
};

/** A problem in words; of a number or a format, what the field itself says that it takes. */
export const problemWords = (
  words: Words,
  { code, limit = 1, by = 0 }: Problem,
  says = words.somethingWrong,
): string => {
  const sentence = sentences[code];
  return sentence ? fill(words[sentence], { limit, over: by }) : says;
};
