import type { Instrument } from "../generated/consultation.ts";
import { once } from "../documents/once.ts";
import type { Situation } from "../documents/situation.ts";
import { walk } from "./walk.ts";
import { type AskedItem, answerAt } from "./item.ts";

/** What this respondent is asked with these answers, in order. Options are not asked of who opted out or delegated. */
export function asked(instrument: Instrument, situation: Situation): AskedItem[] {
  return walk(instrument, situation, answerAt(situation.answers)).items;
}

/** Everything that anyone can be asked, in the order of the file. */
export const everyItem: (instrument: Instrument) => readonly AskedItem[] = /* @__PURE__ */ once(
  (instrument) => walk(instrument, { seed: "", versions: {} }, () => undefined, "everything").items,
);
