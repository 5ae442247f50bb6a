import {
  answerOrder,
  optionOrder,
  type Page,
  type PageElement,
  type Question,
  rowOrder,
  type Task,
} from "@pwe/model";
import type { Parts } from "./parts.ts";

/** Puts the children for which `keyOf` gives a key in the order of the keys, and leaves the others before them. */
const reorder = (
  parent: Element | null,
  keys: readonly string[],
  keyOf: (child: HTMLElement) => string | undefined,
): void => {
  const children = Array.from(parent?.children ?? []) as HTMLElement[];
  const byKey = new Map(children.map((child) => [keyOf(child), child]));
  for (const key of keys) parent?.append(byKey.get(key) ?? "");
};

const shuffleTask = ({ form, at }: Parts, task: Task, seed: string): void => {
  const list = form.querySelector(`[data-options="${task.path}"]`);
  const tops = new Set<Element>();
  for (const { path } of optionOrder(task, seed)) {
    const option = at(path);
    if (!option) continue;
    const group = option.closest(".pwe-group");
    if (group) option.parentElement?.append(option);
    tops.add(group ?? option);
  }
  // A group stands where its first option in this order would; "none of these" stays last.
  list?.append(...tops);
  for (const last of list?.querySelectorAll("[data-last]") ?? []) last.parentElement?.append(last);
};

const shuffleQuestion = ({ form }: Parts, question: Question, seed: string): void => {
  const { path } = question;
  if (question.type === "grid") {
    const order = rowOrder(question, seed).map(({ id }) => id);
    reorder(form.querySelector(`[data-rows="${path}"]`), order, ({ dataset }) => dataset["row"]);
  } else if ("answers" in question) {
    const order = answerOrder(question, seed).map(({ id }) => id);
    const answers = form.querySelector(`[data-answers="${path}"]`);
    reorder(answers, order, ({ dataset }) => dataset["answerId"]);
    form.querySelectorAll(`[data-ranks="${path}"] select`).forEach((select) => {
      reorder(select, order, (option) => (option as HTMLOptionElement).value);
    });
  }
};

/** Puts options, answers and rows in this respondent's order; the same whenever the seed is the same. */
export const shuffle = (parts: Parts, { kind, element }: PageElement, seed: string): void => {
  if (kind === "task" && element.shuffle) shuffleTask(parts, element, seed);
  if (kind === "question" && "shuffle" in element && element.shuffle)
    shuffleQuestion(parts, element, seed);
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
