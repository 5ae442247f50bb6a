import type { Instrument } from "./generated/consultation.ts";
import type { Answers, Situation } from "./situation.ts";

/**
 * The answers with every member present that a finished response has: null where something optional was skipped,
 * the level or amount set beforehand, false for an option not chosen, 0 points. Invents nothing else: what is
 * required and unanswered becomes null too, for `judge` to refuse.
 */
export function withSkipped(instrument: Instrument, situation: Situation): Answers {
  throw new Error("not written yet");
}
