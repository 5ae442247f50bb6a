/** What holds of compiling any text, right or wrong: an answer, never an exception, the same every time, in linear time. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@pwe/language";
import { canonicalJson, judge } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { validateConsultation } from "@pwe/model/validate";
import { describe, expect, test } from "vitest";
import { generate } from "./bench/generate.ts";
import { root } from "./command.ts";

const examples = readdirSync(join(root, "examples"));

function compileAs(name: string, change: (text: string) => string = (text) => text) {
  const folder = join(root, "examples", name);
  return compile("consultation.pwe", {
    read: (path) => {
      try {
        const text = readFileSync(join(folder, path), "utf8");
        return path === "consultation.pwe" ? change(text) : text;
      } catch {
        return undefined;
      }
    },
  });
}

const tokens = /"""[^]*?"""|"[^"\n]*"|[A-Za-z0-9_.%-]+|[{}(),:=]/g;

/** Every so many tokens of a text, a mistake made there. */
function mistakes(text: string, every: number): string[] {
  const found = [...text.matchAll(tokens)].filter((_, i) => i % every === 0);
  return found.flatMap(({ 0: token, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + token.length)];
    const swapped =
      token.length > 1 ? `${token[1]}${token[0]}${token.slice(2)}` : `${token}${token}`;
    return [
      before,
      `${before}${after}`,
      `${before}${swapped}${after}`,
      `${before}${token} ${token}${after}`,
    ];
  });
}

describe.each(examples)("%s", (name) => {
  test("gives a consultation that fits its schema and can be answered", () => {
    const { consultation, diagnostics } = compileAs(name);
    expect(diagnostics).toEqual([]);
    expect(validateConsultation(consultation)).toEqual([]);
    const { instrument } = consultation!;
    for (const seed of ["0000000000000001", "00000000000000ff", "fedcba9876543210"])
      expect(judge(instrument, simulate(instrument, seed))).toEqual([]);
  });

  test("is the same document every time", () => {
    const [one, two] = [compileAs(name), compileAs(name)];
    expect(JSON.stringify(one.consultation)).toBe(JSON.stringify(two.consultation));
    expect(canonicalJson(JSON.parse(JSON.stringify(one.consultation)))).toBe(
      canonicalJson(one.consultation),
    );
  });

  test("answers any single mistake with findings inside the text", () => {
    const text = readFileSync(join(root, "examples", name, "consultation.pwe"), "utf8");
    for (const wrong of mistakes(text, 29)) {
      const { diagnostics, consultation, files } = compileAs(name, () => wrong);
      const hasError = diagnostics.some(({ severity }) => severity === "error");
      expect(consultation === null).toBe(hasError);
      for (const { file, span, related } of diagnostics)
        for (const place of [{ file, span }, ...related]) {
          expect(place.span.start).toBeLessThanOrEqual(place.span.end);
          // What misses at the very end is shown one character beyond it.
          expect(place.span.end).toBeLessThanOrEqual(files.get(place.file)!.length + 1);
        }
    }
  });
});

test("a task that nobody can answer is told once, and nothing of what follows from it", () => {
  const { diagnostics } = compileAs("klimaatplan", (text) =>
    text.replace("at most 24 - soon.cost", "at most -24 - soon.cost"),
  );
  // Once for each size of the climate budget.
  expect(diagnostics.map(({ id }) => id)).toEqual(["budget-infeasible", "budget-infeasible"]);
});

test("takes a time that grows with the length", () => {
  const time = (lines: number): number => {
    const text = generate(lines);
    const read = (path: string): string | undefined => (path === "long.pwe" ? text : undefined);
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      // Everything looks; that so long a design has weak sides is no matter here.
      expect(compile("long.pwe", { read }).consultation).not.toBeNull();
      return performance.now() - start;
    });
    return Math.min(...runs) / lines;
  };
  time(2_000);
  // Room for a busy machine; what is quadratic would take ten times as long per line.
  expect(time(20_000) / time(2_000)).toBeLessThan(4);
});
