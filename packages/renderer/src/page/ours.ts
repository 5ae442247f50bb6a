import type { Words } from "../words/words.ts";
import { type Attributes, attributes, type Content, markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

export const directionOf = (language: string): "rtl" | "ltr" =>
  rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";

/** What an element says of its language, on a page in another one, and of its direction where that differs too. */
export const inLanguage = (language: string, page: string): Attributes => ({
  lang: language === page ? null : language,
  dir: directionOf(language) === directionOf(page) ? null : directionOf(language),
});

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
