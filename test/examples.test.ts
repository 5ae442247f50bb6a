import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, emit, extractTexts, inPreset, load, resolve } from "@pwe/language";
import { format } from "@pwe/language/format";
import { type Consultation, judge } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { validateConsultation, validateResponse } from "@pwe/model/validate";
import { describe, expect, test } from "vitest";
import { root } from "./command.ts";

const examples = readdirSync(join(root, "examples"));
const small = examples.filter((name) => name !== "rijksambtenaren");

const fileOf = (name: string): string => join(root, "examples", name, "consultation.pwe");
const sourceOf = (name: string): string => readFileSync(fileOf(name), "utf8");

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Under the strictest preset. */
const compileExample = (name: string) =>
  compile(fileOf(name), { read, applies: inPreset("strict") });

function consultationOf(name: string): Consultation {
  const { consultation } = compileExample(name);
  if (consultation === null) throw new Error(`${name} has no consultation`);
  return consultation;
}

describe.each(examples)("%s", (name) => {
  test("has nothing wrong, not even a remark", () => {
    const found = compileExample(name).diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect(found).toEqual([]);
  });

  test("is laid out in the one way", async () => {
    expect((await format(sourceOf(name))).text).toBe(sourceOf(name));
  });

  test("gives a consultation of the right shape", () => {
    expect(validateConsultation(consultationOf(name))).toEqual([]);
  });

  test("gives the same bytes twice", () => {
    expect(emit(consultationOf(name))).toEqual(emit(consultationOf(name)));
  });

  test("is answered by chance with responses that are admissible", () => {
    const { instrument } = consultationOf(name);
    const answer = simulator(instrument);
    for (let respondent = 0; respondent < 50; respondent += 1) {
      const response = answer(respondent.toString(16).padStart(16, "0"));
      expect(validateResponse(response)).toEqual([]);
      expect(judge(instrument, response)).toEqual([]);
    }
  });

  test("is translated to the last text", () => {
    const [, language = "none"] = consultationOf(name).languages;
    const file = join(root, "examples", name, `texts.${language}.po`);
    const written = readFileSync(file, "utf8");
    const { value } = resolve(load(fileOf(name), read).value);
    expect(extractTexts(value!, language, written)).toBe(written);
    expect(written).not.toMatch(/fuzzy|^msgstr ""$(?!\n")/m);
  });

  test("is told about in a README", () => {
    expect(readFileSync(join(root, "examples", name, "README.md"), "utf8")).toMatch(/^# /);
  });
});

describe.each(small)("what is emitted of %s", (name) => {
  test.each([
    "analysis/plan.md",
    "analysis/codebook.csv",
    "analysis/design.csv",
    "analysis/codebook.md",
    "schemas/response.schema.json",
  ])("%s", async (path) => {
    const golden = join(root, "test/corpus/emit", name, path.split("/").at(-1)!);
    await expect(emit(consultationOf(name))[path]).toMatchFileSnapshot(golden);
  });
});

test("uses every word of the language in some example", () => {
  const tokens = readFileSync(join(root, "packages/language/src/1-parse/tokens.ts"), "utf8");
  const groups = tokens.slice(tokens.indexOf("keywordGroups"), tokens.indexOf("} as const"));
  const words = [...groups.matchAll(/^ +"([a-z_ ]+)",$/gm)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  const texts = /"""[^]*?"""|"(?:[^"\\]|\\.)*"|\/\/ .*$/gm;
  const used = new Set(
    examples.flatMap(
      (name) =>
        sourceOf(name)
          .replace(texts, " ")
          .match(/[a-z_0-9]+/g) ?? [],
    ),
  );
  expect(words.length).toBeGreaterThan(150);
  // `blocks` is listed, and no rule of the grammar reads it.
  expect(words.filter((word) => word !== "blocks" && !used.has(word))).toEqual([]);
});
