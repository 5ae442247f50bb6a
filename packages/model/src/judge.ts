import type { Instrument } from "./generated/consultation.ts";
import type { Problem } from "./problem.ts";
import type { Situation } from "./situation.ts";

/** Everything that is wrong with a response; empty when it is admissible. Takes any JSON value and never throws. */
export function judge(instrument: Instrument, response: unknown): Problem[] {
  throw new Error("not written yet");
}

/** Everything that keeps a respondent from leaving the page with this key. */
export function judgePage(instrument: Instrument, situation: Situation, page: string): Problem[] {
  throw new Error("not written yet");
}
