import { type Instrument, judge, type Problem } from "@pwe/model";

/** What keeps a finished response from being sent; the same verdict as the collector's. */
export const checkBeforeSending = (instrument: Instrument, response: unknown): Problem[] =>
  judge(instrument, response);
