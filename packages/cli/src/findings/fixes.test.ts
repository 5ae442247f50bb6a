import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyFixes, safeFixes, withEdits } from "./fixes.ts";
import { diagnostic, reportOf } from "../testing/constructed.ts";
import { pretty } from "../formats/pretty.ts";
import { compileProject } from "../project/project.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pwe-fixes-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Errors that are found before the rules look, which they only do once there are none. */
const errorsOfText = (file: string): number =>
  compileProject(file, readFileSync(file, "utf8")).diagnostics.filter(
    ({ severity, code }) => severity === "error" && !code.startsWith("C"),
  ).length;

const clean =
  'pwe 1\n\nconsultation study "A study" {\n  language en\n}\n\nsection about "About you" {\n' +
  '  ask near one "Near?" {\n    - yes "Yes"\n    - no "No"\n  }\n}\n';

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("applying fixes", () => {
  test("mends all that is safe, also what comes out only then", () => {
    const file = write("a.pwe", clean.replace("pwe 1\n\n", "").replace('"Near?"', "“Near?”"));
    expect(applyFixes([file], {})).toEqual([
      {
        file,
        fixes: expect.arrayContaining([
          "Write the edition",
          "Replace the curly quotes by plain ones",
        ]),
      },
    ]);
    expect(readFileSync(file, "utf8")).toBe(clean);
  });

  test("leaves a file alone in which there is nothing to mend", () => {
    const file = write("a.pwe", clean);
    expect(applyFixes([file], {})).toEqual([]);
    expect(readdirSync(folder)).toEqual(["a.pwe"]);
  });

  test("keeps line ends and the mark at the begin as they are", () => {
    const windows = `\ufeff${clean.replaceAll("\n", "\r\n")}`;
    const file = write("a.pwe", windows.replace('"Near?"', "“Near?”"));
    applyFixes([file], {});
    expect(readFileSync(file, "utf8")).toBe(windows);
  });

  test("mends what is used in the same folder or below it, and nothing elsewhere", () => {
    mkdirSync(join(folder, "in/parts"), { recursive: true });
    const part = 'pwe 1\n\nlevels LEVELS {\n  - yes “Yes”\n  - no "No"\n}\n';
    const uses = 'use "parts/one.pwe" (one)\nuse "../two.pwe" (two)\n\nsection';
    const file = write("in/a.pwe", clean.replace("section", uses));
    const inside = write("in/parts/one.pwe", part.replace("LEVELS", "one"));
    const outside = write("two.pwe", part.replace("LEVELS", "two"));
    expect(applyFixes([file], {}).map((one) => one.file)).toEqual([inside]);
    expect(readFileSync(inside, "utf8")).toContain('"Yes"');
    expect(readFileSync(outside, "utf8")).toContain("“Yes”");
  });
});

describe("the corpus of the parser", () => {
  const corpus = join(import.meta.dirname, "../../../../test/corpus/parse");

  test("is mended without more errors, and then stays as it is", () => {
    let changed = 0;
    for (const name of readdirSync(corpus)) {
      const text = readFileSync(join(corpus, name, "input.pwe"), "utf8");
      const file = write("input.pwe", text);
      const before = errorsOfText(file);
      changed += applyFixes([file], {}).length;
      expect({ name, more: errorsOfText(file) > before }).toEqual({ name, more: false });
      expect(applyFixes([file], {})).toEqual([]);
    }
    expect(changed).toBeGreaterThan(10);
  });
});

describe("safe fixes", () => {
  const edit = (start: number, end: number, replacement: string) => ({
    span: { start, end },
    replacement,
  });
  const fixing = (...edits: ReturnType<typeof edit>[]) =>
    diagnostic({ fix: { text: "Do", edits } });

  test("are those that nobody has to look at", () => {
    const review = diagnostic({ fix: { text: "Look", edits: [edit(0, 1, "b")], review: true } });
    expect(safeFixes([review, diagnostic()])).toEqual([]);
    expect(pretty(reportOf([review]), false)).toContain("  fix:  Look (look at it first)\n");
    expect(pretty(reportOf([review]), false)).not.toContain("--fix");
  });

  test("do not touch the same place twice", () => {
    const fixes = safeFixes([
      fixing(edit(0, 2, "A")),
      fixing(edit(1, 3, "B")),
      fixing(edit(5, 6, "C")),
    ]);
    expect(withEdits("abcdefg", fixes)).toBe("AcdeCg");
  });

  test("are made whole or not at all", () => {
    const fixes = safeFixes([fixing(edit(4, 5, "E")), fixing(edit(0, 1, "A"), edit(4, 5, "X"))]);
    expect(withEdits("abcdefg", fixes)).toBe("abcdEfg");
  });
});
