import { aroundNumber, numberField, type NumberRange, printSteps } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { fill } from "../words/words.ts";
import { type Attributes, type Content, input, type Markup, markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** What numbers a field takes, in words: said beside it, and again when something else was filled in. */
export const numberWords = (
  { words, number }: Sheet,
  { min, max, step }: NumberRange,
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
const keysFor = ({ min, step }: NumberRange): string =>
  min < 0 ? "text" : step.decimals > 0 ? "decimal" : "numeric";

/** A field in which a number is typed, in one frame with its unit; the attributes may name the unit by its id. */
export const numberInput = (
  sheet: Sheet,
  name: string,
  range: NumberRange & { readonly start?: number | null },
  unit: Content,
  attributes: (unit: string) => Attributes,
): Markup => {
  const { start = null } = range;
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
    inputmode: keysFor(range),
    autocomplete: "off",
    value: start === null ? null : printSteps(start, range, sheet.notation),
    ...attributes(ids.join(" ")),
    "data-number": JSON.stringify({ ...numberField(range), ...(start !== null && { start }) }),
    "data-says": numberWords(sheet, range).says,
  })}${back}</span>`;
};
