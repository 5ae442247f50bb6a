import type { Exact } from "@pwe/model";
import { fill } from "../words/words.ts";
import type { Sheet } from "./sheet.ts";

/** What numbers a field takes, in words: said beside it, and again when something else was filled in. */
export const numberWords = (
  { words, number }: Sheet,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: Exact },
): { readonly hint: string; readonly says: string } => {
  const print = (steps: number): string => number({ ...step, int: steps * step.int });
  const blanks = { min: print(min), max: print(max), step: print(1) };
  const isWhole = step.int === 1 && step.decimals === 0;
  return {
    hint: fill(isWhole ? words.wholeNumber : words.stepNumber, blanks),
    says: fill(isWhole ? words.fillWhole : words.fillSteps, blanks),
  };
};
