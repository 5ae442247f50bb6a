import { expect, test } from "vitest";
import { moved } from "./sequence.ts";

test.each([
  ["abcd", "abcd", ""],
  ["abcd", "bacd", "b"],
  ["abcd", "dabc", "d"],
  ["abcd", "bcda", "a"],
  ["abcd", "axbycd", ""],
  ["abcd", "ad", ""],
  ["abc", "cba", "cb"],
])("%s becomes %s: moved %s", (before, now, away) => {
  expect(moved([...before], [...now]).join("")).toBe(away);
});
