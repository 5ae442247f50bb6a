import { expect, test } from "vitest";
import { formWords } from "@pwe/model";
import { dutch } from "./nl.ts";
import { fill, wordsIn } from "./words.ts";

const blanksIn = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g))].sort();

test("a sentence has the same blanks in every language", () => {
  for (const [key, sentence] of Object.entries(dutch))
    expect([key, blanksIn(formWords[key as keyof typeof formWords])]).toEqual([
      key,
      blanksIn(sentence),
    ]);
});

test("a blank that is left open does not compile", () => {
  const { words } = wordsIn("nl");
  expect(fill(words.charactersOver, { over: 3 })).toBe("3 tekens te veel.");
  // @ts-expect-error: what this sentence leaves open is called `over`
  fill(words.charactersOver, { left: 3 });
  // @ts-expect-error: one of its two blanks is missing
  fill(words.part, { part: 1 });
});
