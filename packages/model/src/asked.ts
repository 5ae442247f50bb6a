import type {
  Consent,
  Instrument,
  Option,
  Pairs,
  PairSet,
  Question,
  Task,
} from "./generated/consultation.ts";
import type { Situation } from "./situation.ts";

/** One thing that is answered, with its path `block.item` (`consent` and a task's `decided` have the block's path). */
export type AskedItem = { readonly path: string; readonly page: string } & (
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "decided"; readonly element: Task }
  | { readonly kind: "option"; readonly element: Task; readonly option: Option }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
);

/** What this respondent is asked with these answers, in order. Options are not asked of who opted out or delegated. */
export function asked(instrument: Instrument, situation: Situation): AskedItem[] {
  throw new Error("not written yet");
}
