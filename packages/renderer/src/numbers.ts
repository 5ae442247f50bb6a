import type { Exact } from "@pwe/model";

/** A unit as it stands around a number: a currency before it, anything else behind it. */
export const aroundNumber = (unit = ""): readonly [before: string, behind: string] => {
  const [, currency, rest = unit] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  return [currency ? `${currency} ` : "", rest && ` ${rest}`];
};

/** A date as people of this language write it: 31 December 2010. */
export const printDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );

/**
 * An exact number as people of this language write it, with its unit around or behind it: € 12 mln, 3,5 Mt, −€ 40; a
 * change also with its plus.
 */
export const printNumber = (
  { int, decimals }: Exact,
  unit: string | undefined,
  language: string,
  isChange = false,
): string => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
  const [before, behind] = aroundNumber(unit);
  const sign = int < 0 ? "−" : isChange && int > 0 ? "+" : "";
  return sign + before + format.format(Math.abs(int) / 10 ** decimals) + behind;
};
