/**
 * Dates of the calendar as year-month-day, and as a whole number: the days from 1970-01-01. The calendar is that of ECMAScript
 * ("Time Values and Time Range"): Gregorian, also before it was in use, and without a time zone.
 */

const millisecondsADay = 86_400_000;

/** A day as year-month-day: 10957 is `2000-01-01`. */
export const dateOf = (day: number): string =>
  new Date(day * millisecondsADay).toISOString().slice(0, 10);

/** The day of a date that the calendar has, written year-month-day; undefined for anything else. */
export function dayOf(date: unknown): number | undefined {
  const day = typeof date === "string" ? Date.parse(date) / millisecondsADay : NaN;
  // The 30th of February, and what is written in another way, comes back otherwise.
  return Number.isInteger(day) && dateOf(day) === date ? day : undefined;
}
