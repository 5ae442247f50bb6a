/**
 * What comes before what on the screen, whatever the seed. Two places part at the outermost thing that has them in
 * different lists: in the arms of one `when` nobody meets both; in a `shuffle` either can come first, and all of the one
 * comes before any of the other; anywhere else the order of the file holds for everyone.
 */
import type { Element, Instrument, Passage, Shuffle, When } from "../generated/consultation.ts";
import { listsIn } from "../documents/elements.ts";
import { once } from "../documents/once.ts";

/** One step on the way from the outside in to a place. */
export interface Turn {
  readonly kind: "list" | "when" | "shuffle";
  /** the list, `when` or `shuffle` itself */
  readonly of: object;
  /** which place, arm or thing that is shuffled */
  readonly at: number;
}

/** Where something stands, from the outside in. */
export type Stand = readonly Turn[];

/** How one place comes to another: for everyone before or after it, in some orders the one and in others the other, or never with it. */
export type ScreenOrder = "before" | "after" | "either" | "apart";

/** Where two places part; undefined when the one holds the other, or they are the same. */
export function parting(one: Stand, other: Stand): readonly [Turn, Turn] | undefined {
  for (const [index, turn] of one.entries()) {
    const beside = other[index];
    if (beside === undefined || beside.of !== turn.of) return undefined;
    if (beside.at !== turn.at) return [turn, beside];
  }
  return undefined;
}

/** How one place comes to another; what stands inside something comes after it. */
export function screenOrder(one: Stand, other: Stand): ScreenOrder {
  const [own, beside] = parting(one, other) ?? [];
  if (own === undefined || beside === undefined)
    return one.length <= other.length ? "before" : "after";
  if (own.kind === "when") return "apart";
  if (own.kind === "shuffle") return "either";
  return own.at < beside.at ? "before" : "after";
}

/** What a shuffle puts in an order: its elements, with the texts and images of a question before it. */
export const shuffledThings: (shuffle: Shuffle) => readonly (readonly Element[])[] =
  /* @__PURE__ */ once(({ elements }) => {
    const things: Element[][] = [];
    let open = false;
    for (const [at, element] of elements.entries()) {
      if (open) things.at(-1)!.push(element);
      else things.push([element]);
      open = element.kind === "passage" && belongsTo(element, elements.slice(at + 1));
    }
    return things;
  });

/** Whether a text is of the question that comes next, and not one by itself. */
function belongsTo({ text }: Passage, rest: readonly Element[]): boolean {
  const next = rest.find(({ kind }) => kind !== "passage");
  return next?.kind === "question" && text.startsWith(`${next.path}#`);
}

const isChoice = (element: Element): element is When | Shuffle =>
  element.kind === "when" || element.kind === "shuffle";

/** Where every element of an instrument stands. */
export const stands: (instrument: Instrument) => ReadonlyMap<Element, Stand> = /* @__PURE__ */ once(
  ({ elements }) => {
    const found = new Map<Element, Stand>();
    const visit = (list: readonly Element[], around: Stand): void => {
      for (const [at, element] of list.entries()) {
        const own: Stand = [...around, { kind: "list", of: list, at }];
        found.set(element, own);
        const lists = element.kind === "shuffle" ? shuffledThings(element) : listsIn(element);
        for (const [at, inside] of lists.entries())
          visit(
            inside,
            isChoice(element) ? [...own, { kind: element.kind, of: element, at }] : own,
          );
      }
    };
    visit(elements, []);
    return found;
  },
);
