import { expect, test } from "vitest";
import { balancedLines, isolated } from "./isolated.ts";

test("words that turn nothing around stay as they are", () => {
  expect(isolated("Geluid én licht – 12 %")).toBe("Geluid én licht – 12 %");
  expect(balancedLines("één\ntwee")).toBe("één\ntwee");
});

test("words that turn are kept to themselves, whatever they begin or end too often", () => {
  expect(isolated("שלום")).toBe("\u2068שלום\u2069");
  expect(isolated("a\u202eb")).toBe("\u2068a\u202eb\u2069");
  expect(isolated("a\u2067b")).toBe("\u2068a\u2067b\u2069\u2069");
  expect(isolated("a\u2069b")).toBe("\u2068ab\u2069");
  expect(isolated("\u2066a\u2069\u2069b")).toBe("\u2068\u2066a\u2069b\u2069");
});

test("each line ends what it began", () => {
  expect(balancedLines("a\u2066\nb\u2069")).toBe("a\u2066\u2069\nb");
});
