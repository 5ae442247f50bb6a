/** Cases without code: what the compiler says of `input.pwe` stands in `expected.txt`, or it says nothing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, render } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { only } from "./only.ts";

const corpus = join(import.meta.dirname, "corpus/diagnostics");

describe.each(readdirSync(corpus))("%s", (rule) => {
  const folder = join(corpus, rule);

  test.each(readdirSync(folder))("%s", async (name) => {
    const read = (file: string): string | undefined => {
      const path = join(folder, name, file);
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    };
    const exists = (file: string): boolean => existsSync(join(folder, name, file));
    const applies = only(read("input.pwe")!, rule);
    const { diagnostics } = compile("input.pwe", { read, exists, applies });
    const ids = diagnostics.map(({ id }) => id);
    // A clean case is one that almost has the fault, and nothing else.
    if (name.startsWith("clean")) expect(ids).toEqual([]);
    else {
      expect(ids).toContain(rule);
      await expect(render(diagnostics, { read })).toMatchFileSnapshot(
        join(folder, name, "expected.txt"),
      );
    }
  });
});
