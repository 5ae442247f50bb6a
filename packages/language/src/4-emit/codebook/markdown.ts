import type { AnalysisConfig, Consultation, PlannedColumn } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { changeSection, noteSection } from "../analysis/study.ts";
import { wordsIn, type Words } from "../analysis/words/words.ts";
import { code, inline, table } from "../markdown.ts";
import { codebookRow } from "./rows.ts";

/** The codebook for people: every column, and what its values mean. */
export function codebookMarkdown(
  config: AnalysisConfig,
  consultation: Consultation,
  language: MessageLanguage,
): string {
  const words = wordsIn[language];
  const { columns: say, plan } = words;
  const { title, release, columns, missing } = config;
  const ofColumns = new Set(columns.flatMap(({ notes }) => notes ?? []));
  const general = consultation.plan.notes.filter(({ text }) => !ofColumns.has(text));
  return `${[
    `# ${say.codebook(inline(title))}`,
    say.codebookSays(release, columns.length),
    ...noteSection(plan.noteTitle, general),
    ...changeSection(consultation, words),
    `## ${say.missingTitle}`,
    table(
      say.missingHeads,
      missing.map(({ id, meaning }) => [missingCell(id, words), meaning]),
    ),
    `## ${say.columnsTitle}`,
    table(
      say.columnHeads,
      columns.map(({ name, label, measure, missing: kinds, asked }) => [
        code(name),
        inline(label),
        say.measures[measure],
        kinds.length === 0 ? say.none : kinds.map((kind) => say.missing[kind]).join(", "),
        asked.condition === null ? asked.words : code(asked.words),
      ]),
    ),
    `## ${say.valuesTitle}`,
    ...columns.flatMap((column) => valueSection(column, words)),
  ].join("\n\n")}\n`;
}

/** A kind of missing answer by its id, and by its name where that is another. */
function missingCell(id: keyof Words["columns"]["missing"], { columns: say }: Words): string {
  const name = say.missing[id];
  return name === id.replaceAll("_", " ") ? code(id) : `${code(id)}: ${name}`;
}

function valueSection(column: PlannedColumn, words: Words): string[] {
  const { values, notes } = codebookRow(column, words);
  const about = [
    ...(column.values !== undefined
      ? [valueTable(column.values, words)]
      : values === ""
        ? []
        : [`${sentence(inline(values))}.`]),
    ...(notes === "" ? [] : [inline(notes)]),
  ];
  return about.length === 0 ? [] : [`### ${code(column.name)}`, inline(column.label), ...about];
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function valueTable(
  values: NonNullable<PlannedColumn["values"]>,
  { columns: say, number }: Words,
): string {
  const attributes = [...new Set(values.flatMap(({ scores }) => Object.keys(scores ?? {})))];
  const marked = values.some(({ missing, same }) => missing !== undefined || same !== undefined);
  return table(
    [...say.valueHeads, ...attributes, ...(marked ? [say.countsAs] : [])],
    values.map((value) => [
      `${value.code}`,
      code(value.id),
      inline(value.label),
      ...attributes.map((id) => {
        const score = value.scores?.[id];
        return score === undefined ? "" : number(score);
      }),
      ...(marked ? [countsAs(value, say)] : []),
    ]),
  );
}

function countsAs(
  { missing, same }: NonNullable<PlannedColumn["values"]>[number],
  say: Words["columns"],
): string {
  if (missing !== undefined) return say.missing[missing];
  return same === undefined ? "" : say.sameAs(code(same));
}
