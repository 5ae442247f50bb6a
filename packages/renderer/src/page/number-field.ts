import type { Exact } from "@pwe/model";
import type { Sheet } from "./sheet.ts";

/** The smallest and largest number of a field as people write them, for the words of a complaint. */
export const printedEnds = (sheet: Sheet, min: number, max: number, step: Exact) => {
  const print = (steps: number) => sheet.number({ ...step, int: steps * step.int });
  return { "data-min": print(min), "data-max-number": print(max) };
};
