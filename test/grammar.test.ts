import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PweParser } from "../packages/language/src/1-parse/grammar/parser.ts";
import { keyword, keywordGroups } from "../packages/language/src/1-parse/tokens.ts";
import { grammarFiles } from "./grammar.ts";

const folder = join(import.meta.dirname, "../grammar");

describe("the grammar", () => {
  test("is one that Chevrotain accepts with one token of lookahead", () => {
    // The parser in use skips this check, which takes longer than reading a file.
    expect(() => new PweParser(false)).not.toThrow();
  });

  test("uses every keyword", () => {
    const printed = grammarFiles["pwe.ebnf"]!();
    expect(Object.keys(keyword).filter((word) => !printed.includes(`"${word}"`))).toEqual([]);
  });

  test("lists every keyword once", () => {
    const words = Object.values(keywordGroups).flatMap((group) => group.split(" "));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test.each(Object.entries(grammarFiles))("%s is fresh", async (name, made) => {
    await expect(made()).toMatchFileSnapshot(join(folder, name));
  });

  test("is drawn without loading anything", () => {
    const page = grammarFiles["railroad.html"]!();
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/<script|src=|href=['"]http/);
  });
});
