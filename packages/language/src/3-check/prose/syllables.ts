import { own } from "@pwe/model";
import type { ProseLanguage } from "./texts.ts";

/** How many syllables a word has. Written sounds are counted; a number, or letters that are spelled, count as said. */
export function syllablesOf(word: string, language: ProseLanguage): number {
  return word
    .split(/[-‑/]/)
    .filter((part) => part !== "")
    .reduce((sum, part) => sum + syllablesOfPart(part, language), 0);
}

function syllablesOfPart(part: string, language: ProseLanguage): number {
  if (/^\p{N}/u.test(part)) return 1;
  const letters = part.toLowerCase().normalize("NFC").replace(/[’']/g, "");
  if (/^\p{Lu}+$/u.test(part) && !/[aeiouy]/.test(letters)) return letters.length;
  return Math.max(1, language === "nl" ? inDutch(letters) : inEnglish(letters));
}

// ── Dutch: every vowel sound is written; a trema begins a new one ──

const dutchSound =
  /eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèìòùâêîôûäëïöü]/g;

const inDutch = (word: string): number =>
  word
    .replace(/qu/g, "kw")
    .replace(/^y(?=[aeiou])/, "j")
    .match(dutchSound)?.length ?? 0;

// ── English: groups of vowels, less an e that is silent, more where two vowels are two sounds ──

/** Common words that the rules below get wrong. */
const counted: Readonly<Record<string, number>> = {
  ...{ area: 3, areas: 3, idea: 3, ideas: 3, create: 2, creates: 2, created: 3, science: 2 },
  ...{ business: 2, everyone: 3, everything: 3, sometimes: 2, someone: 2, something: 2 },
  ...{ somewhere: 2, quiet: 2, society: 4, variety: 4, evening: 2, interest: 2, interested: 3 },
  ...{ different: 2, difference: 2, every: 2, therefore: 2, household: 2, households: 2 },
  ...{ real: 1, reliable: 4, diet: 2, poem: 2, being: 2, seeing: 2, lives: 1, likes: 1 },
  ...{ january: 4, february: 4 },
};

function inEnglish(word: string): number {
  const known = own(counted, word);
  if (known !== undefined) return known;
  const spoken = word
    .replace(/^y/, "")
    .replace(/(?<=[aeiouy][^aeiouy]+)e(?=(?:ly|ments?|ful|less|ness|fully)$)/, "")
    .replace(/(?<=[aeiouy].*[^aeioutd])ed$/, "")
    .replace(/(?<=[aeiouy].*(?:[^aeioucgsxzh]|th))es$/, "")
    .replace(/(?<=[aeiouy].*)(?<![^aeiouylr]l|ee)e$/, "");
  const sounds = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = spoken.match(/(?<![tscg])i(?:a|o|u)|eo(?!p)|ua(?!r|l?ly$)|uou|[aeiou]ing|iet/g);
  return sounds + (apart?.length ?? 0);
}
