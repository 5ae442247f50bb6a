import type {
  Consent,
  Pairs,
  PairSet,
  Passage,
  Question,
  Recall,
  Task,
} from "../generated/consultation.ts";
import type { Facts } from "../documents/condition.ts";

/** What stands on a page. */
export type PageContent =
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "task"; readonly element: Task }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
  | { readonly kind: "passage"; readonly element: Passage }
  | { readonly kind: "recall"; readonly element: Recall }
  | { readonly kind: "review"; readonly element: null };

/**
 * Something on a page. `key` is unique in the instrument and the same for everyone: the path of what is
 * asked, the key in texts of a passage, `recall:PATH@PAGE` of a recall, `#review` of the last look at the answers. Frozen: to be read, not changed.
 */
export type PageElement = { readonly key: string; readonly frozen: boolean } & PageContent;

/**
 * One screen. `key` is the same for everyone, and so is the page on which an element stands: the block's path, with
 * `/N` behind it after the Nth place in the block (in file order) where a page begins, `/SET` for a set of pairs, and
 * `/PLACE` alone for what stands between the blocks. A page begins at a page break, and after a `when` with a page
 * break in it.
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
  /** What the options of every task are set to, by option. */
  readonly settings: ReadonlyMap<Task, ReadonlyMap<string, unknown>>;
  /** What every task knew of earlier totals when it was asked. */
  readonly carried: ReadonlyMap<Task, Facts>;
}
