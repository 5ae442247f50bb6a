import { type Exact, dayOf } from "@pwe/model";
import { decimalOf, withUnit } from "../words.ts";

/** A number with its unit around or behind it, as the form prints it: € 12 mln, 3,5 Mt. */
export function numberWords(
  { int, decimals }: Exact,
  unit: string | undefined,
  language: string,
): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
  return withUnit(minus(format.format(Number(`${int}e-${decimals}`))), unit);
}

/** A number written in decimals with a point, or as a fraction, as people of this language write it. */
export function writtenWords(number: string, unit: string | undefined, language: string): string {
  if (number.includes("/")) return withUnit(minus(number), unit);
  const decimals = number.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: decimals });
  return withUnit(minus(format.format(Number(number))), unit);
}

/** A date in words: 31 December 2010. */
export const dateWords = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    dayOf(date)! * 86_400_000,
  );

/** A numerator over its denominator: in decimals where that ends, else as a fraction. */
export const fractionWords = (
  numerator: number,
  denominator: number,
  unit: string | undefined,
  language: string,
): string =>
  writtenWords(decimalOf(numerator, denominator) ?? `${numerator}/${denominator}`, unit, language);

/** A share of one as a percentage, with at most so many decimals. */
export const percentWords = (share: number, language: string, decimals = 1): string =>
  `${minus(new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(share * 100))} %`;

const minus = (number: string): string => number.replace("-", "−");
