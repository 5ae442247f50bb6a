import { tableWriter, type Instrument, type Response, type TableOptions } from "@pwe/model";
import type { StoredResponse } from "./store/store.ts";

/** Every response on a line of its own, exactly as it is stored. */
export async function* toLines(responses: AsyncIterable<StoredResponse>): AsyncGenerator<string> {
  for await (const { document } of responses) yield `${document}\n`;
}

/**
 * The table that the codebook describes: a header, then one record for each response to this design. A response to an
 * earlier edition has other columns, so it is left to the lines: none is ever read against another design.
 */
export async function* toTable(
  instrument: Instrument,
  responses: AsyncIterable<StoredResponse>,
  options: TableOptions,
): AsyncGenerator<string> {
  const { head, record } = tableWriter(instrument, options);
  yield head;
  for await (const { document } of responses) {
    const response = JSON.parse(document) as Response;
    if (response.design === instrument.design) yield record(response);
  }
}
