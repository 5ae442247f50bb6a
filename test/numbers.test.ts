/** A number that is written as elsewhere is one finding at the numeral, wherever a number can stand, and never a guess. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type Diagnostic } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { Numeral } from "../packages/language/src/1-parse/tokens.ts";
import { goodFiles, tokensOf } from "./mutation.ts";

const root = join(import.meta.dirname, "..");

/** How people write numbers, and what each has to be written as. */
const notations: readonly (readonly [written: string, readings: readonly string[]])[] = [
  ["1.000,50", ["1000.50"]],
  ["1,000.50", ["1000.50"]],
  ["1.5,5", []],
  ["1.5.5", []],
  ["1,5,5", []],
  ["1,550", ["1550", "1.55"]],
  ["3,142", ["3142", "3.1420"]],
  ["0,5", ["0.5"]],
  ["12,5", ["12.5"]],
  ["1.000.000", ["1000000"]],
  ["1_000", ["1000"]],
  [".5", ["0.5"]],
  [",5", ["0.5"]],
  ["5.", ["5"]],
  ["5e3", ["5000"]],
  ["2.5E-1", ["0.25"]],
  ["1 000", ["1000"]],
  ["1 000 000,25", ["1000000.25"]],
  ["1\u2009000", ["1000"]],
  ["1\u202f000", ["1000"]],
  ["1\u00a0000", ["1000"]],
  ["1'000", ["1000"]],
  ["1’000", ["1000"]],
  ["+5", ["5"]],
  ["½", ["0.5"]],
  ["1½", ["1.5"]],
  ["⅓", []],
  ["€550", ["550"]],
  ["€ 550", ["550"]],
  ["EUR 550", ["550"]],
  ["550€", ["550"]],
  ["550 €", ["550"]],
  ["550 euro", ["550"]],
  ["550euro", ["550"]],
  ["550,-", ["550"]],
  ["€ 1.000,-", ["1000"]],
  ["€ 1.550", ["1550", "1.55"]],
  ["5 mln", ["5", "5000000"]],
  ["€ 5k", ["5", "5000"]],
  ["５５０", ["550"]],
  ["٥٥٠", ["550"]],
  ["१२", ["12"]],
];

const applied = (one: Diagnostic): readonly string[] =>
  (one.choices ?? (one.fix === undefined ? [] : [one.fix])).map(
    ({ edits }) => edits[0]!.replacement,
  );

test.each(notations)("%s is told apart from what it can mean", (written, readings) => {
  const text = `pwe 1\ntask works "Works" {\n  budget cost {\n    at most ${written}\n  }\n}\n`;
  const { diagnostics } = parse(text, "input.pwe");
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
    ["P0023", written],
  ]);
  expect(applied(diagnostics[0]!)).toEqual(readings);
});

/** The findings of a file, with the files that it uses. */
function findingsIn(file: string, text: string): readonly Diagnostic[] {
  if (file.startsWith("test")) return parse(text, file).diagnostics;
  const read = (path: string): string | undefined => {
    if (path === file) return text;
    const at = join(root, path);
    return existsSync(at) ? readFileSync(at, "utf8") : undefined;
  };
  return compile(file, { read }).diagnostics;
}

describe.each(goodFiles())("$file", ({ file, text }) => {
  const numerals = tokensOf(text).filter(({ tokenType }) => tokenType === Numeral);
  // Each numeral gets some notations in turn, so that each kind of place gets most of them.
  const turns = [0, 1].map((turn) => ({ turn }));

  test.each(turns)("has one finding for a number that is written otherwise ($turn)", ({ turn }) => {
    const wrong: unknown[] = [];
    numerals.slice(1).forEach(({ startOffset, endOffset }, index) => {
      const [written] = notations[(index * 2 + turn) % notations.length]!;
      const line = text.slice(text.lastIndexOf("\n", startOffset) + 1, startOffset);
      // Behind `bands` a comma stands between numbers, and a point before `..` is that of a range.
      if (/\bbands\b/.test(line) && written.includes(",")) return;
      if (written.endsWith(".") && text.startsWith("..", endOffset + 1)) return;
      const changed = text.slice(0, startOffset) + written + text.slice(endOffset + 1);
      const found = findingsIn(file, changed);
      const isOne = found.length === 1 && found[0]!.code === "P0023";
      if (!isOne)
        wrong.push([written, line.trim(), found.map(({ code, message }) => [code, message])]);
    });
    expect(numerals.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
