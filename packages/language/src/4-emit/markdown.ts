/** Text as one cell of a Markdown table, or as part of a line: what an author wrote never becomes markup. */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, (mark) => `\\${mark}`)
    .trim();
}

/** A Markdown table. Cells are taken as they are. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** An id or column name. */
export const code = (text: string): string => `\`${text}\``;
