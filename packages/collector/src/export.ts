import { columns, row, type Cell, type Instrument, type Response } from "@pwe/model";
import { printRecord, type CsvProfile } from "./csv.ts";
import type { StoredResponse } from "./store/store.ts";

/** Every response on a line of its own, exactly as it is stored. */
export async function* toLines(responses: AsyncIterable<StoredResponse>): AsyncGenerator<string> {
  for await (const { document } of responses) yield `${document}\n`;
}

/** How a table is written. */
export interface TableOptions {
  readonly profile: CsvProfile;
  /** What stands where an answer is missing: nothing, or its kind after a dot (`.skipped`). */
  readonly missing: "empty" | "kind";
}

/**
 * The table that the codebook describes: a header, then one record for each response to this design. A response to an
 * earlier edition has other columns, so it is left to the lines: none is ever read against another design.
 */
export async function* toTable(
  instrument: Instrument,
  responses: AsyncIterable<StoredResponse>,
  { profile, missing }: TableOptions,
): AsyncGenerator<string> {
  // A spreadsheet takes the file for UTF-8 only if it begins with this mark.
  if (profile === "spreadsheet") yield "\ufeff";
  const names = columns(instrument).map(({ name }) => name);
  yield printRecord(names, profile);
  const print = (cell: Cell): string | number | null => {
    if ("value" in cell) return cell.value;
    return missing === "kind" ? `.${cell.missing}` : null;
  };
  for await (const { document } of responses) {
    const response = JSON.parse(document) as Response;
    if (response.design !== instrument.design) continue;
    const cells = row(instrument, response);
    yield printRecord(
      names.map((name) => print(cells.get(name)!)),
      profile,
    );
  }
}
