import {
  answerOrder,
  type Instrument,
  optionOrder,
  outline,
  type Page,
  type Question,
  rowOrder,
  type Task,
} from "@pwe/model";

/** Puts the children for which `keyOf` gives a key in the order of the keys, and leaves the others before them. */
const reorder = (
  parent: Element | null,
  keys: readonly string[],
  keyOf: (child: HTMLElement) => string | undefined,
): void => {
  if (!parent) return;
  const children = Array.from(parent.children) as HTMLElement[];
  for (const key of keys) {
    const child = children.find((one) => keyOf(one) === key);
    if (child) parent.append(child);
  }
};

const shuffleTask = (form: ParentNode, task: Task, seed: string): void => {
  const options = form.querySelector(`[data-options="${task.path}"]`);
  const order = optionOrder(task, seed).map(({ path }) => path);
  for (const path of order) {
    const option = form.querySelector(`[data-path="${path}"]`);
    const last = option?.parentElement?.querySelector(":scope > [data-last]");
    if (last) last.before(option as Element);
    else option?.parentElement?.append(option);
  }
  // A group stands where its first option in this order would.
  for (const path of order) {
    const top = form
      .querySelector(`[data-path="${path}"]`)
      ?.closest(`[data-options="${task.path}"] > *`);
    if (top && !top.hasAttribute("data-placed")) {
      top.setAttribute("data-placed", "");
      options?.append(top);
    }
  }
  const none = options?.querySelector(":scope > [data-last]");
  if (none) options?.append(none);
};

const shuffleQuestion = (form: ParentNode, question: Question, seed: string): void => {
  if (question.type === "grid") {
    reorder(
      form.querySelector(`[data-rows="${question.path}"]`),
      rowOrder(question, seed).map(({ id }) => id),
      ({ dataset }) => dataset["row"],
    );
  } else if ("answers" in question) {
    const order = answerOrder(question, seed).map(({ id }) => id);
    reorder(
      form.querySelector(`[data-answers="${question.path}"]`),
      order,
      ({ dataset }) => dataset["answerId"],
    );
    form.querySelectorAll(`[data-ranks="${question.path}"] select`).forEach((select) => {
      reorder(select, order, (option) => (option as HTMLOptionElement).value);
    });
  }
};

/** Puts options, answers and rows in this respondent's order; the same whenever the seed is the same. */
export const shuffleAll = (form: ParentNode, instrument: Instrument, seed: string): void => {
  for (const { elements } of outline(instrument)) {
    for (const { kind, element } of elements) {
      if (kind === "task" && element.shuffle) shuffleTask(form, element, seed);
      if (kind === "question" && "shuffle" in element && element.shuffle)
        shuffleQuestion(form, element, seed);
    }
  }
};

const show = (element: HTMLElement, shown: boolean): void => {
  if (shown === (element.dataset["shown"] !== undefined)) return;
  if (shown) element.dataset["shown"] = "";
  else delete element.dataset["shown"];
};

/** Shows what stands on this page, in its order, and nothing else. What is frozen can be read, not changed. */
export const layOut = (form: HTMLElement, page: Page | undefined): void => {
  const shown = new Map(page?.elements.map((element) => [element.key, element]));
  for (const heading of form.querySelectorAll<HTMLElement>("[data-block]")) {
    show(heading, page !== undefined && heading.dataset["block"] === page.block);
  }
  const nodes = new Map<string, HTMLElement>();
  for (const node of form.querySelectorAll<HTMLElement>("[data-key]")) {
    const key = node.dataset["key"] ?? "";
    const here = shown.get(key);
    nodes.set(key, node);
    show(node, here !== undefined);
    if (!here || (node.dataset["frozen"] !== undefined) === here.frozen) continue;
    if (here.frozen) node.dataset["frozen"] = "";
    else delete node.dataset["frozen"];
    node
      .querySelectorAll<HTMLInputElement>("input,textarea,select,button")
      .forEach((control) => (control.disabled = here.frozen));
  }
  const note = form.querySelector<HTMLElement>("[data-fixed]");
  if (note)
    note.hidden = !page?.elements.some(
      ({ frozen, kind }) => frozen && kind !== "passage" && kind !== "recall",
    );
  // Moved only where the order differs: a node that moves loses its focus.
  let last: Element | null = null;
  for (const { key } of page?.elements ?? []) {
    const node = nodes.get(key);
    if (!node) continue;
    if (last && !(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING))
      last.after(node);
    last = node;
  }
};
