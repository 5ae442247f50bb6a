import type { Instrument } from "./generated/consultation.ts";
import type { Response } from "./generated/response.ts";

/** A random admissible respondent: the same for the same seed, and always judged admissible. */
export function simulate(instrument: Instrument, seed: string): Response {
  throw new Error("not written yet");
}
