import { expect, test } from "vitest";
import { readabilityOf } from "./readability.ts";

const dutch = "De kat zit op de mat en de hond ligt in de mand. ";
const english = "The cat sat on the mat and the dog lay on the old rug. ";

test("the ease of a text follows from its words, sentences and syllables", () => {
  // 13 words and 13 syllables a sentence: 206.84 - 77 × 1 - 0.93 × 13
  expect(readabilityOf(dutch.repeat(5), "nl")).toEqual({ score: 118, sentences: 5, words: 65 });
  // 14 words and 14 syllables a sentence: 206.835 - 84.6 × 1 - 1.015 × 14
  expect(readabilityOf(english.repeat(5), "en")).toEqual({ score: 108, sentences: 5, words: 70 });
});

test("there is none of a short text", () => {
  expect(readabilityOf(dutch.repeat(4), "nl")).toBeNull();
  expect(readabilityOf("Dat is zo. ".repeat(10), "nl")).toBeNull();
});
