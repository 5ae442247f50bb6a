/** The examples in the documents: whole files have no findings, parts are well written. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, parse, problemKinds, sayShared } from "@pwe/language";
import { describe, expect, test } from "vitest";
import { root } from "./command.ts";
import { only } from "./only.ts";

const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
    .sort(),
];

interface Fence {
  readonly kind: string;
  readonly text: string;
  /** where it begins in its page */
  readonly line: number;
  /** files that stand before it on the page, by the name behind their language */
  readonly beside: ReadonlyMap<string, string>;
}

function fencesOf(page: string): Fence[] {
  const text = readFileSync(join(root, page), "utf8");
  const fences: Fence[] = [];
  const beside = new Map<string, string>();
  for (const found of text.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)) {
    const [, language, rest = "", content = ""] = found;
    const line = text.slice(0, found.index).split("\n").length;
    if (language === "pwe")
      fences.push({ kind: rest.trim(), text: content, line, beside: new Map(beside) });
    else if (rest !== "") beside.set(rest.trim(), content);
  }
  return fences;
}

const fences = pages.flatMap((page) => fencesOf(page).map((fence) => ({ page, ...fence })));

/** What is found of the text on a page: errors, what the page is about, and the finding with this code. */
function findings({ page, text, beside }: Fence & { page: string }, code?: string): string[] {
  const about = /\/([A-Z]\d{4})-/.exec(page)?.[1];
  const { consultation, diagnostics } = compile("page.pwe", {
    read: (path) => (path === "page.pwe" ? text : beside.get(path)),
    applies: only(text, about, code),
  });
  const copies = ["page.pwe", "copy.pwe"].flatMap((file) =>
    consultation === null ? [] : [{ file, text, consultation }],
  );
  // What is said of several files is shown of a copy.
  const shared = code === "R0131" ? sayShared(copies) : [];
  return [...diagnostics, ...shared.filter(({ file }) => file === "page.pwe")].map(
    ({ code: found, message }) => `${found} ${message}`,
  );
}

describe.each(fences)("$page:$line", (fence) => {
  const { kind, text } = fence;
  const [word, code] = kind.split(" ");
  if (word === "part") {
    test("is well written", () => {
      const whole = /^pwe \d/.test(text) ? text : `pwe 1\n${text}`;
      expect(parse(whole, "part.pwe").diagnostics.map(({ message }) => message)).toEqual([]);
    });
  } else if (word === "fails") {
    test(`gives ${code}`, () => {
      expect(findings(fence, code).map((found) => found.split(" ")[0])).toEqual([code]);
    });
  } else {
    test("has nothing wrong", () => {
      expect(kind).toBe("");
      expect(findings(fence)).toEqual([]);
    });
  }
});

test("has a page for each row of the table, and an example that is there", () => {
  const table = readFileSync(join(root, "docs/language/README.md"), "utf8");
  const linked = [...table.matchAll(/\]\(([a-z]+\.md)\)/g)].map(([, page]) => page);
  const there = readdirSync(join(root, "docs/language"));
  expect(there.filter((page) => page !== "README.md" && !linked.includes(page))).toEqual([]);
  expect(linked.filter((page) => !there.includes(page!))).toEqual([]);
  const named = [...table.matchAll(/^\[([a-z-]+)\]: /gm)].map(([, name]) => name).sort();
  expect(named).toEqual(readdirSync(join(root, "examples")).sort());
});

test("speaks only of findings that there are", () => {
  const built = [...problemKinds.values()].map(({ id }) => id);
  const idsIn = (text: string): string[] =>
    [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id]) => id!);
  const wrong = readdirSync(join(root, "docs/language")).flatMap((name) => {
    const page = readFileSync(join(root, "docs/language", name), "utf8");
    const [, checks = ""] = page.split("**What the compiler checks.**");
    return idsIn(checks)
      .filter((id) => !built.includes(id))
      .map((id) => `${name}: ${id}`);
  });
  expect(wrong).toEqual([]);
});
