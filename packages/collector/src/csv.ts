/** How cells are written: as they are, or safe to open in a spreadsheet. */
export type CsvProfile = "plain" | "spreadsheet";

/** A text that a spreadsheet would read as a formula, or that begins with the sign that we put before those. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One cell. In the spreadsheet profile a text never begins a formula; a number stays a number, negative or not. */
function printCell(cell: string | number | null, profile: CsvProfile): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // A quote more for each that is there already, so that two texts never become one.
  const text = profile === "spreadsheet" && FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record as RFC 4180 writes it. */
export const printRecord = (
  cells: readonly (string | number | null)[],
  profile: CsvProfile,
): string => `${cells.map((cell) => printCell(cell, profile)).join(",")}\r\n`;
