import { type NumberField, printExact, printSteps, readNumber } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/nl.ts";
import type { Control, Parts } from "../drawing/parts.ts";

/** What a field takes in which a number is typed. */
export interface TypedNumber extends NumberField {
  /** what counts where nothing is answered */
  readonly start?: number | null;
}

/** What this field takes, if a number is typed in it. */
export const numberField = ({ dataset: { number } }: Control): TypedNumber | undefined =>
  number === undefined ? undefined : (JSON.parse(number) as TypedNumber);

export const isBlank = ({ value }: Control): boolean => value.trim() === "";

/** The steps that stand in this field, if a number is typed in it and can be read. */
export const typedSteps = (control: Control, { notation }: Parts): number | undefined => {
  const field = numberField(control);
  const found = field && readNumber(control.value, field, notation);
  return found?.is === "number" ? found.steps : undefined;
};

const isWithin = (steps: number, { min, max }: TypedNumber): boolean =>
  steps >= min && steps <= max;

/** What is wrong with the number that stands here, in words; nothing where nothing is, or nothing stands. */
export const numberComplaint = (
  control: Control,
  parts: Parts,
  words: Words,
): string | undefined => {
  const field = numberField(control);
  if (!field || isBlank(control)) return undefined;
  const { notation } = parts;
  const found = readNumber(control.value, field, notation);
  if (found.is === "either") {
    const [one, other] = found.of.map((way) => printExact(way, notation, false)) as [
      string,
      string,
    ];
    return fill(words.eitherNumber, { one, other });
  }
  if (found.is === "number" && isWithin(found.steps, field)) return undefined;
  if (found.is === "between" && found.steps.every((steps) => isWithin(steps, field))) {
    const [below, above] = found.steps.map((steps) => printSteps(steps, field, notation)) as [
      string,
      string,
    ];
    return fill(words.betweenSteps, { below, above });
  }
  return control.dataset["says"];
};

/** Writes a number as the form does, once it was typed; where nothing stands, what counts then. */
export const rewrite = (control: Control, parts: Parts): void => {
  const field = numberField(control);
  if (!field) return;
  if (isBlank(control)) control.value = (control as HTMLInputElement).defaultValue;
  const steps = typedSteps(control, parts);
  if (steps !== undefined && isWithin(steps, field))
    control.value = printSteps(steps, field, parts.notation);
};
