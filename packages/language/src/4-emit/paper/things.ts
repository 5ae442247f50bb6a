import {
  type Element,
  type Instrument,
  type Option,
  type Pairs,
  type PairSet,
  type Question,
  type Task,
  type Total,
  childrenOf,
} from "@pwe/model";

/** What conditions, plans and findings can name. */
export type Thing =
  | { readonly kind: "consent" }
  | { readonly kind: "question"; readonly element: Question; readonly number: number }
  | { readonly kind: "row"; readonly element: Question; readonly number: number }
  | { readonly kind: "task"; readonly element: Task }
  | { readonly kind: "option"; readonly element: Task; readonly option: Option }
  | { readonly kind: "total"; readonly element: Task; readonly total: Total }
  | { readonly kind: "pairs"; readonly element: Pairs }
  | { readonly kind: "set"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "block" };

/** Everything that can be named, by path. Questions are numbered in the order of the file, the same in every version. */
export function thingsIn({ elements }: Instrument): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  let number = 0;
  const visit = (element: Element): void => {
    switch (element.kind) {
      case "consent":
        things.set(element.path, { kind: "consent" });
        break;
      case "task":
        things.set(element.path, { kind: "task", element });
        for (const option of element.options)
          things.set(option.path, { kind: "option", element, option });
        for (const total of element.totals)
          things.set(total.path, { kind: "total", element, total });
        break;
      case "pairs":
        things.set(element.path, { kind: "pairs", element });
        for (const set of element.sets) things.set(set.path, { kind: "set", element, set });
        break;
      case "question":
        number += 1;
        things.set(element.path, { kind: "question", element, number });
        if (element.type === "grid")
          for (const { path } of element.rows) things.set(path, { kind: "row", element, number });
        break;
      case "dilemma":
      case "section":
        things.set(element.path, { kind: "block" });
        break;
      case "shuffle":
      case "when":
      case "passage":
      case "recall":
      case "page":
      case "screen_out":
        break;
      default:
        element satisfies never;
    }
    childrenOf(element).forEach(visit);
  };
  elements.forEach(visit);
  return things;
}
