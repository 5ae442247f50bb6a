import { dateOf, dayOf } from "@pwe/model";

/**
 * A pattern that exactly the dates between two dates match, for JSON Schema has no order of dates: the years that lie in the
 * range as a whole, and what is left of the year before and the year after, month by month.
 */
export function datePattern(min: string, max: string): string {
  const [first, last] = [Number(min.slice(0, 4)), Number(max.slice(0, 4))];
  const whole = {
    from: min.endsWith("-01-01") ? first : first + 1,
    to: max.endsWith("-12-31") ? last : last - 1,
  };
  const parts: string[] = [];
  if (first === last && whole.from > whole.to) parts.push(partOfYear(min, max));
  else {
    if (whole.from > first) parts.push(partOfYear(min, `${min.slice(0, 4)}-12-31`));
    if (whole.from <= whole.to) parts.push(...wholeYears(whole.from, whole.to));
    if (whole.to < last) parts.push(partOfYear(`${max.slice(0, 4)}-01-01`, max));
  }
  return `^(?:${parts.join("|")})$`;
}

/** Every date that is there in each year. */
const everyYear =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";

const isLeap = (year: number): boolean => dayOf(`${four(year)}-02-29`) !== undefined;

const four = (year: number): string => `${year}`.padStart(4, "0");

function wholeYears(from: number, to: number): string[] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const leaps = years.filter(isLeap);
  return [
    `${oneOf(years.map(four))}-${everyYear}`,
    ...(leaps.length > 0 ? [`${oneOf(leaps.map(four))}-02-29`] : []),
  ];
}

/** One of these years: centuries that have the same years together. */
function oneOf(years: readonly string[]): string {
  const ofCentury = Map.groupBy(years, (year) => year.slice(0, 2));
  const alike = Map.groupBy(ofCentury, ([, own]) => own.map((year) => year.slice(2)).join("|"));
  const parts = [...alike].map(
    ([ends, centuries]) =>
      `(?:${centuries.map(([century]) => century).join("|")})(?:${compact(ends)})`,
  );
  return `(?:${parts.join("|")})`;
}

/** All hundred of them are any two digits. */
const compact = (ends: string): string => (ends.length === 299 ? "[0-9][0-9]" : ends);

/** Dates of one year, month by month. */
function partOfYear(from: string, to: string): string {
  const year = from.slice(0, 4);
  const [start, end] = [dayOf(from)!, dayOf(to)!];
  const dates = Array.from({ length: end - start + 1 }, (_, at) => dateOf(start + at));
  const months = Map.groupBy(dates, (date) => date.slice(5, 7));
  const parts = [...months].map(
    ([month, own]) => `${month}-(?:${own.map((date) => date.slice(8)).join("|")})`,
  );
  return `${year}-(?:${parts.join("|")})`;
}
