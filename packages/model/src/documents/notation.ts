import type { Exact } from "../generated/consultation.ts";

/** How a language writes numbers. Plain data: who writes a page puts it in, so that every browser writes the same. */
export interface Notation {
  /** what stands before a number below zero */
  readonly minus: string;
  readonly decimal: string;
  /** what stands between groups of digits; empty where nothing does */
  readonly group: string;
  /** how many digits are in a group but the last, which has three */
  readonly every: number;
  /** the fewest digits that are grouped */
  readonly from: number;
  /** the code point of its zero; the other nine follow */
  readonly zero: number;
}

export function notationOf(language: string): Notation {
  const format = new Intl.NumberFormat(language);
  const parts = format.formatToParts(-12345678.5);
  const of = (type: string): string[] =>
    parts.flatMap((part) => (part.type === type ? [part.value] : []));
  const isGrouped = (number: number): boolean =>
    format.formatToParts(number).some(({ type }) => type === "group");
  const first = parts.findIndex(({ type }) => type === "integer");
  const before = parts.slice(0, first).map(({ value }) => value);
  return {
    minus: before.join("").replace("-", "−"),
    decimal: of("decimal")[0] ?? ".",
    group: of("group")[0] ?? "",
    every: of("integer").at(-2)?.length ?? 3,
    from: isGrouped(1000) ? 4 : 5,
    zero: format.format(0).codePointAt(0)!,
  };
}

/** An exact number in this notation, to its last decimal and no further; in one piece, or in groups of digits. */
export function printExact(
  { int, decimals }: Exact,
  { minus, decimal, group, every, from, zero }: Notation,
  isGrouped = true,
): string {
  const all = `${Math.abs(int)}`.padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals);
  const groups = new RegExp(`\\B(?=(\\d{${every}})*\\d{3}$)`, "g");
  const left = isGrouped && whole.length >= from ? whole.replace(groups, group) : whole;
  const right = all.slice(whole.length).replace(/0+$/, "");
  const digits = (left + (right && decimal + right)).replace(/\d/g, (digit) =>
    String.fromCodePoint(zero + Number(digit)),
  );
  return (int < 0 ? minus : "") + digits;
}

/** A unit as it stands around a number: a currency before it, anything else behind it. */
export function aroundNumber(unit = ""): readonly [before: string, behind: string] {
  const [, currency, rest = unit] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  return [currency ? `${currency} ` : "", rest && ` ${rest}`];
}

/** An exact number with its unit around or behind it: € 12 mln, 3,5 Mt, −€ 40; a change also with its plus. */
export function printNumber(
  { int, decimals }: Exact,
  unit: string | undefined,
  notation: Notation,
  isChange = false,
): string {
  const [before, behind] = aroundNumber(unit);
  const sign = int < 0 ? notation.minus : isChange && int > 0 ? "+" : "";
  return sign + before + printExact({ int: Math.abs(int), decimals }, notation) + behind;
}
