/** The rows of a CSV text (comma or semicolon, double quotes), cells trimmed; empty lines are left out. */
export function readCsv(text: string): string[][] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? "";
  const separator = firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",";
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|[^"\r\n,;]+|[,;]|\r?\n/g;
  let value = "";
  const end = (): void => {
    rows.at(-1)!.push(value.trim());
    value = "";
  };
  for (const [part, quotedPart] of text.replace(/^\uFEFF/, "").matchAll(cell)) {
    if (part === separator) end();
    else if (part === "\n" || part === "\r\n") {
      end();
      rows.push([]);
    } else value += quotedPart === undefined ? part : quotedPart.replaceAll('""', '"');
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ""));
}
