import { english } from "./en.ts";
import { dutch, type Sentence, type Words } from "./nl.ts";

const catalogues: Record<string, Words> = { nl: dutch, en: english };

/** The form's own words in this language; English where we have no catalogue, and then `lang` says so. */
export const wordsIn = (language: string): { readonly words: Words; readonly lang: string } => {
  const base = language.split("-")[0] ?? language;
  const words = catalogues[base];
  return words ? { words, lang: language } : { words: english, lang: "en" };
};

/** A sentence with its blanks filled in; one that is left open does not compile. */
export const fill = <Blank extends string>(
  sentence: Sentence<Blank>,
  blanks: Readonly<Record<Blank, string | number>>,
): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name as Blank]));
