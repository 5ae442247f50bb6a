import type { Exact } from "@pwe/model";

/** An exact number as people of this language write it, with its unit around or behind it: € 12 mln, 3,5 Mt. */
export const printNumber = (
  { int, decimals }: Exact,
  unit: string | undefined,
  language: string,
): string => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
  const number = format.format(int / 10 ** decimals).replace("-", "−");
  if (!unit) return number;
  const [, currency, rest = ""] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  return currency ? `${currency} ${number}${rest && ` ${rest}`}` : `${number} ${unit}`;
};
