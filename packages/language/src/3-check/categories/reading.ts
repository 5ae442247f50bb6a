import { listRules } from "../rule.ts";
import { hardWord } from "../rules/hard-word.ts";
import { longSentence } from "../rules/long-sentence.ts";
import { readabilityScore } from "../rules/readability-score.ts";
import { unevenReadability } from "../rules/uneven-readability.ts";

/** Whether the people a consultation is for can read it, and read what is compared equally easily. */
export const reading = listRules(
  // Two texts that are compared come first: there a difference looks like a result.
  unevenReadability,
  readabilityScore,
  longSentence,
  hardWord,
);
