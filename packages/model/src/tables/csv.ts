/** How cells are written: as they are, or to be opened in a spreadsheet, in English or (with `;` and a decimal comma) in Dutch. */
export type CsvProfile = "plain" | "spreadsheet" | "spreadsheet-nl";

/** Every profile, the usual one first. */
export const csvProfiles: readonly [CsvProfile, ...CsvProfile[]] = [
  "plain",
  "spreadsheet",
  "spreadsheet-nl",
];

interface Notation {
  readonly separator: string;
  readonly decimal: string;
  /** A spreadsheet takes a file for UTF-8 only if it begins with this. */
  readonly mark: string;
  readonly quoted: RegExp;
}

const notations: Readonly<Record<CsvProfile, Notation>> = {
  plain: { separator: ",", decimal: ".", mark: "", quoted: /[",\r\n]/ },
  spreadsheet: { separator: ",", decimal: ".", mark: "\ufeff", quoted: /[",\r\n]/ },
  "spreadsheet-nl": { separator: ";", decimal: ",", mark: "\ufeff", quoted: /[";\r\n]/ },
};

/**
 * Where a spreadsheet would begin a formula, with the quotes that stand there already: at the start of a cell, and after
 * whatever it may take for the end of one, since a file is also opened where another sign separates. After a comma a
 * hyphen is left alone where nothing follows it: `€ 10,-` is a price.
 */
const FORMULA =
  /(?<=^|[;\t\r\n])(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])|(?<=,)(?='*(?:[=+@\uff1d\uff0b\uff20]|-\S))/g;

/** One cell. In a spreadsheet a text never begins a formula; a number stays a number, negative or not. */
function printCell(cell: string | number | null, profile: CsvProfile): string {
  if (cell === null) return "";
  const { decimal, quoted } = notations[profile];
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  // A quote more for each that is there already, so that two texts never become one.
  const text = profile === "plain" ? cell : cell.replace(FORMULA, "'");
  return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What stands before the first record of a file. */
export const csvMark = (profile: CsvProfile): string => notations[profile].mark;

/** One record as RFC 4180 writes it; in Dutch spreadsheets a semicolon separates. */
export const printRecord = (
  cells: readonly (string | number | null)[],
  profile: CsvProfile,
): string =>
  `${cells.map((cell) => printCell(cell, profile)).join(notations[profile].separator)}\r\n`;
