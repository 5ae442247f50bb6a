import type { Expect, Instrument } from "./generated/consultation.ts";
import type { TaskAnswer } from "./reach.ts";
import type { Versions } from "./situation.ts";

/** The verdict on a claim in one version. A refuted claim comes with an answer that breaks it, where one can. */
export interface Proof {
  readonly versions: Versions;
  readonly outcome: "proved" | "refuted" | "undecided";
  readonly witness?: TaskAnswer;
  /** refuted: what is not reached (`option` or `option.level`); undecided: nothing */
  readonly missing?: readonly string[];
  /** undecided: why */
  readonly why?: string;
}

/** A claim about the admissible answers of a task, in every version that it speaks of. */
export function prove(instrument: Instrument, expect: Expect): Proof[] {
  throw new Error("not written yet");
}
