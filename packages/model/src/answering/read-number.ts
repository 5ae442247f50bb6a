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
  const [, sign = "", body = ""] = new RegExp(field.shape, "i").exec(withoutDash(text)) ?? [];
  const [, whole = "", mark = "", part = ""] = /^(.*)([.,\u060c٫])(\d*)$/.exec(body) ?? [];
  const one = mark && !whole.includes(mark) && isWhole(whole) && exactly(sign, whole, part);
  const other = body && isWhole(body) && exactly(sign, body);
  if (!one || !other) return placed(one || other, field);
  const [asOne, asOther] = [placed(one, field), placed(other, field)];
  const groups = mark === notation.group;
  const { decimals } = field.step;
  const inSteps = asOne.steps !== undefined;
  if (asOther.fits && (inSteps ? groups && !decimals : groups || !decimals)) return asOther;
  const isOwn = mark === notation.decimal && decimals > 2;
  if (asOne.fits && !groups && part !== "000" && (isOwn || !asOther.fits)) return asOne;
  if (asOne.fits || asOther.fits) return { is: "either", of: [one, other] };
  return groups ? asOther : asOne;
}

/** Which numbers there are: the bounds in steps. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: Exact;
  readonly unit?: string | undefined;
}

/** What a field takes in which one of them is typed. */
export interface NumberField extends Omit<NumberRange, "unit"> {
  /** a regular expression that finds a sign, and digits with marks between them */
  readonly shape: string;
}

/** What was typed: a number of steps, two numbers of which it could be one, or nothing that is a number. */
export interface NumberReading {
  readonly steps?: number;
  /** whether it is within the range */
  readonly fits?: boolean;
  /** it can be read in two ways; or it is no whole number of steps, and stands between two that there are */
  readonly is?: "either" | "between";
  readonly of?: readonly [Exact, Exact];
}

/** A number of steps as it stands in its field. Where a mark of groups could be taken for another, there is none. */
export const printSteps = (
  steps: number,
  { step }: Pick<NumberField, "step">,
  notation: Notation,
): string => printExact(fromSteps(steps, step), notation, step.decimals === 0);

/** The text with digits where a dash stands for the cents: `1.550,-`. */
const withoutDash = (text: string): string =>
  asciiDigits(tidy(text)).replace(/([.,])[-–—=]+(?!\d)/, (_, mark: string) => `${mark}0`);

const MOST = 100;

/** What a field takes in which one of these numbers is typed, with its unit around it or without. */
export function numberField({ min, max, step, unit = "" }: NumberRange): NumberField {
  const own = tidy(unit);
  const words = [own, ...own.split(" ")].filter((word) => /^\D*[\p{L}\p{Sc}%]/u.test(word));
  // Euros are no part of a hundred, nor the other way round.
  if (!own.includes("%")) words.push("€", "euro", "eur");
  if (!/\p{Sc}/u.test(own)) words.push("%", "٪");
  const any = words.map((word) => word.replace(/\W/g, "\\$&")).join("|");
  const around = `(?:(?:${any}) ?){0,3}`;
  const sign = "([-+\u2010-\u2013\u2212]?)";
  const body = "([\\d.,\u060c'’٫٬ ]*?\\d[.,]?)";
  return { min, max, step, shape: `^(?!.{${MOST}})${around}${sign} ?${around}${body} ?${around}$` };
}

/** Whether this is digits, in one piece or in groups that are marked alike. */
const isWhole = (text: string): boolean =>
  /^\d*$|^[1-9]\d{0,2}([., '’٬])\d{3}(\1\d{3})*$|^[1-9]\d?(,\d\d)+,\d{3}$/.test(text);

/** A whole number with its decimals; nothing where it is more than a number can hold. */
const exactly = (sign: string, whole: string, part = ""): Exact | undefined => {
  const decimals = part.replace(/0+$/, "");
  const size = Number(whole.replace(/\D/g, "") + decimals);
  const int = sign && sign !== "+" ? 0 - size : size;
  return Number.isSafeInteger(int) ? { int, decimals: decimals.length } : undefined;
};

/** Where a number is among the steps. */
const placed = (
  exact: Exact | undefined | false | "",
  { step, min, max }: NumberField,
): NumberReading => {
  if (!exact) return {};
  const steps = (exact.int * 10 ** (step.decimals - exact.decimals)) / step.int;
  const below = Math.floor(steps);
  if (steps === below) return { steps, fits: steps >= min && steps <= max };
  if (below < min || below >= max) return {};
  return { is: "between", of: [fromSteps(below, step), fromSteps(below + 1, step)] };
};
