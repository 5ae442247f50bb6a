import { printRecord, type AnalysisConfig } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { wordsIn } from "../analysis/words/words.ts";
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

/** The codebook as CSV (RFC 4180): one line per column. Its heads and ids are names, the same in every language. */
export function codebookCsv({ columns }: AnalysisConfig, language: MessageLanguage): string {
  const rows = columns.map((column) => codebookRow(column, wordsIn[language]));
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head]))];
  return lines.map((cells) => printRecord(cells, "spreadsheet")).join("");
}
