import type { Instrument } from "./generated/consultation.ts";
import type { Versions } from "./situation.ts";

/** One arm of every factor, drawn from the seed, with exactly the chances that the shares say. */
export function assignVersions(instrument: Instrument, seed: string): Versions {
  throw new Error("not written yet");
}

/** Every combination of arms that a respondent can get, in the order of the factors. */
export function versionCombinations(instrument: Instrument): Versions[] {
  throw new Error("not written yet");
}
