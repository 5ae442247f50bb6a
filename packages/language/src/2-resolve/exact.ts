import type { Exact } from "@pwe/model";
import type { NumberLiteral } from "../syntax.ts";

/** A rational number, in lowest terms with a positive denominator: nothing in a total is ever rounded. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** The greatest common divisor, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** The least common multiple of positive numbers. */
export function lcm(numbers: Iterable<bigint>): bigint {
  let result = 1n;
  for (const number of numbers) result = (result / gcd(result, number)) * number;
  return result;
}

/** n / d in lowest terms; d is not zero. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) || 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });

/** What a literal says, exactly; percent is the reader's business. */
export const literal = (number: NumberLiteral): Rational =>
  rational(BigInt(number.int), 10n ** BigInt(number.decimals));

/** A literal in the document's form. */
export const exact = (number: NumberLiteral): Exact => ({
  int: number.int,
  decimals: number.decimals,
});

/** A literal as people write it. */
export function written(number: NumberLiteral): string {
  const digits = String(Math.abs(number.int)).padStart(number.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - number.decimals);
  return `${number.int < 0 ? "-" : ""}${whole}${number.decimals ? `.${digits.slice(-number.decimals)}` : ""}`;
}

/** Rounds down and up to whole numbers. */
export const floor = (a: Rational): bigint =>
  a.n >= 0n || a.n % a.d === 0n ? a.n / a.d : a.n / a.d - 1n;
export const ceil = (a: Rational): bigint => -floor(negate(a));
export const isWhole = (a: Rational): boolean => a.d === 1n;

/** Whether a whole number survives as a number of the document. */
export const isSafe = (n: bigint): boolean => n <= 9007199254740991n && n >= -9007199254740991n;
