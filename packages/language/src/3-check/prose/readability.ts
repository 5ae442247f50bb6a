import { sentencesOf, wordsOf } from "./sentences.ts";
import { syllablesOf } from "./syllables.ts";
import type { ProseLanguage } from "./texts.ts";

/** How easily a text reads, from about 0 (very hard) to 100 (very easy); an extreme text lies outside. And how much of it there was to go by. */
interface Readability {
  readonly score: number;
  readonly sentences: number;
  readonly words: number;
}

/** Below this the score of a text says nothing: one sentence more or less moves it too far. */
const enough = { sentences: 5, words: 60 };

/**
 * The reading ease of a text; null where there is too little of it. For English that of R. Flesch, "A new readability
 * yardstick", Journal of Applied Psychology 32 (1948); for Dutch that of W.H. Douma, "De leesbaarheid van
 * landbouwbladen", Landbouwhogeschool Wageningen (1960), which is Flesch's with other weights.
 */
export function readabilityOf(text: string, language: ProseLanguage): Readability | null {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  if (sentences.length < enough.sentences || words.length < enough.words) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const perWord = syllables / words.length;
  const perSentence = words.length / sentences.length;
  const score =
    language === "nl"
      ? 206.84 - 77 * perWord - 0.93 * perSentence
      : 206.835 - 84.6 * perWord - 1.015 * perSentence;
  return { score: Math.round(score), sentences: sentences.length, words: words.length };
}
