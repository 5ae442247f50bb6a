import type { Instrument, Sensitive } from "./generated/consultation.ts";

/** What a column holds. */
export type ColumnKind = "id" | "whole" | "flag" | "text" | "place";

/** One column of the answers as a table. */
export interface Column {
  /** the path joined with __ */
  readonly name: string;
  /** path of the question, option, set, row or task */
  readonly path: string;
  /** where in the response, member by member: `["answers", "order", "advice", "answer"]` */
  readonly at: readonly string[];
  readonly kind: ColumnKind;
  /** flag, place: the answer that the column is about */
  readonly answer?: string;
  /** id: the code stored for each answer or level */
  readonly codes?: Readonly<Record<string, number>>;
  readonly sensitive?: Sensitive;
}

/** Every column of the answers, in the order of the file: first those of the response as a whole. */
export function columns(instrument: Instrument): Column[] {
  throw new Error("not written yet");
}
