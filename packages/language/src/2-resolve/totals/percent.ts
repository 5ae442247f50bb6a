/**
 * Quantities in "%". A percent is a hundredth in every sum, and such a quantity is shown as it is written: what is
 * written `10%` counts as 0.10 and reads "10 %". For that one quantity and its limits have to be written in one way.
 */
import type * as syntax from "../../syntax.ts";
import { type Context, say, type Notation } from "../context.ts";
import { percentMixed } from "../errors/numbers.ts";
import { type Rational, literal, over, rational } from "../exact.ts";

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
