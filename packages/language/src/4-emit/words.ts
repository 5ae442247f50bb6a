import {
  tasksIn,
  type Condition,
  type Consultation,
  type Exact,
  type RangeCondition,
  formatSteps,
  seenNumbers,
} from "@pwe/model";
import { isQuoted } from "../2-resolve/conditions/comparands.ts";
import { listPlaces } from "./places.ts";

/** An exact number as one of JavaScript's, for documents in which no verdict depends on it. */
export const toNumber = ({ int, decimals }: Exact): number => Number(`${int}e-${decimals}`);

/** A text in the consultation's language, or else as it was written; where it differs by version, the first that there is. */
export function textOf(consultation: Consultation, key: string): string | undefined {
  const [written = consultation.language] = consultation.languages;
  const said = consultation.texts[key]?.in;
  const varied = said?.[consultation.language] ?? said?.[written];
  if (varied === undefined || typeof varied === "string") return varied;
  return varied.cases.find(({ is }) => is !== null)?.is ?? undefined;
}

/** The label of what stands at a path; the path itself where it has none. */
export function labelOf(consultation: Consultation, path: string): string {
  return textOf(consultation, `${path}#label`) ?? path;
}

/** A label short enough for a table. */
function shortLabelOf(consultation: Consultation, path: string): string {
  return textOf(consultation, `${path}#short`) ?? labelOf(consultation, path);
}

/** The label of an answer, which a shared list may hold for the question. */
export function answerLabelOf(
  consultation: Consultation,
  question: { readonly path: string; readonly list?: string },
  answer: string,
): string {
  const key = [question.path, question.list].find(
    (path) => path !== undefined && consultation.texts[`${path}.${answer}#label`] !== undefined,
  );
  return textOf(consultation, `${key}.${answer}#label`) ?? answer;
}

/** A condition as an author would write it. */
export function conditionWords(condition: Condition, consultation: Consultation): string {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of
        .map((one) => bracketed(one, consultation))
        .join(condition.op === "and" ? " and " : " or ");
    case "not":
      return negatedWords(condition.of, consultation);
    case "arm":
      return `${condition.factor} is ${anyOf(condition.any)}`;
    case "is":
      return `${condition.path} is ${anyOf(condition.any)}`;
    case "has":
      return `${condition.path} has ${anyOf(condition.any)}`;
    case "answered":
      return `${condition.path} is answered`;
    case "range":
      return rangeWords(condition, consultation);
    default:
      return condition satisfies never;
  }
}

const anyOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `any of ${names.join(", ")}`;

function bracketed(condition: Condition, consultation: Consultation): string {
  const words = conditionWords(condition, consultation);
  return condition.op === "and" || condition.op === "or" ? `(${words})` : words;
}

function negatedWords(condition: Condition, consultation: Consultation): string {
  switch (condition.op) {
    case "is":
      return `${condition.path} is not ${anyOf(condition.any)}`;
    case "has":
      return `not (${condition.path} has ${anyOf(condition.any)})`;
    case "arm":
      return `${condition.factor} is not ${anyOf(condition.any)}`;
    case "answered":
      return `${condition.path} is not answered`;
    default:
      return `not (${conditionWords(condition, consultation)})`;
  }
}

function rangeWords(condition: RangeCondition, consultation: Consultation): string {
  const { path } = condition;
  const { from, to } = boundsOf(condition, consultation);
  const place = listPlaces(consultation.instrument).places.find((one) => one.path === path);
  const quote = place?.kind === "question" && isQuoted(place.element) ? '"' : "";
  const print = ({ number }: Bound): string => `${quote}${number}${quote}`;
  if (from !== undefined && from.number === to?.number) return `${path} = ${print(from)}`;
  const parts = [
    ...(from === undefined ? [] : [`${path} ${from.including ? ">=" : ">"} ${print(from)}`]),
    ...(to === undefined ? [] : [`${path} ${to.including ? "<=" : "<"} ${print(to)}`]),
  ];
  return parts.length === 0 ? `${path} is answered` : parts.join(" and ");
}

/** An end of a range as people write it: from that number on, or past it. */
export interface Bound {
  /** in decimals, or as a fraction where those never end */
  readonly number: string;
  readonly including: boolean;
}

/** The ends of a range as people write them; the same number twice where there is only one. */
export function boundsOf(
  { path, min, max }: RangeCondition,
  consultation: Consultation,
): { readonly from?: Bound; readonly to?: Bound } {
  const show = numberShown(path, consultation);
  if (min !== undefined && min === max) {
    const only = { number: show.exact(min) ?? show.fraction(min), including: true };
    return { from: only, to: only };
  }
  return {
    ...(min !== undefined && { from: boundOf(min, -1, show) }),
    ...(max !== undefined && { to: boundOf(max, 1, show) }),
  };
}

/** How a stored whole number is shown: in decimals where that is exact, else as a fraction. */
interface Shown {
  readonly exact: (whole: number) => string | null;
  readonly fraction: (whole: number) => string;
}

/** A bound in the rounder of the forms that are exact: from this on, or past what comes just before it. */
function boundOf(bound: number, before: -1 | 1, { exact, fraction }: Shown): Bound {
  const [own, next] = [exact(bound), exact(bound + before)];
  if (next !== null && (own === null || decimalsOf(next) < decimalsOf(own)))
    return { number: next, including: false };
  return { number: own ?? fraction(bound), including: true };
}

const decimalsOf = (number: string): number => number.split(".")[1]?.length ?? 0;

/** How a stored whole number at a path is shown: steps in units, a total's numerator divided. */
function numberShown(path: string, consultation: Consultation): Shown {
  const { instrument } = consultation;
  const total = tasksIn(instrument.elements)
    .flatMap(({ totals }) => totals)
    .find((one) => one.path === path);
  if (total !== undefined)
    return {
      exact: (whole) => decimalOf(whole, total.denominator),
      fraction: (whole) => `${whole}/${total.denominator}`,
    };
  const place = listPlaces(instrument).places.find((one) => one.path === path);
  const amount =
    place?.kind === "option" && place.element.decision.kind === "amount"
      ? place.element.decision
      : undefined;
  const inUnits = (whole: number): string =>
    amount === undefined ? `${whole}` : `${Number(formatSteps(whole, amount.step))}`;
  const write =
    (place?.kind === "question" ? seenNumbers(place.element)?.write : undefined) ?? inUnits;
  return { exact: write, fraction: write };
}

/** A fraction in decimals, or null where they never end. */
export function decimalOf(numerator: number, denominator: number): string | null {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  let decimals = 0;
  // A fraction ends where its denominator divides a power of ten; each further decimal takes one 2 and one 5 of it.
  while ((n * 10n ** BigInt(decimals)) % d !== 0n) if (++decimals > 54) return null;
  const whole = (n * 10n ** BigInt(decimals)) / d;
  const digits = `${whole < 0n ? -whole : whole}`.padStart(decimals + 1, "0");
  const sign = whole < 0n ? "-" : "";
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A number as it is printed, with its unit behind it, or around it where it begins with a currency: € 12 mln. */
export function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined || unit === "") return number;
  const [, currency, rest = ""] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  return currency === undefined
    ? `${number} ${unit}`
    : `${currency} ${number}${rest === "" ? "" : ` ${rest}`}`;
}
