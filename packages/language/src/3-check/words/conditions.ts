import { everyItem, formatSteps, type Instrument, seenNumbers, tasksIn } from "@pwe/model";
import type { AnswerClass } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { anyOf, list } from "./list.ts";

/** Conditions in a sentence, each in code: `a` and `b`. */
export const quoted = (texts: readonly string[], language: MessageLanguage): string =>
  list(
    texts.map((text) => `\`${text}\``),
    language,
  );

/** How a stored whole number at a path is shown. */
export function shownNumber(instrument: Instrument, path: string, number: number): string {
  const total = tasksIn(instrument.elements)
    .flatMap(({ totals }) => totals)
    .find((one) => one.path === path);
  if (total !== undefined) return `${Number((number / total.denominator).toFixed(total.decimals))}`;
  const item = everyItem(instrument).find((one) => one.path === path);
  if (item?.kind === "question") return seenNumbers(item.element)?.write(number) ?? `${number}`;
  return item?.kind === "option" && item.element.decision.kind === "amount"
    ? `${Number(formatSteps(number, item.element.decision.step))}`
    : `${number}`;
}

/** Answers that conditions do not tell apart, for people. */
export function answersWords(
  instrument: Instrument,
  answers: readonly AnswerClass[],
  language: MessageLanguage,
): string {
  const dutch = language === "nl";
  const words = answers.flatMap(({ path, ids, from, to }) => {
    if (ids !== undefined) return ids.map((id) => `\`${id}\``);
    if (from === undefined || to === undefined) return [];
    const show = (number: number): string => shownNumber(instrument, path, number);
    if (from === to) return [show(from)];
    if (from === -Infinity) return [`${show(to)} ${dutch ? "of minder" : "or less"}`];
    if (to === Infinity) return [`${show(from)} ${dutch ? "of meer" : "or more"}`];
    return [`${show(from)} ${dutch ? "tot en met" : "to"} ${show(to)}`];
  });
  return anyOf(words, language);
}
