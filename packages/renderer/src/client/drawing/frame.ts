/** What stands around the questions of the form, found once. */
export interface Frame {
  readonly form: HTMLFormElement;
  readonly summary: HTMLElement;
  readonly buttons: HTMLElement;
  /** at the top and below */
  readonly backs: Iterable<HTMLElement>;
  readonly next: HTMLElement;
  /** what the meters ask for before one goes on */
  readonly room: HTMLElement;
  /** that answers cannot be changed behind this page */
  readonly fixing: HTMLElement;
  readonly saved: HTMLElement;
  readonly returns: HTMLElement;
  readonly progress: HTMLElement;
  /** where something is said to who does not see it */
  readonly status: HTMLElement;
  /** links to the form in other languages; null where there is one language */
  readonly languages: HTMLElement | null;
  /** what the consultation is called */
  readonly title: string;
}

export const frameOf = (page: ParentNode): Frame => {
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    const found = page.querySelector<E>(selector);
    if (!found) throw new Error(`${selector} is missing`);
    return found;
  };
  return {
    form: find<HTMLFormElement>("#form"),
    summary: find("[data-summary]"),
    buttons: find("[data-buttons]"),
    backs: page.querySelectorAll<HTMLElement>("[data-action=back]"),
    next: find("[data-action=next]"),
    room: find("[data-room]"),
    fixing: find("[data-fixing]"),
    saved: find("[data-kept]"),
    returns: find("[data-returns]"),
    progress: find("[data-progress]"),
    status: find("[data-status]"),
    languages: page.querySelector("nav"),
    title: find(".pwe-name").textContent,
  };
};
