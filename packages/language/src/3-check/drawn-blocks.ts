import { childrenOf, type Element } from "@pwe/model";

type Block = Extract<Element, { path: string }>;

/** The blocks of which the order is drawn. */
export function drawnBlocks(elements: readonly Element[], inside = false): Block[] {
  return elements.flatMap((element) => {
    const isBlock = inside && "path" in element && element.kind !== "question";
    const below = element.kind === "shuffle" || (inside && element.kind === "when");
    return [...(isBlock ? [element] : []), ...drawnBlocks(childrenOf(element), below)];
  });
}

/** The texts of a block before its first question and after its last: those between are about its own order. */
export function textsAtEnds(block: Block): string[] {
  const inside = childrenOf(block);
  const isText = (one: Element): boolean => one.kind === "passage";
  const from = inside.findIndex((one) => !isText(one));
  const to = inside.findLastIndex((one) => !isText(one));
  return inside.flatMap((one, at) =>
    one.kind === "passage" && (at < from || at > to) ? [one.text] : [],
  );
}
