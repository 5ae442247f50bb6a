import { type Exact, dateOf, dayOf } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { stepNotPositive } from "./errors/counts.ts";
import {
  notADate,
  notAMultiple,
  oneValue,
  rangeTurned,
  tooMany,
  wholeNumber,
} from "./errors/numbers.ts";
import { type Rational, exact, isSafe, literal, over, written } from "./exact.ts";
import { isMissing } from "../syntax.ts";

/** A range counted in steps. */
interface StepRange {
  readonly from: number;
  readonly to: number;
  readonly step: Exact;
}

/** Reads a range in whole steps (of the written step, else of the last decimal written); null after a report or at a hole. */
export function readRange(
  context: Context,
  range: syntax.NumberRange | syntax.Missing | null,
  step: syntax.NumberLiteral | null,
): StepRange | null {
  if (range === null || range.kind === "Missing" || isMissing(range.from) || isMissing(range.to))
    return null;
  const { from, to } = range;
  const [low, high] = [literal(from), literal(to)];
  if (low.n * high.d > high.n * low.d) {
    say(context, rangeTurned, range, { from: written(from), to: written(to) });
    return null;
  }
  if (step && !isForward(context, step)) return null;
  const size: Exact = step
    ? exact(step)
    : { int: 1, decimals: Math.max(from.decimals, to.decimals) };
  const [first, last] = [inSteps(context, from, size), inSteps(context, to, size)];
  return first === null || last === null ? null : { from: first, to: last, step: size };
}

/** Says that a range has one value only. */
export function sayIfOne(context: Context, range: syntax.NumberRange | syntax.Missing): void {
  if (range.kind === "Missing" || isMissing(range.from) || isMissing(range.to)) return;
  const [from, to] = [literal(range.from), literal(range.to)];
  if (from.n === to.n && from.d === to.d)
    say(context, oneValue, range, { value: written(range.to) });
}

/** Whether an end of a range is written in percent. */
export const isPercent = (range: syntax.NumberRange | syntax.Missing): boolean =>
  range.kind !== "Missing" && [range.from, range.to].some((end) => !isMissing(end) && end.percent);

/** Whether a step leads to a larger number; says so if not. */
export function isForward(context: Context, step: syntax.NumberLiteral): boolean {
  if (step.int > 0) return true;
  say(context, stepNotPositive, step, { step: written(step) });
  return false;
}

/** A number counted in steps; null (after a report) when it is not a whole number of them. */
export function inSteps(
  context: Context,
  number: syntax.NumberLiteral,
  step: Exact,
): number | null {
  const size: Rational = over(literal({ ...number, ...step }), { n: 1n, d: 1n });
  const steps = over(literal(number), size);
  if (steps.d === 1n && isSafe(steps.n)) return Number(steps.n);
  // A number that is too long has been reported.
  if (!Number.isSafeInteger(number.int)) return null;
  say(context, notAMultiple, number, {
    number: written(number),
    step: written({ ...number, ...step }),
  });
  return null;
}

/** How many of the options: the written bounds, else none and all of them. */
export function readBounds(
  context: Context,
  {
    min,
    max,
  }: { readonly min: syntax.NumberLiteral | null; readonly max: syntax.NumberLiteral | null },
  options: number,
): { min: number; max: number } {
  const bound = (number: syntax.NumberLiteral | null, otherwise: number): number => {
    if (number === null || isMissing(number)) return otherwise;
    if (number.decimals > 0 || number.int < 0 || number.percent)
      say(context, wholeNumber, number, { what: "A number of options", least: 0 });
    else if (number.int > options)
      say(context, tooMany, number, { number: number.int, what: "options", most: options });
    else return number.int;
    return otherwise;
  };
  const most = bound(max, options);
  // `exactly 2` is one number for both.
  return {
    min: min === max || min?.span === max?.span ? (min === null ? 0 : most) : bound(min, 0),
    max: most,
  };
}

/** The day of a date as written; null after a report or at a hole. */
export function readDate(
  context: Context,
  date: syntax.StringLiteral | syntax.Missing,
): number | null {
  if (isMissing(date)) return null;
  const day = dayOf(date.value);
  if (day !== undefined) return day;
  say(context, notADate, date, { date: date.value, meant: meantBy(date.value) });
  return null;
}

/** The one date that can be meant by year-month-day in another notation: 2000/1/5, 31-12-2000. */
function meantBy(text: string): string {
  const [, year = "", month = "", day = ""] =
    /^\s*(\d{4})[\s./-]?(\d{1,2})[\s./-]?(\d{1,2})\s*$/.exec(text) ?? [];
  const [, first = "", second = "", last = ""] =
    /^\s*(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})\s*$/.exec(text) ?? [];
  const readings = [
    [year, month, day],
    [last, second, first],
    [last, first, second],
  ].map(([y = "", m = "", d = ""]) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  const dates = [...new Set(readings.filter((one) => dayOf(one) !== undefined))];
  return dates.length === 1 ? dates[0]! : "";
}

/** The first and the last date of a range; null after a report or at a hole. */
export function readDates(
  context: Context,
  range: syntax.DateRange | syntax.Missing,
): { min: string; max: string } | null {
  if (range.kind === "Missing") return null;
  const [from, to] = [readDate(context, range.from), readDate(context, range.to)];
  if (from === null || to === null) return null;
  const [min, max] = [dateOf(from), dateOf(to)];
  const quoted = { from: `"${min}"`, to: `"${max}"` };
  if (from > to) say(context, rangeTurned, range, quoted);
  else if (from === to) say(context, oneValue, range, { value: quoted.from });
  return from > to ? null : { min, max };
}
