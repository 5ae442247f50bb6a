import type {
  Consent,
  Instrument,
  Pairs,
  PairSet,
  Passage,
  Question,
  Recall,
  Task,
} from "./generated/consultation.ts";
import type { Facts } from "./condition.ts";
import type { Situation } from "./situation.ts";

/**
 * Something on a page. `key` is unique in the instrument and the same for everyone: the path of what is
 * asked, the key in texts of a passage, `recall:PATH@PAGE` of a recall.
 */
export type PageElement = { readonly key: string; readonly frozen: boolean } & (
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "task"; readonly element: Task }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
  | { readonly kind: "passage"; readonly element: Passage }
  | { readonly kind: "recall"; readonly element: Recall }
);

/**
 * One screen. `key` is the same for everyone: the block's path, with `/N` behind it after the Nth page
 * break in the block (counted in file order), `/SET` for a set of pairs, and `/N` alone for what stands between
 * the blocks, at place N of the file.
 */
export interface Page {
  readonly key: string;
  /** path of the block; empty between blocks */
  readonly block: string;
  /** begins with `then fixed`: the block's earlier pages are frozen once this page was reached */
  readonly fixed: boolean;
  readonly elements: readonly PageElement[];
}

/** The way of one respondent through the instrument, as far as the answers tell. */
export interface Route {
  /** Pages with something on them, in the order of this respondent's screen. */
  readonly pages: readonly Page[];
  /** The answers lead to a screen-out: nothing comes after the last page. */
  readonly screenedOut: boolean;
  /** What the answers say at the end of the route, by path. */
  readonly facts: Facts;
}

/** The way of this respondent with these answers: what is shown, in order. */
export function route(instrument: Instrument, situation: Situation): Route {
  throw new Error("not written yet");
}

/** The pages of the route. */
export function pages(instrument: Instrument, situation: Situation): readonly Page[] {
  throw new Error("not written yet");
}

/** Every page and element that anyone can be shown, in the order of the file. */
export function outline(instrument: Instrument): readonly Page[] {
  throw new Error("not written yet");
}
