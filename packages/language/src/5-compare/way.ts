import type { AskedItem } from "@pwe/model";

/** In which way an item is answered. */
export function wayOf(item: AskedItem): string {
  if (item.kind === "question") return item.element.type;
  return item.kind === "option" ? item.element.decision.kind : item.kind;
}
