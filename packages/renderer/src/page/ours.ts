import { type Attributes, attributes, type Content, markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";
import type { Words } from "../words/words.ts";
import { directionOf, inLanguage } from "./in-language.ts";

/** The same for an element that holds the form's own words and nothing else. */
export const ours = ({ wordsLanguage, language }: Sheet): Attributes =>
  inLanguage(wordsLanguage, language);

/** The form's own words, for a place that holds other words too. */
export const our = (sheet: Sheet, words: string | false | undefined): Content =>
  !words || sheet.wordsLanguage === sheet.language
    ? words
    : markup`<span${attributes(ours(sheet))}>${words}</span>`;

/**
 * The form's own words as the browser gets them. Where they run the other way than the page, they are kept apart from
 * what stands around them and from what is filled in, or else numbers and marks would change places.
 */
export const wordsForPage = ({ words, wordsLanguage, language }: Sheet): Words => {
  if (directionOf(wordsLanguage) === directionOf(language)) return words;
  const apart = (sentence: string) =>
    `\u2066${sentence.replace(/\{\w+\}/g, "\u2068$&\u2069")}\u2069`;
  return Object.fromEntries(
    Object.entries(words).map(([name, sentence]) => [name, apart(sentence)]),
  ) as Words;
};
