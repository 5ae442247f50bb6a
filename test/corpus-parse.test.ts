import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseKinds } from "../packages/language/src/1-parse/errors.ts";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { render } from "../packages/language/src/diagnostics/render.ts";
import type { Node } from "../packages/language/src/syntax.ts";
import { children } from "../packages/language/src/visit.ts";

const corpus = join(import.meta.dirname, "corpus/parse");
const cases = readdirSync(corpus);

/** A tree as an outline: a node a line, with its plain values. */
function outline(node: Node, depth = 0): string {
  const values = Object.entries(node)
    .filter(([key, value]) => key !== "kind" && value !== null && typeof value !== "object")
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const below = children(node).map((child) => outline(child, depth + 1));
  return [`${"  ".repeat(depth)}${[node.kind, ...values].join(" ")}`, ...below].join("\n");
}

describe("parsing", () => {
  test.each(cases)("%s", async (name) => {
    const text = readFileSync(join(corpus, name, "input.pwe"), "utf8");
    const { value, diagnostics } = parse(text, "input.pwe");
    const seen =
      diagnostics.length > 0
        ? render(diagnostics, { read: () => text })
        : `${outline({ ...value, comments: [] })}\n`;
    await expect(seen).toMatchFileSnapshot(join(corpus, name, "expected.txt"));
  });

  test.each(parseKinds.map(({ id }) => id))("has a case of its own for %s", (id) => {
    const text = readFileSync(join(corpus, id, "input.pwe"), "utf8");
    expect(parse(text, "input.pwe").diagnostics.map((each) => each.id)).toEqual([id]);
  });
});
