import type { Consultation, Exact, Versions } from "@pwe/model";
import { printNumber } from "../numbers.ts";
import { wordsIn } from "../words/words.ts";
import { type Texts, textsOf } from "./texts.ts";
import type { Words } from "../words/nl.ts";

/** What is needed to write one page of the site: the consultation as read in one language and version. */
export interface Sheet {
  readonly consultation: Consultation;
  readonly language: string;
  readonly versions: Versions;
  readonly texts: Texts;
  readonly words: Words;
  /** the language that those words are in */
  readonly wordsLanguage: string;
  /** from this page to the folder that the site is in */
  readonly root: string;
  /** where the instrument with the units of this language is, from the folder of the site; left out where it is the usual one */
  readonly instrument?: string;
  readonly number: (exact: Exact, unit?: string) => string;
}

export const sheetOf = (
  consultation: Consultation,
  language: string,
  versions: Versions,
  root: string,
): Sheet => {
  const { words, lang } = wordsIn(language);
  return {
    consultation,
    language,
    versions,
    texts: textsOf(consultation, language, versions),
    words,
    wordsLanguage: lang,
    root,
    number: (exact, unit) => printNumber(exact, unit, lang),
  };
};

/** The address of a file that the author put beside the consultation, from this page. */
export const fileAddress = (sheet: Sheet, file: string): string =>
  sheet.root + file.split("/").map(encodeURIComponent).join("/");
