import { inOrder, type Page, type Pin } from "@pwe/model";
import type { Parts } from "./parts.ts";

/**
 * Puts everything that is shuffled in this respondent's order; the same whenever the seed is the same. A group stands
 * where its first option does.
 */
export const shuffle = ({ form }: Parts, seed: string): void => {
  for (const list of form.querySelectorAll<HTMLElement>("[data-shuffle]")) {
    const all = Array.from(list.querySelectorAll<HTMLElement>("[data-pin]"));
    const pinned = ({ dataset }: HTMLElement) => (dataset["pin"] || undefined) as Pin;
    const tops = new Set<Element>();
    for (const one of inOrder(all, seed, list.dataset["shuffle"] ?? "", pinned)) {
      const group = one.closest(".pwe-group");
      if (group) one.parentElement?.append(one);
      tops.add(group ?? one);
    }
    list.append(...tops);
  }
};

/** Sets a mark that the style goes by, and says whether that was a change. */
const mark = ({ dataset }: HTMLElement, name: "shown" | "frozen", on: boolean): boolean => {
  if (on === (dataset[name] !== undefined)) return false;
  if (on) dataset[name] = "";
  else delete dataset[name];
  return true;
};

/**
 * Shows what stands on this page, in its order, and nothing else. What is frozen can be read, not changed. Gives back
 * what was not shown before.
 */
export const layOut = ({ form, items, headings }: Parts, page: Page | undefined): HTMLElement[] => {
  const elements = new Map(page?.elements.map((element) => [element.key, element]));
  const note = form.querySelector<HTMLElement>("[data-fixed]");
  for (const heading of headings) {
    const here = heading.dataset["block"] === page?.block;
    if (mark(heading, "shown", here) && here && note) heading.after(note);
  }
  const fresh: HTMLElement[] = [];
  for (const [key, item] of items) {
    const here = elements.get(key);
    if (mark(item, "shown", here !== undefined) && here) fresh.push(item);
    if (!here || !mark(item, "frozen", here.frozen)) continue;
    item
      .querySelectorAll<HTMLInputElement>("input,textarea,select,button")
      .forEach((control) => (control.disabled = here.frozen));
  }
  const isAnswered = (kind: string) => !/^(passage|recall|review)$/.test(kind);
  if (note) note.hidden = !page?.elements.some(({ frozen, kind }) => frozen && isAnswered(kind));
  // Moved only where the order differs: a node that moves loses its focus.
  let last: Element | undefined;
  for (const key of elements.keys()) {
    const item = items.get(key);
    if (item && last && last.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_PRECEDING)
      last.after(item);
    last = item ?? last;
  }
  return fresh;
};
