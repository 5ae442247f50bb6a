import { setImmediate } from "node:timers/promises";
import { tableWriter, type Instrument, type Response, type TableOptions } from "@pwe/model";
import type { StoredResponse } from "./store/store.ts";

/** Every response on a line of its own, exactly as it is stored. */
export async function* toLines(responses: AsyncIterable<StoredResponse>): AsyncGenerator<string> {
  for await (const { document } of responses) yield `${document}\n`;
}

/**
 * The table that the codebook describes: a header, then one record for each response to one of these designs, which are
 * answered as this one is. Any other edition has other columns, so it is left to its own table and to the lines.
 */
export async function* toTable(
  instrument: Instrument,
  responses: AsyncIterable<StoredResponse>,
  options: TableOptions,
  designs: ReadonlySet<string> = new Set([instrument.design]),
): AsyncGenerator<string> {
  const { head, record } = tableWriter(instrument, options);
  yield head;
  for await (const { document } of responses) {
    const response = JSON.parse(document) as Response;
    if (designs.has(response.design)) yield record(response);
  }
}

/** Milliseconds that an export may work before everybody else is answered. */
const TURN = 10;

/** The same pieces, with turns for everything else that waits: one that takes minutes would stop the survey for as long. */
export async function* inTurns<T>(
  pieces: AsyncIterable<T>,
  clock: () => number = () => performance.now(),
): AsyncGenerator<T> {
  let began = clock();
  for await (const piece of pieces) {
    yield piece;
    if (clock() - began < TURN) continue;
    await setImmediate();
    began = clock();
  }
}
