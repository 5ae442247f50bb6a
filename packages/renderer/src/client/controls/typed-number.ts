import { type NumberField, printExact, readNumber } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/words.ts";
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
  return field && readNumber(control.value, field, notation).steps;
};

/** What is wrong with the number that stands here, in words; nothing where nothing is, or nothing stands. */
export const numberComplaint = (
  control: Control,
  { notation }: Parts,
  words: Words,
): string | undefined => {
  const field = typedField(control);
  if (!field || isBlank(control)) return undefined;
  const { fits, is, of } = readNumber(control.value, field, notation);
  if (!is || !of) return fits ? undefined : control.dataset["says"];
  const [one, other] = of.map((way) => printExact(way, notation, false)) as [string, string];
  return fill(words[`${is}Number`], { one, other });
};
