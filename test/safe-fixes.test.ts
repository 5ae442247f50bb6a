/** What `--fix` does without asking never makes a text that does not parse: no finding of form that was not there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { safeFixes, withEdits } from "../packages/cli/src/findings/fixes.ts";
import { compile } from "../packages/language/src/compile.ts";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { goodFiles, mutations, sampleMutants } from "./mutation.ts";

const corpus = join(import.meta.dirname, "corpus");

const codesOf = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => code);

/** The codes of form that a text has after its safe fixes, and had not before. */
function newAfterFixes(text: string, found: readonly Diagnostic[]): string[] {
  const before = codesOf(parse(text, "input.pwe").diagnostics);
  const fixes = safeFixes(found.filter(({ file }) => file === "input.pwe"));
  const after = codesOf(parse(withEdits(text, fixes), "input.pwe").diagnostics);
  // One finding a line: behind a mistake that is mended, another of the same line may come to light.
  return after.length > before.length ? after : [];
}

describe.each(["diagnostics", "parse", "seeded"])("%s", (kind) => {
  const inputs = readdirSync(join(corpus, kind), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".pwe"),
  );
  test("no input has more mistakes of form after its safe fixes", () => {
    const worse = inputs.flatMap((name) => {
      const text = readFileSync(join(corpus, kind, name), "utf8");
      const read = (path: string): string | undefined => (path === "input.pwe" ? text : undefined);
      const { diagnostics } = compile("input.pwe", { read });
      const codes = newAfterFixes(text, diagnostics);
      return codes.length === 0 ? [] : [[name, codes]];
    });
    expect(inputs.length).toBeGreaterThan(5);
    expect(worse).toEqual([]);
  });
});

test.each(mutations)("no file with a %s is worse after its safe fixes", (mutation) => {
  const made = goodFiles().flatMap((good) => sampleMutants(mutation, good, 15, 11));
  const worse = made.flatMap(({ file, text }) => {
    const codes = newAfterFixes(text, parse(text, "input.pwe").diagnostics);
    return codes.length === 0 ? [] : [[file, codes]];
  });
  expect(made.length).toBeGreaterThan(50);
  expect(worse).toEqual([]);
});
