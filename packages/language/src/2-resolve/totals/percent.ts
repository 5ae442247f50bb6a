/**
 * Quantities in "%". A percent is a hundredth in every sum, and such a quantity is shown as it is written: what is
 * written `10%` counts as 0.10 and reads "10 %". For that one quantity and its limits have to be written in one way.
 */
import type * as syntax from "../../syntax.ts";
import { type Context, say, type Notation } from "../context.ts";
import { percentMixed, percentOfUnit } from "../errors/numbers.ts";
import { type Rational, literal, over, rational, written } from "../exact.ts";

type MaybeNumber = syntax.NumberLiteral | syntax.Missing | null | undefined;

/** The unit of what is answered: as written, else "%" where a number of it is written with the sign. */
export const unitOf = (
  unit: syntax.StringLiteral | null | undefined,
  numbers: readonly MaybeNumber[],
): string | null =>
  unit?.value ?? (numbers.some((one) => one?.kind === "NumberLiteral" && one.percent) ? "%" : null);

/** Keeps how what is answered in "%" is written, and says what is written otherwise, or is a percent of another unit. */
export function notePercents(
  context: Context,
  { path, id }: { readonly path: string; readonly id: string },
  numbers: readonly MaybeNumber[],
  unit: string | null,
): void {
  const { percents } = context.design;
  for (const number of numbers) {
    if (number?.kind !== "NumberLiteral") continue;
    if (unit === "%") {
      const own = notationOf(number);
      if (own !== null && !percents.has(path)) percents.set(path, own);
      sayMixed(context, number, id, percents.get(path) ?? null);
    } else if (unit !== null && number.percent)
      say(context, percentOfUnit, number, { number: written(number), unit });
  }
}

/** A number as it counts: a percent is a hundredth. */
export const counted = (number: syntax.NumberLiteral): Rational =>
  number.percent ? over(literal(number), rational(100n)) : literal(number);

/** How a number is written; null for zero, which is the same both ways. */
export const notationOf = (number: syntax.NumberLiteral): Notation | null =>
  number.int === 0 ? null : number.percent ? "percent" : "plain";

/** Says that a number is written otherwise than the quantity it belongs to. */
export function sayMixed(
  context: Context,
  number: syntax.NumberLiteral,
  quantity: string,
  notation: Notation | null,
): void {
  const own = notationOf(number);
  if (own === null || notation === null || own === notation) return;
  const digits = context.design.files
    .get(context.file)!
    .slice(number.span.start, number.span.end)
    .replace(/\s*%$/, "");
  const written = own === "percent" ? `${digits}%` : digits;
  const meant = own === "percent" ? digits : `${digits}%`;
  say(context, percentMixed, number, { number: written, meant, quantity, percent: own });
}
