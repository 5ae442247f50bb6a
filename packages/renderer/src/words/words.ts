import { english } from "./en.ts";
import { dutch, type Words } from "./nl.ts";

const catalogues: Record<string, Words> = { nl: dutch, en: english };

/** The form's own words in this language; English where we have no catalogue, and then `lang` says so. */
export const wordsIn = (language: string): { readonly words: Words; readonly lang: string } => {
  const base = language.split("-")[0] ?? language;
  const words = catalogues[base];
  return words ? { words, lang: language } : { words: english, lang: "en" };
};

/** A sentence with its blanks filled in. */
export const fill = (sentence: string, blanks: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
