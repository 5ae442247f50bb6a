import { expect, test } from "vitest";
import { applied } from "../testing/applied.ts";
import { parse } from "./parse.ts";

const before = `pwe 1

section about "About you" {
  ask near one "Do you live near?" {
    - yes "Yes"
  }
  `;

test.each([
  {
    what: "a branch",
    written: 'when near is yes\n    ask ponds number 0..10 "How many?"\n',
    mended: 'when near is yes {\n    ask ponds number 0..10 "How many?"\n  }\n',
  },
  {
    what: "a question",
    written: 'ask often one "How often?"\n    - daily "Daily"\n    - never "Never"\n',
    mended: 'ask often one "How often?" {\n    - daily "Daily"\n    - never "Never"\n  }\n',
  },
  {
    what: "a question that is not indented",
    written: 'ask often one "How often?"\n  - daily "Daily"\n  - never "Never"\n',
    mended: 'ask often one "How often?" {\n  - daily "Daily"\n  - never "Never"\n  }\n',
  },
])("$what without braces gets both, and reads well then", ({ written, mended }) => {
  const text = `${before}${written}  ask paths number 0..10 "How many?"\n}\n`;
  const { diagnostics } = parse(text, "input.pwe");
  expect(diagnostics.map(({ code }) => code)).toEqual(["P0009"]);
  const { fix } = diagnostics[0]!;
  expect(fix?.review).toBe(true);
  const made = applied(text, fix!);
  expect(made).toBe(`${before}${mended}  ask paths number 0..10 "How many?"\n}\n`);
  expect(parse(made, "input.pwe").diagnostics).toEqual([]);
});

test("digits with a space between them are never one number without a look", () => {
  const { diagnostics } = parse("pwe 1\nconstant homes 8 300\n", "input.pwe");
  expect(diagnostics.map(({ code, fix }) => [code, fix?.review])).toEqual([["P0023", true]]);
});
