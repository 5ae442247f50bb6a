import { aroundNumber, type NumberField, printSteps } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { fill } from "../words/words.ts";
import type { TypedNumber } from "../client/controls/typed-number.ts";
import { type Attributes, type Content, input, type Markup, markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** What numbers a field takes, in words: said beside it, and again when something else was filled in. */
export const numberWords = (
  { words, number }: Sheet,
  { min, max, step }: NumberField,
): { readonly hint: string; readonly says: string } => {
  const print = (steps: number): string => number({ ...step, int: steps * step.int });
  const blanks = { min: print(min), max: print(max), step: print(1) };
  const isWhole = step.int === 1 && step.decimals === 0;
  return {
    hint: fill(isWhole ? words.wholeNumber : words.stepNumber, blanks),
    says: fill(isWhole ? words.fillWhole : words.fillSteps, blanks),
  };
};

/** The keys that a phone shows: those for numbers have no minus everywhere. */
const keysFor = ({ min, step }: NumberField): string =>
  min < 0 ? "text" : step.decimals > 0 ? "decimal" : "numeric";

/** A field in which a number is typed, in one frame with its unit; the attributes may name the unit by its id. */
export const numberInput = (
  sheet: Sheet,
  name: string,
  field: TypedNumber,
  unit: Content,
  attributes: (unit: string) => Attributes,
): Markup => {
  const { min, max, step, start = null } = field;
  const id = htmlId(name);
  const [before, behind] = typeof unit === "string" ? aroundNumber(unit) : ["", unit];
  const parts = { before, unit: behind };
  const [front, back] = Object.entries(parts).map(
    ([part, words]) =>
      words &&
      markup`<span id="${id}-${part}">${typeof words === "string" ? words.trim() : words}</span>`,
  );
  const ids = Object.entries(parts).flatMap(([part, words]) => (words ? [`${id}-${part}`] : []));
  return markup`<span class="pwe-typed">${front}${input({
    type: "text",
    id,
    name,
    inputmode: keysFor(field),
    autocomplete: "off",
    value: start === null ? null : printSteps(start, field, sheet.notation),
    ...attributes(ids.join(" ")),
    "data-number": JSON.stringify({
      min,
      max,
      step,
      unit: field.unit,
      ...(start !== null && { start }),
    }),
    "data-says": numberWords(sheet, field).says,
  })}${back}</span>`;
};
