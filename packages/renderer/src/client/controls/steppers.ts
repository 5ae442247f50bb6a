import { printSteps, readNumber } from "@pwe/model";
import type { Control, Parts } from "../drawing/parts.ts";
import { isBlank, typedField, typedSteps } from "./typed-number.ts";

type Field = HTMLInputElement & Control;

/** Puts a number of steps into its field, as if it was typed. */
const put = (number: Field, steps: number, { notation }: Parts): void => {
  number.value = printSteps(steps, typedField(number)!, notation);
};

const tell = (number: Field, type: string): void => {
  number.dispatchEvent(new Event(type, { bubbles: true }));
};

/** The number a step further; from nothing, the one that is nearest to where it starts. Nothing where one cannot tell. */
const further = (number: Field, by: number, { notation }: Parts): number | undefined => {
  const field = typedField(number)!;
  const within = (steps: number): number => Math.min(Math.max(steps, field.min), field.max);
  if (isBlank(number)) return field.start ?? within(0);
  const { steps, is, of } = readNumber(number.value, field, notation);
  if (steps !== undefined) return within(steps + by);
  return is === "between" ? of![by < 0 ? 0 : 1].int / field.step.int : undefined;
};

/** Keeps a slider and its number together; the number is what is answered. */
const pair = (range: HTMLInputElement, number: Field, parts: Parts): void => {
  const follow = (): void => {
    range.value = `${typedSteps(number, parts) ?? range.value}`;
  };
  follow();
  number.addEventListener("input", follow);
  for (const type of ["input", "change"])
    range.addEventListener(type, (event) => {
      event.stopPropagation();
      put(number, range.valueAsNumber, parts);
      tell(number, type);
    });
};

/** Makes the buttons and sliders beside the numbers of a task work. */
export const runSteppers = (parts: Parts): void => {
  const { form, named } = parts;
  form.querySelectorAll<HTMLElement>("[data-step]").forEach((button) => {
    const { step, for: name = "" } = button.dataset;
    const [number] = named(name) as Field[];
    button.addEventListener("click", () => {
      const steps = number && further(number, Number(step), parts);
      if (number === undefined || steps === undefined) return;
      put(number, steps, parts);
      for (const type of ["input", "change"]) tell(number, type);
    });
  });
  form.querySelectorAll<HTMLInputElement>("[data-range-of]").forEach((range) => {
    const [number] = named(range.dataset["rangeOf"] ?? "") as Field[];
    if (number) pair(range, number, parts);
  });
};
