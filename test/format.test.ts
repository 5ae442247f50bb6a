import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { format as prettier } from "prettier";
import { describe, expect, test } from "vitest";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { keywords } from "../packages/language/src/1-parse/tokens.ts";
import { format } from "../packages/language/src/format/format.ts";
import * as plugin from "../packages/language/src/format/plugin.ts";
import { print } from "../packages/language/src/format/print.ts";
import { arbitraryTree, meaning } from "./arbitrary-tree.ts";
import { goodFiles, tokensOf } from "./mutation.ts";

const corpus = join(import.meta.dirname, "corpus/format");

/** Formats, and holds the result to what formatting promises. */
async function formatted(text: string): Promise<string> {
  const before = parse(text, "before.pwe");
  expect(before.diagnostics).toEqual([]);
  const once = await format(text);
  const after = parse(once.text, "after.pwe");
  expect(after.diagnostics).toEqual([]);
  expect(meaning(after.value)).toEqual(meaning(before.value));
  const comments = (of: typeof before) =>
    of.value.comments.map((each) => each.text.trimEnd()).toSorted();
  expect(comments(after)).toEqual(comments(before));
  expect((await format(once.text)).text).toBe(once.text);
  return once.text;
}

/** Puts comments behind random tokens. */
function withComments(text: string, places: readonly number[]): string {
  const tokens = tokensOf(text);
  // An id that is called as a statement begins one where it stands first on its line.
  const ends = tokens.flatMap((_, index) => {
    const next = tokens[index + 1];
    return next === undefined || next.first || !keywords.has(next.image) ? [index] : [];
  });
  const chosen = [...new Set(places.map((place) => ends[place % ends.length]!))].toSorted(
    (a, b) => b - a,
  );
  return chosen.reduce((so, index, number) => {
    const end = tokens[index]!.endOffset + 1;
    const lead = number % 2 === 0 ? " " : "\n";
    return `${so.slice(0, end)}${lead}// comment ${number} { "\n${" ".repeat(20)}${so.slice(end)}`;
  }, text);
}

describe.each(goodFiles())("formatting $file", ({ text }) => {
  test("keeps meaning and comments, and changes nothing the second time", async () => {
    await formatted(text);
  });

  test("keeps comments wherever they stand", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), async (places) => {
        await formatted(withComments(text, places));
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

describe("formatting generated files", () => {
  test("prints every tree as a text that reads as that tree", () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const text = print(tree);
        const again = parse(text, "generated.pwe");
        expect(again.diagnostics).toEqual([]);
        expect(meaning(again.value)).toEqual(meaning(tree));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  test("keeps meaning and comments, and changes nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryTree,
        fc.array(fc.nat(), { maxLength: 8 }),
        async (tree, places) => {
          await formatted(withComments(print(tree), places));
        },
      ),
      { numRuns: 500, seed: 13 },
    );
  });
});

describe("formatting", () => {
  test.each(readdirSync(corpus))("%s", async (name) => {
    const text = readFileSync(join(corpus, name, "input.pwe"), "utf8");
    await expect(await formatted(text)).toMatchFileSnapshot(join(corpus, name, "expected.pwe"));
  });

  test("leaves a text with mistakes of form as it is", async () => {
    const text = 'pwe 1\n  section about "About you {\n}\n';
    const { text: after, diagnostics } = await format(text);
    expect(after).toBe(text);
    expect(diagnostics.map(({ id }) => id)).toEqual(["unclosed-string"]);
  });

  test("does the same as a plugin of Prettier", async () => {
    for (const { text } of goodFiles()) {
      const by = await prettier(text, { parser: "pwe", plugins: [plugin] });
      expect(by).toBe((await format(text)).text);
    }
    const broken = prettier("pwe 1\ntask {\n", { parser: "pwe", plugins: [plugin] });
    await expect(broken).rejects.toThrow(/is not closed|misses/);
  });
});
