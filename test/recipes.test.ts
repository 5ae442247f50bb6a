/** What docs/contributing.md tells to do for a new kind of something, and what is easily forgotten, is done for each of them. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { emit } from "@pwe/language";
import { answerMember, elementsIn, settingMember, tasksIn } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { kinds } from "../packages/renderer/src/testing/kinds.ts";
import { wide } from "./fixtures/wide.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const whole = read("test/corpus/parse/whole-grammar/input.pwe");

/** The texts of all examples, one after another. */
const examples = readdirSync(join(root, "examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => read(`examples/${name}/consultation.pwe`))
  .join("\n");

describe("a question kind", () => {
  const types = Object.keys(answerMember);
  const asked = (text: string): string[] =>
    types.filter((type) => new RegExp(`\\bask [a-z0-9_]+ ${type}\\b`).test(text));

  test("is in the page of the language that shows and explains it", () => {
    const page = read("docs/language/ask.md");
    expect(asked(page).sort()).toEqual([...types].sort());
    expect(types.filter((type) => !new RegExp(`^\\| \`${type}\\b`, "m").test(page))).toEqual([]);
  });

  test("is in the corpus that the grammar is held against", () => {
    expect(asked(whole).sort()).toEqual([...types].sort());
  });

  test("is in a design that is shown in a browser, and in the one whose documents are kept", () => {
    const typesIn = (elements: Parameters<typeof elementsIn>[0]): string[] => [
      ...new Set(
        elementsIn(elements).flatMap((one) => (one.kind === "question" ? [one.type] : [])),
      ),
    ];
    const small = JSON.parse(read("test/fixtures/small.consultation.json")) as typeof wide;
    const shown = [...kinds.instrument.elements, ...small.instrument.elements];
    expect(types.filter((type) => !typesIn(shown).includes(type))).toEqual([]);
    expect(types.filter((type) => !typesIn(wide.instrument.elements).includes(type))).toEqual([]);
  });
});

describe("a decision kind", () => {
  const decisions = Object.keys(settingMember);

  test("is in the page of the language, in the corpus of the grammar and in an example", () => {
    const without = (text: string): string[] =>
      decisions.filter((kind) => !new RegExp(`^\\s*(?:\\| \`)?${kind}\\b`, "m").test(text));
    expect(without(read("docs/language/task.md"))).toEqual([]);
    expect(without(whole)).toEqual([]);
    expect(without(examples)).toEqual([]);
  });

  test("is in a design that is shown in a browser", () => {
    const shown = tasksIn(kinds.instrument.elements).map(({ decision }) => decision.kind);
    const small = JSON.parse(read("test/fixtures/small.consultation.json")) as typeof wide;
    const also = tasksIn(small.instrument.elements).map(({ decision }) => decision.kind);
    expect(decisions.filter((kind) => ![...shown, ...also].includes(kind as never))).toEqual([]);
  });
});

test("an emitted document has its row in the page of formats", () => {
  const rows = read("docs/formats.md").match(/^\| `.*$/gm) ?? [];
  const missing = Object.keys(emit(wide)).filter(
    (path) => !rows.some((row) => row.split("|")[1]!.includes(`${basename(path)}\``)),
  );
  expect(missing).toEqual([]);
});

describe("an analysis verb", () => {
  const schema = JSON.parse(read("packages/model/schema/consultation.schema.json")) as {
    $defs: Record<string, { properties?: { kind?: { const?: string } } }> & {
      Analysis: { anyOf: { $ref: string }[] };
    };
  };
  const verbs = schema.$defs.Analysis.anyOf.map(
    ({ $ref }) => schema.$defs[$ref.split("/").at(-1)!]!.properties!.kind!.const!,
  );

  test("has its row in the language, its page of the method and a line in the grammar's corpus", () => {
    const page = read("docs/language/analysis.md");
    const pages = readdirSync(join(root, "docs/analysis"));
    expect(verbs.length).toBeGreaterThan(5);
    expect(verbs.filter((verb) => !page.includes(`| \`${verb}\` |`))).toEqual([]);
    expect(verbs.filter((verb) => !pages.includes(`${verb}.md`))).toEqual([]);
    expect(verbs.filter((verb) => !new RegExp(`^\\s+${verb}\\b`, "m").test(whole))).toEqual([]);
  });
});
