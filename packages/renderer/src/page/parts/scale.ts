import type { Attributes } from "../markup.ts";

/** As many levels as a thumb can tell apart in one row of a phone. */
const MOST = 7;

/** Says that a scale fits one row of a phone, and of how many; not where each level says what it brings. */
export const inOneRow = ({ length }: readonly unknown[], isWorth = false): Attributes =>
  length > MOST || isWorth ? {} : { "data-of": length };
