/**
 * Whole questionnaires in the style of professional ones, and all that is found in them under the strictest preset. Every line of
 * `found.txt` was read by someone who makes such questionnaires: a line that they would not defend is a fault of the rule.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, inPreset, positionAt, splitLines } from "@pwe/language";
import { expect, test } from "vitest";

const corpus = join(import.meta.dirname, "corpus/questionnaires");

test.each(readdirSync(corpus))("%s", async (name) => {
  const read = (file: string): string | undefined => {
    const path = join(corpus, name, file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const { consultation, diagnostics } = compile("input.pwe", { read, applies: inPreset("strict") });
  expect(consultation).not.toBeNull();
  const lines = splitLines(read("input.pwe")!);
  const found = diagnostics.map(
    ({ code, id, span, message }) =>
      `${positionAt(lines, span.start).line} ${code} ${id}: ${message}\n`,
  );
  await expect(found.join("")).toMatchFileSnapshot(join(corpus, name, "found.txt"));
});
