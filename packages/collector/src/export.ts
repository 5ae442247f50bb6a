import { columns, row, type Instrument, type Response } from "@pwe/model";
import { printRecord, type CsvProfile } from "./csv.ts";
import type { StoredResponse } from "./store.ts";

/** Every response on a line of its own, exactly as it is stored. */
export async function* toLines(responses: AsyncIterable<StoredResponse>): AsyncGenerator<string> {
  for await (const { document } of responses) yield `${document}\n`;
}

/** The table that the codebook describes: a header, then one record for each response. */
export async function* toTable(
  instrument: Instrument,
  responses: AsyncIterable<StoredResponse>,
  profile: CsvProfile,
): AsyncGenerator<string> {
  // A spreadsheet takes the file for UTF-8 only if it begins with this mark.
  if (profile === "spreadsheet") yield "\ufeff";
  const names = columns(instrument).map(({ name }) => name);
  yield printRecord(names, profile);
  for await (const { document } of responses) {
    const cells = row(instrument, JSON.parse(document) as Response);
    const values = names.map((name) => {
      const cell = cells.get(name);
      return cell === undefined || "missing" in cell ? null : cell.value;
    });
    yield printRecord(values, profile);
  }
}
