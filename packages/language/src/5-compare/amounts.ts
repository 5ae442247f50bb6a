import type { Exact } from "@pwe/model";
import { gcd } from "../2-resolve/exact.ts";

/** What a stored number counts: steps of so much, of a unit. */
export interface Counted {
  readonly step: Exact;
  readonly unit?: string | undefined;
}

/** Where stored numbers lie, and what they count. */
export interface CountedRange extends Counted {
  readonly min: number;
  readonly max: number;
}

/** A number that counts itself: a point of a scale. */
export const ones: Counted = { step: { int: 1, decimals: 0 } };

/** What a stored number counts, as an author writes it. */
export const stepWords = ({ step, unit }: Counted): string =>
  `step ${amountWords(1, { step })}${unit === undefined ? "" : ` unit ${unit}`}`;

/** A number of steps as the amount that people saw, in its unit. */
export const amountWords = (steps: number, { step, unit }: Counted): string =>
  `${Number(`${steps * step.int}e-${step.decimals}`)}${unit === undefined ? "" : ` ${unit}`}`;

/** A range as people saw it. */
export const rangeWords = ({ min, max, step, unit }: CountedRange): string =>
  `${amountWords(min, { step })}..${amountWords(max, { step, unit })}`;

/** Which of two amounts is larger, whatever steps they are counted in: below 0, 0, or above. */
export function compareAmounts(
  [steps, { step }]: readonly [number, Counted],
  [others, { step: other }]: readonly [number, Counted],
): number {
  const digits = Math.max(step.decimals, other.decimals);
  const scaled = (count: number, { int, decimals }: Exact): bigint =>
    BigInt(count) * BigInt(int) * 10n ** BigInt(digits - decimals);
  return Number(scaled(steps, step) - scaled(others, other));
}

/** A fraction in its lowest terms, as text to compare. */
export function fraction(numerator: bigint, denominator: bigint): string {
  const divisor = gcd(numerator, denominator) || 1n;
  return `${numerator / divisor}/${denominator / divisor}`;
}
