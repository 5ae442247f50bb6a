import type { Condition, Element, Task } from "../generated/consultation.ts";
import { once } from "./once.ts";

type OfKind<Kind extends Element["kind"]> = Extract<Element, { readonly kind: Kind }>;

/** Where the elements inside an element stand: one list for each way on. */
const inside: {
  readonly [Kind in Element["kind"]]: (element: OfKind<Kind>) => readonly (readonly Element[])[];
} = {
  consent: () => [],
  task: ({ elements }) => [elements],
  dilemma: ({ elements }) => [elements],
  section: ({ elements }) => [elements],
  pairs: () => [],
  question: () => [],
  when: ({ arms, else: otherwise }) => [...arms.map(({ elements }) => elements), otherwise],
  shuffle: ({ elements }) => [elements],
  passage: () => [],
  recall: () => [],
  page: () => [],
  screen_out: () => [],
};

/** The lists of elements inside an element: of a `when` one for each arm and its else, of the others one or none. */
export const listsIn = (element: Element): readonly (readonly Element[])[] =>
  (inside[element.kind] as (element: Element) => readonly (readonly Element[])[])(element);

/** The elements directly inside an element, in the order of the file. */
export const childrenOf = (element: Element): readonly Element[] => listsIn(element).flat();

/** These elements and every one below them, in the order of the file. */
export function elementsIn(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  const visit = (list: readonly Element[]): void => {
    for (const element of list) {
      found.push(element);
      listsIn(element).forEach(visit);
    }
  };
  visit(elements);
  return found;
}

/** Every task among these elements and below them, in the order of the file. */
export const tasksIn = /* @__PURE__ */ once((elements: readonly Element[]): readonly Task[] =>
  elementsIn(elements).filter((element) => element.kind === "task"),
);

/** Every condition that decides what is asked among these elements and below them, in the order of the file. */
export function conditionsIn(elements: readonly Element[]): Condition[] {
  return elements.flatMap((element) => {
    if (element.kind === "screen_out") return [element.if];
    if (element.kind !== "when") return conditionsIn(childrenOf(element));
    const arms = element.arms.flatMap((arm) => [arm.if, ...conditionsIn(arm.elements)]);
    return [...arms, ...conditionsIn(element.else)];
  });
}
