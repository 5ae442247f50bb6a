import { dayOf } from "../documents/dates.ts";
import type { Answer, Exact } from "../generated/consultation.ts";
import type { Problem, ProblemCode } from "../documents/problem.ts";
import { fromSteps } from "../documents/steps.ts";

/** Notes one problem at a path. */
export type Report = (
  path: string,
  code: ProblemCode,
  numbers?: Pick<Problem, "limit" | "by" | "shown">,
) => void;

/** Half a character, or the one that ends a text elsewhere: not every store can keep these. */
const unkeepable = /[\0\p{Surrogate}]/u;

/** A text that is not empty, can be kept, and is not longer than `max` code points. */
export function judgeText(text: unknown, path: string, max: number, report: Report): void {
  if (typeof text !== "string") return report(path, "wrong_type");
  if (text === "") return report(path, "empty_text");
  if (unkeepable.test(text)) report(path, "wrong_format");
  // A code point takes at least one unit, so a short text need not be counted.
  const length = text.length > max ? Array.from(text).length : 0;
  if (length > max) report(path, "too_long", { limit: max, by: length - max });
}

/** What a whole number counts, where it does not count things. */
export interface Steps {
  readonly step: Exact;
  readonly unit?: string | undefined;
}

/** A whole number between two bounds. */
export function judgeWhole(
  value: unknown,
  path: string,
  min: number,
  max: number,
  report: Report,
  steps?: Steps,
): void {
  // As it was typed: what is read as a number of steps is no text any more.
  if (typeof value === "string") return report(path, "not_a_number");
  if (!Number.isSafeInteger(value)) return report(path, "wrong_type");
  const number = value as number;
  const limit = Math.min(Math.max(number, min), max);
  const by = number - limit;
  if (by === 0) return;
  const shown = steps && {
    limit: fromSteps(limit, steps.step),
    by: fromSteps(by, steps.step),
    unit: steps.unit,
  };
  report(path, "out_of_range", { limit, by, ...(shown && { shown }) });
}

/** A date that the calendar has, between two others; as year-month-day they sort as they follow each other. */
export function judgeDate(
  value: unknown,
  path: string,
  min: string,
  max: string,
  report: Report,
): void {
  if (typeof value !== "string") report(path, "wrong_type");
  else if (dayOf(value) === undefined) report(path, "not_a_date");
  else if (value < min || value > max) report(path, "date_out_of_range");
}

/** One of these ids. */
export function judgeId(
  value: unknown,
  path: string,
  ids: readonly { readonly id: string }[],
  report: Report,
): void {
  if (typeof value !== "string") report(path, "wrong_type");
  else if (!ids.some(({ id }) => id === value)) report(path, "unknown_answer");
}

/** Several of these answers, each once, between `min` and `max` of them; a none or a refusal only alone. */
export function judgeIds(
  value: unknown,
  path: string,
  answers: readonly Answer[],
  min: number,
  max: number,
  report: Report,
): void {
  if (!Array.isArray(value)) return report(path, "wrong_type");
  for (const id of value) judgeId(id, path, answers, report);
  if (new Set(value).size < value.length) report(path, "repeated");
  const lone = answers.filter(({ kind }) => kind === "none" || kind === "refused");
  if (lone.some(({ id }) => value.includes(id))) {
    if (value.length > 1) report(path, "exclusive");
  } else if (value.length < min) {
    report(path, "too_few", { limit: min, by: value.length - min });
  } else if (value.length > max) {
    report(path, "too_many", { limit: max, by: value.length - max });
  }
}
