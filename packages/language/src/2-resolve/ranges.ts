import type { Exact } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { notAMultiple, rangeTurned, tooMany, wholeNumber } from "./errors/numbers.ts";
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
  if (step && step.int <= 0) {
    say(context, wholeNumber, step, { what: "The number of steps", least: 1 });
    return null;
  }
  const size: Exact = step
    ? exact(step)
    : { int: 1, decimals: Math.max(from.decimals, to.decimals) };
  const [first, last] = [inSteps(context, from, size), inSteps(context, to, size)];
  return first === null || last === null ? null : { from: first, to: last, step: size };
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
    if (number.decimals > 0 || number.int < 0)
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
