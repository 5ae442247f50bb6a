import type { Notation } from "@pwe/model";
import type { FieldType } from "../../field-type.ts";

export type Control = (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) & {
  readonly type: FieldType;
};

/** The parts of the form, found once: they move and hide, but none comes or goes. */
export interface Parts {
  readonly form: HTMLFormElement;
  /** how numbers are written in it */
  readonly notation: Notation;
  readonly controls: readonly Control[];
  /** every control that answers the same thing */
  readonly named: (name: string) => readonly Control[];
  /** what asks for this path, and can carry a complaint: a question, an option, a row */
  readonly at: (path: string) => HTMLElement | undefined;
  /** what stands on a page under this key */
  readonly items: ReadonlyMap<string, HTMLElement>;
  readonly headings: readonly HTMLElement[];
  /** places in a text where an earlier answer is read again */
  readonly recalls: readonly HTMLElement[];
  /** what is looked over on the last page */
  readonly reviewed: readonly HTMLElement[];
}

export const partsOf = (form: HTMLFormElement, notation: Notation): Parts => {
  const all = <E extends HTMLElement>(selector: string): E[] =>
    Array.from(form.querySelectorAll<E>(selector));
  const controls = all<Control>("input[name],textarea[name],select[name]");
  const byName = new Map<string, Control[]>();
  for (const control of controls) {
    const same = byName.get(control.name);
    if (same) same.push(control);
    else byName.set(control.name, [control]);
  }
  const byPath = new Map(all("[data-path]").map((part) => [part.dataset["path"], part]));
  return {
    form,
    notation,
    controls,
    named: (name) => byName.get(name) ?? [],
    at: (path) => byPath.get(path),
    items: new Map(all("[data-key]").map((item) => [item.dataset["key"] ?? "", item])),
    headings: all("[data-block]"),
    // Also in the thanks, which stand behind the form.
    recalls: Array.from(document.querySelectorAll<HTMLElement>("[data-answer]")),
    reviewed: all("[data-asked]"),
  };
};
