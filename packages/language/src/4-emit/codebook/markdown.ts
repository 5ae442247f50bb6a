import { own } from "@pwe/model";
import type { AnalysisConfig, Consultation, PlannedColumn } from "@pwe/model";
import { changeSection, noteSection } from "../analysis/study.ts";
import { code, inline, table } from "../markdown.ts";
import { codebookRow } from "./rows.ts";

/** The codebook for people: every column, and what its values mean. */
export function codebookMarkdown(config: AnalysisConfig, consultation: Consultation): string {
  const { title, release, columns, missing } = config;
  const ofColumns = new Set(columns.flatMap(({ notes }) => notes ?? []));
  const general = consultation.plan.notes.filter(({ text }) => !ofColumns.has(text));
  return `${[
    `# Codebook: ${inline(title)}`,
    `Release ${release}, ${columns.length} columns. The column names are those of every export; the codes never change once a consultation is fielded.`,
    ...noteSection("## Notes", general),
    ...changeSection(consultation),
    "## Values that are missing",
    table(
      ["kind", "meaning"],
      missing.map(({ id, meaning }) => [code(id), meaning]),
    ),
    "## Columns",
    table(
      ["column", "label", "measure", "missing", "who was asked"],
      columns.map((column) => {
        const row = codebookRow(column);
        return [
          code(row.name),
          inline(row.label),
          row.measure,
          row.missing === "" ? "none" : row.missing.replaceAll("_", " "),
          inline(row.asked),
        ];
      }),
    ),
    "## Values",
    ...columns.flatMap(valueSection),
  ].join("\n\n")}\n`;
}

function valueSection(column: PlannedColumn): string[] {
  const { notes } = codebookRow(column);
  const about = [
    ...(column.values === undefined ? describeRange(column) : [valueTable(column.values)]),
    ...(notes === "" ? [] : [inline(notes)]),
  ];
  return about.length === 0 ? [] : [`### ${code(column.name)}`, inline(column.label), ...about];
}

function describeRange(column: PlannedColumn): string[] {
  const { values } = codebookRow(column);
  return values === "" ? [] : [`${values}.`];
}

function valueTable(values: NonNullable<PlannedColumn["values"]>): string {
  const attributes = [...new Set(values.flatMap(({ scores }) => Object.keys(scores ?? {})))];
  const marked = values.some(({ missing, same }) => missing !== undefined || same !== undefined);
  return table(
    ["code", "id", "label", ...attributes, ...(marked ? ["counts as"] : [])],
    values.map((value) => [
      `${value.code}`,
      code(value.id),
      inline(value.label),
      ...attributes.map((id) => `${own(value.scores ?? {}, id) ?? ""}`),
      ...(marked
        ? [value.missing ?? (value.same === undefined ? "" : `the same as ${value.same}`)]
        : []),
    ]),
  );
}
