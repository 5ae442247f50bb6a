import type { Element, Task } from "./generated/consultation.ts";

/** Every task among these elements and below them, in the order of the file. */
export function tasksIn(elements: readonly Element[]): Task[] {
  return elements.flatMap((element) => {
    const inside =
      element.kind === "when"
        ? [...element.arms.flatMap((arm) => arm.elements), ...element.else]
        : "elements" in element
          ? element.elements
          : [];
    return [...(element.kind === "task" ? [element] : []), ...tasksIn(inside)];
  });
}
