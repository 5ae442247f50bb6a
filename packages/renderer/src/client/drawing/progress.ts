import type { Page } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/words.ts";

/** How far someone is, in blocks, for these do not come and go with an answer; and in the pages of this one, behind its first. */
export const progressOf = (
  pages: readonly Page[],
  current: Page,
  words: Words,
): {
  readonly words: string;
  readonly part: number;
  readonly parts: number;
  readonly page: string;
} => {
  const starts = pages.filter(({ block }, at) => block !== pages[at - 1]?.block);
  const upTo = pages.slice(0, pages.indexOf(current) + 1);
  const inBlock = (all: readonly Page[]): number =>
    all.filter(({ block }) => block === current.block).length;
  const part = upTo.filter((page) => starts.includes(page)).length;
  const parts = starts.length;
  const page = inBlock(upTo);
  return {
    words: fill(words.part, { part, parts }),
    ...{ part, parts },
    page: page > 1 ? fill(words.pageOf, { page, pages: inBlock(pages) }) : "",
  };
};
