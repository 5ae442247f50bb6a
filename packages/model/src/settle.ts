import type { Instrument } from "./generated/consultation.ts";
import type { Answers, Aside, Situation } from "./situation.ts";

/** Answers to what is asked, and apart from them the answers to what is not asked any more. */
export interface Settled {
  readonly answers: Answers;
  readonly aside: Aside;
}

/**
 * Moves what is no longer asked aside, and what is asked again back. Doing it twice is doing it once.
 */
export function settle(
  instrument: Instrument,
  situation: Situation & { readonly aside?: Aside },
): Settled {
  throw new Error("not written yet");
}
