import type { Exact, Sensitive } from "../generated/consultation.ts";

/**
 * What a column holds: an id, a whole number, 0 or 1, a text, a date as year-month-day, the place from 1 that an answer was ranked at (0 when it
 * was not), or a decimal: a number as it was shown, in its unit. Decimals are derived, the others stand in the response.
 */
export type ColumnKind = "id" | "whole" | "flag" | "text" | "date" | "place" | "decimal";

/** One column of the answers as a table. */
export interface Column {
  /** the path joined with __ */
  readonly name: string;
  /** path of the question, option, set, row, total or task; empty for what stands beside the answers */
  readonly path: string;
  /** where in the response, member by member: `["answers", "order", "advice", "answer"]`; empty for what is derived */
  readonly at: readonly string[];
  readonly kind: ColumnKind;
  /** flag, place: the answer or option that the column is about */
  readonly answer?: string;
  /** id: the code of each answer or level */
  readonly codes?: Readonly<Record<string, number>>;
  /** decimal: what a total read, or what its limit left; where there are several, the tightest one */
  readonly derived?: "total" | "left";
  /** decimal: the step of which the response counts how many; the cell is the number itself, in its unit */
  readonly step?: Exact;
  readonly sensitive?: Sensitive;
}

/** The code of every id in a list of answers or levels. */
export const codesOf = (answers: readonly { id: string; code: number }[]): Record<string, number> =>
  Object.fromEntries(answers.map(({ id, code }) => [id, code]));
