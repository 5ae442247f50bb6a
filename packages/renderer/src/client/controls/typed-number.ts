import { type NumberField, printExact, printSteps, readNumber } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/nl.ts";
import type { Control, Parts } from "../drawing/parts.ts";

/** What a field takes in which a number is typed. */
interface TypedNumber extends NumberField {
  /** what counts where nothing is answered */
  readonly start?: number | null;
}

/** What this field takes, if a number is typed in it. */
export const typedField = ({ dataset: { number } }: Control): TypedNumber | undefined =>
  number === undefined ? undefined : (JSON.parse(number) as TypedNumber);

export const isBlank = ({ value }: Control): boolean => value.trim() === "";

/** The steps that stand in this field, if a number is typed in it and can be read. */
export const typedSteps = (control: Control, { notation }: Parts): number | undefined => {
  const field = typedField(control);
  const found = field && readNumber(control.value, field, notation);
  return found?.is === "number" ? found.steps : undefined;
};

/** What is wrong with the number that stands here, in words; nothing where nothing is, or nothing stands. */
export const numberComplaint = (
  control: Control,
  { notation }: Parts,
  words: Words,
): string | undefined => {
  const field = typedField(control);
  if (!field || isBlank(control)) return undefined;
  const found = readNumber(control.value, field, notation);
  const isWithin = (steps: number): boolean => steps >= field.min && steps <= field.max;
  if (found.is === "number" && isWithin(found.steps)) return undefined;
  if (found.is === "either") {
    const [one, other] = found.of.map((way) => printExact(way, notation, false)) as Two;
    return fill(words.eitherNumber, { one, other });
  }
  if (found.is === "between" && found.steps.every(isWithin)) {
    const [one, other] = found.steps.map((steps) => printSteps(steps, field, notation)) as Two;
    return fill(words.betweenSteps, { one, other });
  }
  return control.dataset["says"];
};

type Two = [string, string];
