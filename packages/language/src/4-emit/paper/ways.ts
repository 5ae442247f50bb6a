import { type Element, type When, elementsIn } from "@pwe/model";
import { conditionLine } from "./conditions.ts";
import { type Line, text } from "./document.ts";
import type { Subject } from "./subject.ts";

/** The places where respondents part, numbered in the order of the file. */
export function splitsIn(elements: readonly Element[]): Map<Element, number> {
  const splits = new Map<Element, number>();
  for (const element of elementsIn(elements))
    if (element.kind === "when" || element.kind === "screen_out")
      splits.set(element, splits.size + 1);
  return splits;
}

/** The letter of a way on from a split: A, B, …, Z, AA. */
export const wayLetter = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${wayLetter(Math.floor(at / 26) - 1)}${wayLetter(at % 26)}`;

/** For whom each way on from a split is, in words. */
export function wayTitles(element: When, subject: Subject): Line[] {
  const { words } = subject;
  return [
    ...element.arms.map((arm, at) =>
      (at === 0 ? words.onlyWho : words.otherwiseWho)(conditionLine(arm.if, subject)),
    ),
    text(words.allOthers),
  ];
}
