import type { Element, Task } from "../generated/consultation.ts";

/** These elements and every one below them, in the order of the file. */
export function elementsIn(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const inside =
      element.kind === "when"
        ? [...element.arms.flatMap((arm) => arm.elements), ...element.else]
        : "elements" in element
          ? element.elements
          : [];
    return [element, ...elementsIn(inside)];
  });
}

/** Every task among these elements and below them, in the order of the file. */
export function tasksIn(elements: readonly Element[]): Task[] {
  return elementsIn(elements).filter((element) => element.kind === "task");
}
