import type { AnalysisConfig } from "@pwe/model";
import { codebookRow, type CodebookRow } from "./rows.ts";

const heads: readonly (keyof CodebookRow)[] = [
  "name",
  "path",
  "label",
  "kind",
  "measure",
  "values",
  "missing",
  "asked",
  "notes",
];

/** The codebook as CSV (RFC 4180): one line per column. */
export function codebookCsv({ columns }: AnalysisConfig): string {
  const lines = [heads, ...columns.map((column) => heads.map((head) => codebookRow(column)[head]))];
  return lines.map((cells) => `${cells.map(quote).join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe: what people wrote stays text. */
function quote(cell: string): string {
  const inert = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
