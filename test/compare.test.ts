/**
 * What is found here for each class of rules that other checkers have: the last column of the table in `docs/compare.md` is written from
 * this run. The inputs of a class stand in the folder that is called after it, each with one defect, and are called after the finding
 * that is expected; `nothing-…` is a defect that is passed over, and the table says so. `remark.txt` says what no input can show;
 * `{messages}` in it is how many messages one mistake in a good file gives, on average over mistakes made at random.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, problemKinds, rules } from "@pwe/language";
import { expect, test } from "vitest";
import { root } from "./command.ts";
import { run, total } from "./mutation.ts";

const corpus = join(root, "test/corpus/compare");
const page = join(root, "docs/compare.md");

const kinds = [...problemKinds.values(), ...rules.map(({ kind }) => kind)];
const codes = new Map(kinds.map(({ id, code }) => [id, code] as const));

/** A class of rules as a folder is called. */
const folderOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .split("-")
    .filter((word) => word !== "")
    .slice(0, 5)
    .join("-");

/** What is found in an input, with everything looked for. */
function found(folder: string, input: string): string[] {
  const read = (name: string): string | undefined => {
    const path = join(corpus, folder, input, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const { diagnostics } = compile("input.pwe", { read, applies: () => true });
  return diagnostics.map(({ id }) => id);
}

const inputsOf = (folder: string): string[] =>
  readdirSync(join(corpus, folder))
    .filter((name) => name !== "remark.txt")
    .sort();

/** Messages per mistake, as they were counted. */
const messages = (): string => {
  const made = total(run(100, 7).outcomes);
  return (made.messages / made.mistakes).toFixed(2);
};

/** What is to be said of a class beside its inputs. */
const remarkOf = (folder: string): string => {
  const path = join(corpus, folder, "remark.txt");
  const text = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  return text.includes("{messages}") ? text.replace("{messages}", messages()) : text;
};

/** The finding that an input is called after. */
const expectedOf = (input: string): string => input.replace(/-\d+$/, "");

/** A cell: the findings, what is passed over, and what is to be said beside. */
function cell(folder: string): string {
  if (!existsSync(join(corpus, folder))) throw new Error(`no inputs for ${folder}`);
  const ids = new Set<string>();
  const passed: string[] = [];
  for (const input of inputsOf(folder)) {
    const expected = expectedOf(input);
    if (expected.startsWith("nothing-")) passed.push(expected.slice(8).replaceAll("-", " "));
    else if (found(folder, input).includes(expected)) ids.add(expected);
  }
  const links = [...ids].sort().map((id) => `[\`${id}\`](diagnostics/${codes.get(id)}-${id}.md)`);
  return [
    links.length === 0 ? "" : links.join(", "),
    passed.length === 0 ? "" : `not found: ${passed.join("; ")}`,
    remarkOf(folder),
  ]
    .filter((part) => part !== "")
    .join(". ");
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((part) => part.trim());

/** The rows of the table with their cells. */
const rows = readFileSync(page, "utf8")
  .split("\n")
  .flatMap((line, at) => {
    const cells = cellsOf(line);
    const isClass = cells.length === 7 && !/^(?:class of rule|\*\*|-+$)/.test(cells[0]!);
    return isClass ? [{ at, cells, folder: folderOf(cells[0]!) }] : [];
  });

test.each(rows.flatMap(({ folder }) => inputsOf(folder).map((input) => [folder, input] as const)))(
  "%s/%s",
  (folder, input) => {
    const ids = found(folder, input);
    const expected = expectedOf(input);
    if (expected.startsWith("nothing-"))
      // An input without a consent or a plan is told so, whatever is wrong in it.
      expect(ids.filter((id) => !["consent-missing", "never-analysed"].includes(id))).toEqual([]);
    else expect(ids).toContain(expected);
  },
);

test("every folder is a class of the table", () => {
  expect(readdirSync(corpus).sort()).toEqual(rows.map(({ folder }) => folder).sort());
});

test("the table says what was found", async () => {
  const lines = readFileSync(page, "utf8").split("\n");
  for (const { at, cells, folder } of rows)
    lines[at] = `| ${[...cells.slice(0, 6), cell(folder)].join(" | ")} |`;
  await expect(lines.join("\n")).toMatchFileSnapshot(page);
});
