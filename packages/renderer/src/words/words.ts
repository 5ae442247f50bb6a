import {
  formWords,
  suppliedWords,
  type Consultation,
  type FormWords,
  type Sentence,
} from "@pwe/model";
import { dutch } from "./nl.ts";

export type Words = FormWords;

const catalogues: Record<string, Words> = { nl: dutch, en: formWords };

/**
 * The form's own words in this language: ours, or those that the design brings; English where there are none, and then
 * `lang` says so.
 */
export const wordsIn = (
  language: string,
  consultation: Pick<Consultation, "words"> = {},
): { readonly words: Words; readonly lang: string } => {
  const words =
    catalogues[language.split("-")[0] ?? language] ?? suppliedWords(consultation, language);
  return words ? { words, lang: language } : { words: formWords, lang: "en" };
};

/** A sentence with its blanks filled in; one that is left open does not compile. */
export const fill = <Blank extends string>(
  sentence: Sentence<Blank>,
  blanks: Readonly<Record<Blank, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name as Blank]));
