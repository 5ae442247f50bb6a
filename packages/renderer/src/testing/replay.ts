import type { Answers } from "@pwe/model";

/**
 * Runs inside the page: answers everything that is shown, with the events of a real hand, and goes on until the form
 * is gone. What is not in the answers is left as it is. Gives back the pages that were seen.
 */
export const replayInPage = async (answers: Answers): Promise<string[]> => {
  const at = (path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>(
        (value, member) => (value as Record<string, unknown> | undefined)?.[member],
        answers,
      );
  const form = document.querySelector<HTMLFormElement>("#form");
  if (!form) throw new Error("no form");
  const visible = (element: HTMLElement) => element.checkVisibility();
  const fire = (element: HTMLElement) => {
    for (const type of ["input", "change"])
      element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const decimal = (steps: number, control: HTMLElement): string => {
    const { step } = JSON.parse(control.dataset["number"] ?? "{}") as {
      step: { int: number; decimals: number };
    };
    return String((steps * step.int) / 10 ** step.decimals);
  };

  // The form writes a number in its own way once it is typed.
  const typed = new Map<HTMLElement, string>();

  const answer = (control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean => {
    if (control instanceof HTMLInputElement && control.type === "radio") {
      const path = control.closest<HTMLElement>("[data-option]")?.dataset["path"];
      const options = Array.from(
        form.querySelectorAll<HTMLInputElement>(`[name="${control.name}"]`),
      );
      const chosenOf = (one: HTMLInputElement) =>
        at(`${one.closest<HTMLElement>("[data-option]")?.dataset["path"] ?? ""}.chosen`) === true;
      const wanted =
        control.dataset["as"] !== "pick"
          ? String(at(control.name)) === control.value &&
            at(control.name) !== undefined &&
            at(control.name) !== null
          : path !== undefined
            ? chosenOf(control)
            : !options.some((one) => one.value !== "" && chosenOf(one)) &&
              options.some(({ checked }) => checked);
      if (!wanted || control.checked) return false;
      control.click();
      return true;
    }
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      const value = at(control.name);
      const wanted = Array.isArray(value) ? value.includes(control.value) : value === true;
      if (wanted === control.checked) return false;
      control.click();
      return true;
    }
    const value = at(control.name);
    const places = Array.from(form.querySelectorAll(`[name="${control.name}"]`));
    const text = Array.isArray(value)
      ? String(value[places.indexOf(control)] ?? "")
      : typeof value === "number"
        ? decimal(value, control)
        : typeof value === "string"
          ? value
          : control.value;
    if (text === control.value || typed.get(control) === text) return false;
    typed.set(control, text);
    control.value = text;
    fire(control);
    return true;
  };

  const seen: string[] = [];
  for (let turn = 0; turn < 200 && visible(form); turn++) {
    seen.push(form.querySelector("[data-progress] span")?.textContent ?? "");
    // An answer can bring up more questions on the same page.
    for (let again = true, tries = 0; again && tries < 20; tries++) {
      const controls = Array.from(
        form.querySelectorAll<HTMLInputElement>("[data-shown] :is(input,textarea,select)[name]"),
      ).filter(
        (control) =>
          !control.disabled &&
          (visible(control) || control.closest("details") !== null) &&
          control.closest("[hidden]") === null,
      );
      again = controls.map(answer).some(Boolean);
    }
    form.querySelector<HTMLElement>("[data-action=next]")?.click();
    await new Promise((done) => setTimeout(done));
    const summary = document.querySelector<HTMLElement>("[data-summary]");
    if (summary && !summary.hidden) throw new Error(`stopped: ${summary.innerText}`);
  }
  return seen;
};
