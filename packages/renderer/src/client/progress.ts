import type { Element, Instrument, Page } from "@pwe/model";
import { fill, type Words } from "../words/words.ts";

/** Whether which blocks there are depends on answers: then their number is a guess. */
const varies = (elements: readonly Element[]): boolean =>
  elements.some(
    (element) =>
      element.kind === "when" ||
      element.kind === "screen_out" ||
      (element.kind === "shuffle" && varies(element.elements)),
  );

/** How far someone is, in blocks, for these do not come and go with an answer. */
export const progressOf = (
  instrument: Instrument,
  pages: readonly Page[],
  current: Page,
  words: Words,
): { readonly words: string; readonly share: number } => {
  const starts = pages.filter(({ block }, at) => at === 0 || pages[at - 1]?.block !== block);
  const at = pages.findIndex(({ key }) => key === current.key);
  const part = pages.slice(0, at + 1).filter((page) => starts.includes(page)).length;
  const inPart = pages.slice(0, at + 1).filter(({ block }) => block === current.block).length;
  const parts = starts.length;
  const sentence = varies(instrument.elements) ? words.partAbout : words.part;
  const whole = fill(sentence, { part, parts });
  return {
    words: inPart > 1 ? fill(words.partPage, { part: whole, page: inPart }) : whole,
    share: parts === 0 ? 0 : (part - 1) / parts,
  };
};
