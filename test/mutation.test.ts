import { describe, expect, test } from "vitest";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { goodFiles, mutations, run, tokensOf, total, without } from "./mutation.ts";

describe("one mistake in a good file", () => {
  const { figures, outcomes } = run(100, 7);

  test.each(mutations)("gives at most 1.5 messages on average: %s", (mutation) => {
    const { mistakes, messages } = figures.get(mutation)!;
    expect(mistakes).toBeGreaterThan(50);
    expect(messages / mistakes).toBeLessThanOrEqual(1.5);
  });

  test.each(mutations)("leaves at least 98 %% of the declarations in the tree: %s", (mutation) => {
    const { declarations, kept } = figures.get(mutation)!;
    expect(declarations).toBeGreaterThan(1000);
    expect(kept / declarations).toBeGreaterThanOrEqual(0.98);
  });

  test("does so over all kinds of mistakes", () => {
    const { mistakes, messages, declarations, kept } = total(outcomes);
    expect(messages / mistakes).toBeLessThanOrEqual(1.5);
    expect(kept / declarations).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each(goodFiles())("$file", ({ file, text }) => {
  test("has no mistakes of form", () => {
    expect(parse(text, file).diagnostics).toEqual([]);
  });

  test("parses from every prefix that ends at or inside a token", () => {
    for (const { startOffset, endOffset } of tokensOf(text)) {
      parse(text.slice(0, startOffset), file);
      parse(text.slice(0, Math.ceil((startOffset + endOffset) / 2)), file);
    }
  });

  test("parses without any one of its tokens", () => {
    for (const { startOffset, endOffset } of tokensOf(text)) {
      parse(without(text, startOffset, endOffset + 1), file);
    }
  });
});

describe("what nobody writes", () => {
  test.each([
    ["opening braces", "{".repeat(5000)],
    ["closing braces", "}".repeat(5000)],
    ["parentheses", `screen out when ${"(".repeat(5000)}`],
    ["negations", `screen out when ${"not ".repeat(5000)}`],
    ["blocks in blocks", "when a is b { ".repeat(5000)],
    ["quotes", '"'.repeat(5001)],
    ["curly quotes", "“".repeat(5001)],
    ["long quotes", '"""\n'.repeat(5001)],
    ["words", "foo bar baz\n".repeat(5000)],
    ["quotes that close", 'foo" bar\n'.repeat(5000)],
    ["characters", "# \0 \ud800 😀\n".repeat(5000)],
    ["first lines", 'task a "A" {\n option x "X" {\n'.repeat(5000)],
  ])("is read in no time all the same: %s", (_, text) => {
    const started = performance.now();
    expect(parse(`pwe 1\n${text}`, "odd.pwe").diagnostics.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each(['\ufeffpwe 1\r\nnote "x"\r\n', "pwe 1", "pwe 1\n// only a comment"])(
    "has nothing wrong: %j",
    (text) => expect(parse(text, "odd.pwe").diagnostics).toEqual([]),
  );
});
