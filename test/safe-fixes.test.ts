/** No fix that is offered, and least of all what `--fix` does without asking, makes more mistakes of form than there were. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Applies, Diagnostic } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { safeFixes, withEdits } from "../packages/cli/src/findings/fixes.ts";
import { compile } from "../packages/language/src/compile.ts";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { applied } from "../packages/language/src/testing/applied.ts";
import { goodFiles, mutations, sampleMutants, tokensOf } from "./mutation.ts";

const corpus = join(import.meta.dirname, "corpus");

/** The rules that offer fixes; what the others prove takes long and mends nothing. */
const mending = new Set(["hard-word", "none-not-exclusive", "other-position", "untidy-text"]);
const applies: Applies = ({ kind }) => mending.has(kind.id);

const codesOf = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => code);

/** The codes of form that a text has after its safe fixes, and had not before. */
function newAfterFixes(text: string, found: readonly Diagnostic[]): string[] {
  const before = codesOf(parse(text, "input.pwe").diagnostics);
  const fixes = safeFixes(found.filter(({ file }) => file === "input.pwe"));
  const after = codesOf(parse(withEdits(text, fixes), "input.pwe").diagnostics);
  // One finding a line: behind a mistake that is mended, another of the same line may come to light.
  return after.length > before.length ? after : [];
}

/** The fixes that are offered for a text and leave more mistakes of form than it had, each with what it says. */
function worseFixes(text: string, found: readonly Diagnostic[]): string[] {
  const before = parse(text, "input.pwe").diagnostics.length;
  return found
    .filter(({ file }) => file === "input.pwe")
    .flatMap(({ code, fix, choices = [] }) =>
      [...(fix ? [fix] : []), ...choices].flatMap((one) => {
        const after = codesOf(parse(applied(text, one), "input.pwe").diagnostics);
        return after.length > before ? [`${code} ${one.text}: ${after.join(" ")}`] : [];
      }),
    );
}

/** Signs and words of other notations, to be put anywhere. */
const foreign = [
  ...[";", ",", ":", "=", "==", "!=", "&&", "||", "(", ")", "[", "]", "{", "}", '"', "'", "“", "”"],
  ...[
    "–",
    "…",
    "€",
    "%",
    "#",
    "*",
    "/",
    "1,5",
    "1.000",
    "2 000",
    "in v1",
    "or",
    "and",
    "not",
    "is",
  ],
  ...["at most", "max", "then", "else", "one", "\u00a0", "\u200b", "\t"],
];

/** Good texts with one sign of another notation somewhere. */
function withForeign(): { file: string; text: string }[] {
  return goodFiles().flatMap(({ file, text }) => {
    const tokens = tokensOf(text);
    return foreign.flatMap((sign, at) =>
      [0, 1, 2].map((turn) => {
        const { startOffset } = tokens[(at * 997 + turn * 7919 + 31) % tokens.length]!;
        const made = `${text.slice(0, startOffset)}${sign} ${text.slice(startOffset)}`;
        return { file: `${file} ${sign} ${startOffset}`, text: made };
      }),
    );
  });
}

describe.each(["diagnostics", "parse", "seeded"])("%s", (kind) => {
  const inputs = readdirSync(join(corpus, kind), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".pwe"),
  );
  test("no input has more mistakes of form after its safe fixes, nor after any fix that is offered", () => {
    const worse = inputs.flatMap((name) => {
      const text = readFileSync(join(corpus, kind, name), "utf8");
      const read = (path: string): string | undefined => (path === "input.pwe" ? text : undefined);
      const { diagnostics } = compile("input.pwe", { read, applies });
      const codes = [...newAfterFixes(text, diagnostics), ...worseFixes(text, diagnostics)];
      return codes.length === 0 ? [] : [[name, codes]];
    });
    expect(inputs.length).toBeGreaterThan(5);
    expect(worse).toEqual([]);
  });
});

test.each(mutations)("no file with a %s is worse after its safe fixes", (mutation) => {
  const made = goodFiles().flatMap((good) => sampleMutants(mutation, good, 15, 11));
  const worse = made.flatMap(({ file, text }) => {
    const found = parse(text, "input.pwe").diagnostics;
    const codes = [...newAfterFixes(text, found), ...worseFixes(text, found)];
    return codes.length === 0 ? [] : [[file, codes]];
  });
  expect(made.length).toBeGreaterThan(50);
  expect(worse).toEqual([]);
});

test("no file with a sign of another notation in it is worse after any fix", () => {
  const made = withForeign();
  const worse = made.flatMap(({ file, text }) => {
    const found = parse(text, "input.pwe").diagnostics;
    const codes = [...newAfterFixes(text, found), ...worseFixes(text, found)];
    return codes.length === 0 ? [] : [[file, codes]];
  });
  expect(made.length).toBeGreaterThan(500);
  expect(worse).toEqual([]);
});
