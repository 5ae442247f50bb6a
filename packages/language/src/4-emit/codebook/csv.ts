import { printRecord, type AnalysisConfig } from "@pwe/model";
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
  return lines.map((cells) => printRecord(cells, "spreadsheet")).join("");
}
