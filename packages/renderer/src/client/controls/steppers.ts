import type { Parts } from "../drawing/parts.ts";

/** Keeps a slider and its number together; the number is what is answered. */
const pair = (range: HTMLInputElement, number: HTMLInputElement): void => {
  range.value = number.value;
  number.addEventListener("input", () => (range.value = number.value));
  for (const type of ["input", "change"])
    range.addEventListener(type, (event) => {
      event.stopPropagation();
      number.value = range.value;
      number.dispatchEvent(new Event(type, { bubbles: true }));
    });
};

/** Makes the buttons and sliders beside the numbers of a task work. */
export const runSteppers = ({ form, named }: Parts): void => {
  form.querySelectorAll<HTMLElement>("[data-step]").forEach((button) => {
    const { step, for: name = "" } = button.dataset;
    const [number] = named(name) as HTMLInputElement[];
    button.addEventListener("click", () => {
      if (!number) return;
      if (number.value === "") number.value = number.min;
      else if (step === "1") number.stepUp();
      else number.stepDown();
      for (const type of ["input", "change"])
        number.dispatchEvent(new Event(type, { bubbles: true }));
    });
  });
  form.querySelectorAll<HTMLInputElement>("[data-range-of]").forEach((range) => {
    const [number] = named(range.dataset["rangeOf"] ?? "") as HTMLInputElement[];
    if (number) pair(range, number);
  });
};
