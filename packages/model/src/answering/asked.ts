import type {
  Consent,
  Instrument,
  Option,
  Pairs,
  PairSet,
  Question,
  Task,
} from "../generated/consultation.ts";
import { member } from "../documents/members.ts";
import { once } from "../documents/once.ts";
import type { Answers, Situation } from "../documents/situation.ts";
import { walk } from "./walk.ts";

/**
 * One thing that is answered. `path` is `block.item`; the consent has its block's path and a task's way of
 * deciding `TASK.decided`. `page` is the key of the page that it stands on.
 */
export type AskedItem = { readonly path: string; readonly page: string } & (
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "decided"; readonly element: Task }
  | { readonly kind: "option"; readonly element: Task; readonly option: Option }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
);

/** What this respondent is asked with these answers, in order. Options are not asked of who opted out or delegated. */
export function asked(instrument: Instrument, situation: Situation): AskedItem[] {
  return walk(instrument, situation, answerAt(situation.answers)).items;
}

/** What stands at this path of the answers: `attention.rights.level`. */
export function valueAt(answers: Answers, path: string): unknown {
  return path.split(".").reduce<unknown>(member, answers);
}

/** Reads answers by the item they belong to. */
export function answerAt(answers: Answers): (item: AskedItem) => unknown {
  return ({ path }) => valueAt(answers, path);
}

/** Everything that anyone can be asked, in the order of the file. */
export const everyItem: (instrument: Instrument) => readonly AskedItem[] = /* @__PURE__ */ once(
  (instrument) => walk(instrument, { seed: "", versions: {} }, () => undefined, "everything").items,
);
