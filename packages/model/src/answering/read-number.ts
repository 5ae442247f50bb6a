import { type Notation, printExact } from "../documents/notation.ts";
import { fromSteps } from "../documents/steps.ts";
import { asciiDigits, tidy } from "../documents/tidy.ts";
import type { Exact } from "../generated/consultation.ts";

/**
 * The one reader of numbers that people type, in the form and in what a form without script sends.
 *
 * 1. Spaces of every kind are one space; characters that nobody sees are not there; digits of other scripts are
 *    digits. The unit of the field, its words, euro and percent may stand around the number, and `,-` behind it. One
 *    sign may stand before it: `+`, or a hyphen, dash or minus.
 * 2. What is left is digits with marks between them. Points, commas, spaces, apostrophes and ٬ group digits by three
 *    (a comma also by two before the last three); the last mark is the decimal one if it is a point, a comma or ٫ and
 *    stands there once. Anything else is no number: two signs, `1e3`, `0x10`, `½`, `1-2`, `12 13`.
 * 3. One mark with three digits behind it can be read in two ways: `1.550` is 1550, or a little over 1.5. A way
 *    *fits* if it is a whole number of steps within the range.
 *    - As a group, if that fits, and the mark groups in the language of the form and whole numbers are asked for
 *      (`35.000` in Dutch); or only one of these two, and the decimal way is no whole number of steps.
 *    - As a decimal mark, if that fits, does not group in this language and is not followed by zeros alone; and the
 *      other way does not fit, or the mark is the decimal one of this language and steps have three decimals.
 *    - If neither fits, it is what it is in the language of the form: too large, or no whole number of steps.
 *    - Else the two ways are given back, to be asked about.
 */
export function readNumber(text: string, field: NumberField, notation: Notation): NumberReading {
  const [, sign = "", body = ""] = wordsAround(field.unit).exec(withoutDash(text)) ?? [];
  const [asDecimal, asGroups] = [decimal(body), isWhole(body) && body];
  const mark = body.replace(/\d/g, "");
  const exact = (digits: string): Exact | null => exactly(sign, digits);
  const one = asDecimal && exact(asDecimal);
  const other = asGroups && exact(asGroups.replace(/\D/g, ""));
  if (!one || !other) return placed(one || other || null, field);
  const [fitsOne, fitsOther] = [one, other].map((way) => fits(way, field));
  const groups = mark === notation.group;
  const isCount = field.step.decimals === 0;
  const inSteps = placed(one, field).is === "number";
  if (fitsOther && (inSteps ? groups && isCount : groups || isCount)) return placed(other, field);
  const isOwn = mark === notation.decimal && field.step.decimals > 2;
  if (!groups && fitsOne && !body.endsWith("000") && (isOwn || !fitsOther))
    return placed(one, field);
  if (!fitsOne && !fitsOther) return placed(groups ? other : one, field);
  return { is: "either", of: [one, other] };
}

/** What a field for a number takes; the bounds in steps. */
export interface NumberField {
  readonly min: number;
  readonly max: number;
  readonly step: Exact;
  readonly unit?: string | undefined;
}

/** What was typed. Whether a number is within the range is for `judge` to say. */
export type NumberReading =
  | { readonly is: "number"; readonly steps: number }
  /** no whole number of steps: the two on either side of it */
  | { readonly is: "between"; readonly steps: readonly [number, number] }
  /** a number that can be read in two ways, as it stands */
  | { readonly is: "either"; readonly of: readonly [Exact, Exact] }
  | { readonly is: "nothing" };

/** A number of steps as it stands in its field. Where a mark of groups could be taken for another, there is none. */
export const printSteps = (steps: number, { step }: NumberField, notation: Notation): string =>
  printExact(fromSteps(steps, step), notation, step.decimals === 0);

/** The text with digits where a dash stands for the cents: `1.550,-`. */
const withoutDash = (text: string): string =>
  asciiDigits(tidy(text)).replace(/([.,])[-–—=]+(?!\d)/, (_, mark: string) => `${mark}0`);

const MOST = 100;

/** Finds a sign and a body among the words that may stand around a number. */
const wordsAround = (unit = ""): RegExp => {
  const own = tidy(unit);
  const words = [own, ...own.split(" ")].filter((word) => /^\D*[\p{L}\p{Sc}%]/u.test(word));
  // Euros are no part of a hundred, nor the other way round.
  if (!own.includes("%")) words.push("€", "euro", "eur");
  if (!/\p{Sc}/u.test(own)) words.push("%", "٪");
  const any = words.map((word) => word.replace(/\W/g, "\\$&")).join("|");
  const around = `(?:(?:${any}) ?){0,3}`;
  return new RegExp(
    `^(?!.{${MOST}})${around}([-+\u2010-\u2013\u2212]?) ?${around}([\\d.,\u060c'’٫٬ ]*?\\d[.,]?) ?${around}$`,
    "i",
  );
};

/** Whether this is digits, in one piece or in groups that are marked alike. */
const isWhole = (text: string): boolean =>
  /^\d*$|^[1-9]\d{0,2}([., '’٬])\d{3}(\1\d{3})*$|^[1-9]\d?(,\d\d)+,\d{3}$/.test(text);

/** Digits with a point before the decimals, if the last mark can be that. */
const decimal = (body: string): string | false => {
  const [, whole = "", mark = "", part = ""] = /^(.*)([.,\u060c٫])(\d*)$/.exec(body) ?? [];
  const isOne = mark !== "" && !whole.includes(mark) && isWhole(whole);
  return isOne && `${whole.replace(/\D/g, "")}.${part.replace(/0+$/, "")}`;
};

/** These digits as an exact number; null for more than a number can hold. */
const exactly = (sign: string, digits: string): Exact | null => {
  const [whole = "", part = ""] = digits.split(".");
  const size = Number(whole + part);
  if (!Number.isSafeInteger(size)) return null;
  return { int: sign === "" || sign === "+" || size === 0 ? size : -size, decimals: part.length };
};

/** Where a number is among the steps. */
const placed = (exact: Exact | null, { step }: NumberField): NumberReading => {
  if (!exact) return { is: "nothing" };
  const size = BigInt(step.int) * 10n ** BigInt(exact.decimals);
  const number = BigInt(exact.int) * 10n ** BigInt(step.decimals);
  const rest = ((number % size) + size) % size;
  const below = Number((number - rest) / size);
  if (!Number.isSafeInteger(below)) return { is: "nothing" };
  return rest === 0n
    ? { is: "number", steps: below }
    : { is: "between", steps: [below, below + 1] };
};

const fits = (exact: Exact, field: NumberField): boolean => {
  const found = placed(exact, field);
  return found.is === "number" && found.steps >= field.min && found.steps <= field.max;
};
