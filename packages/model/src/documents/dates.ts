/**
 * Dates of the calendar as year-month-day, and as a whole number: the days from 1970-01-01. The calendar is the Gregorian one,
 * also before it was in use, and the arithmetic is that of H. Hinnant, "chrono-compatible low-level date algorithms"
 * (days_from_civil): years begin in March, so that a leap day is the last of its year, and 400 years are 146,097 days.
 */

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The days before a month, in a year that begins in March. */
const daysBefore = (month: number): number => Math.floor((153 * ((month + 9) % 12) + 2) / 5);

function toDay(year: number, month: number, day: number): number {
  const from = month <= 2 ? year - 1 : year;
  const era = Math.floor(from / 400);
  const ofEra = from - era * 400;
  const leaps = Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
  return era * 146_097 + ofEra * 365 + leaps + daysBefore(month) + day - 1 - 719_468;
}

/** A day as year-month-day: 10957 is `2000-01-01`. */
export function dateOf(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  const two = (number: number): string => `${number}`.padStart(2, "0");
  const whole = `${year + era * 400 + (month <= 2 ? 1 : 0)}`.padStart(4, "0");
  return `${whole}-${two(month)}-${two(ofYear - daysBefore(month) + 1)}`;
}

/** The day of a date that the calendar has, written year-month-day; undefined for anything else. */
export function dayOf(date: unknown): number | undefined {
  const [, year, month, day] = typeof date === "string" ? (form.exec(date) ?? []) : [];
  if (year === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const found = toDay(Number(year), Number(month), Number(day));
  // The 30th of February is a day in March, which is written otherwise.
  return dateOf(found) === date ? found : undefined;
}
