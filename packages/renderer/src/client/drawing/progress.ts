import type { Page } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/nl.ts";

/** How far someone is, in blocks, for these do not come and go with an answer. */
export const progressOf = (
  pages: readonly Page[],
  current: Page,
  words: Words,
): { readonly words: string; readonly share: number } => {
  const starts = pages.filter(({ block }, at) => block !== pages[at - 1]?.block);
  const upTo = pages.slice(0, pages.indexOf(current) + 1);
  const part = upTo.filter((page) => starts.includes(page)).length;
  const page = upTo.filter(({ block }) => block === current.block).length;
  const whole = fill(words.part, { part, parts: starts.length });
  return {
    words: page > 1 ? fill(words.partPage, { part: whole, page }) : whole,
    share: (part - 1) / starts.length,
  };
};
