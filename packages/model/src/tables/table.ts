import type { Instrument } from "../generated/consultation.ts";
import type { Response } from "../generated/response.ts";
import type { Column } from "./column.ts";
import { columns } from "./columns.ts";
import { csvMark, printRecord, type CsvProfile } from "./csv.ts";
import { row, type Cell } from "./row.ts";

/** How a table is written. */
export interface TableOptions {
  readonly profile: CsvProfile;
  /** What stands where an answer is missing: nothing, or its kind after a dot (`.skipped`). */
  readonly missing: "empty" | "kind";
  /** What stands for an answer or a level: its id, or the code of the codebook. */
  readonly answers: "ids" | "codes";
}

/** The table that the codebook describes, a line at a time. */
export interface TableWriter {
  /** what the file begins with: the names of the columns */
  readonly head: string;
  /** the record of an admissible response to this design */
  readonly record: (response: Response) => string;
}

export function tableWriter(instrument: Instrument, options: TableOptions): TableWriter {
  const { profile } = options;
  const all = columns(instrument);
  const head = printRecord(
    all.map(({ name }) => name),
    profile,
  );
  return {
    head: `${csvMark(profile)}${head}`,
    record: (response) => {
      const cells = row(instrument, response);
      return printRecord(
        all.map((column) => print(column, cells.get(column.name)!, options)),
        profile,
      );
    },
  };
}

function print(
  { codes }: Column,
  cell: Cell,
  { missing, answers }: TableOptions,
): string | number | null {
  if ("missing" in cell) return missing === "kind" ? `.${cell.missing}` : null;
  const { value } = cell;
  return answers === "codes" && codes !== undefined ? (codes[value] ?? value) : value;
}
