import { dateOf, dayOf } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { isMissing } from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { notADate, oneValue, rangeTurned } from "./errors/numbers.ts";

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
