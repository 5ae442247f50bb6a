/** Commands, rules and findings have each their page and their cases. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { problemKinds, rules } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { isTest, read, root } from "./sources.ts";

describe("documents", () => {
  test("name every command in the table of commands", () => {
    const commands = readdirSync(join(root, "packages/cli/src/commands"))
      .filter((name) => name.endsWith(".ts") && !isTest(name))
      .map((name) => basename(name, ".ts"));
    const table = read("docs/commands.md");
    expect(
      commands.filter((name) => !new RegExp(`^\\| \`pwe ${name}\\b`, "m").test(table)),
    ).toEqual([]);
  });

  test("name only paths that exist in what they say of contributing", () => {
    const text = read("docs/contributing.md");
    const named = [...text.matchAll(/`((?:packages|docs|test|examples|grammar)\/[^`\s]*)`/g)]
      .map(([, path]) => path!)
      .filter((path) => !/[<*{]/.test(path));
    expect(named).not.toEqual([]);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe("rules", () => {
  const folder = "packages/language/src/3-check/rules";
  const ids = rules.map(({ kind }) => kind.id);

  test("stand each in a file of its name", () => {
    const files = readdirSync(join(root, folder)).map((name) => basename(name, ".ts"));
    expect(files.sort()).toEqual([...ids].sort());
  });

  test("are short", () => {
    const long = ids.filter((id) => read(`${folder}/${id}.ts`).split("\n").length > 120);
    expect(long).toEqual([]);
  });

  test.each(rules.map(({ kind }) => kind))(
    "$id says on its page what it says of a file",
    (kind) => {
      expect(read(`docs/diagnostics/${kind.code}-${kind.id}.md`)).toContain(`**Why.** ${kind.why}`);
    },
  );

  test.each(ids)("%s has three cases that fail and three that almost do", (id) => {
    const cases = readdirSync(join(root, "test/corpus/diagnostics", id));
    const clean = cases.filter((name) => name.startsWith("clean"));
    expect(clean.length).toBeGreaterThanOrEqual(3);
    expect(cases.length - clean.length).toBeGreaterThanOrEqual(3);
  });
});

describe("findings", () => {
  const kinds = [...problemKinds.values()];

  test("have codes and ids of their own", () => {
    expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
    expect(kinds.filter(({ code }) => !/^[PRCE]\d{4}$/.test(code))).toEqual([]);
  });

  test("have each a page, and every page has its finding", () => {
    const pages = readdirSync(join(root, "docs/diagnostics")).filter((name) =>
      /^[PRCE]\d/.test(name),
    );
    expect(pages.sort()).toEqual(kinds.map(({ code, id }) => `${code}-${id}.md`).sort());
  });

  test.each(kinds.map(({ code, id }) => ({ code, id })))(
    "$code $id has a page that says why it matters and shows it",
    ({ code, id }) => {
      const page = `docs/diagnostics/${code}-${id}.md`;
      const text = existsSync(join(root, page)) ? read(page) : "";
      expect(text).toMatch(new RegExp(`^# ${code} ${id}`));
      expect(text).toContain("**Why.** ");
      expect(text).toContain(`\`\`\`pwe fails ${code}\n`);
      expect(text).toContain("```pwe\n");
    },
  );

  test("have corpus folders only where there is a finding", () => {
    const folders = readdirSync(join(root, "test/corpus/diagnostics"));
    const known = kinds.map(({ id }) => id);
    expect(folders.filter((name) => !known.includes(name))).toEqual([]);
  });
});
