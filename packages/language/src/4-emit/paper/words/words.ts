import { dutchForm } from "./dutch-form.ts";
import { dutchStudy } from "./dutch-study.ts";
import { englishForm } from "./english-form.ts";
import { englishStudy } from "./english-study.ts";

/** The report's own words in one language. */
export type Words = typeof englishForm & typeof englishStudy;

const english: Words = { ...englishForm, ...englishStudy };
const dutch: Words = { ...dutchForm, ...dutchStudy };

/** The report's words for a consultation in this language: its own, or English. */
export function wordsIn(language: string): Words {
  return language.split("-")[0] === "nl" ? dutch : english;
}
