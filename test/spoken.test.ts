/** Whatever the command says, it says in every language that it speaks. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "./command.ts";
import { isText } from "./english-fragments.ts";

const source = join(root, "packages/cli/src");

/** Other programs read these, and a Node that is too old; what there is for people in them has words of its own. */
const unspoken = /^(?:formats\/(?:sarif|junit|github|gitlab|json)|main|testing\/.*)\.ts$/;

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !unspoken.test(name));

/** A member or a name that holds what is said in one language. */
const spoken = /^(?:en|nl|english|dutch)$/;

/** Two words in a row, as no name, path or key has; a command to be typed, markup and types are none. */
const isSentence = (text: string): boolean =>
  /\p{L}{2,}[,:;.]? \p{L}{2,}/u.test(text) && !/^\s*(?:pwe |Export: curl |text\/|[<"])/.test(text);

/** Members and names that hold what is typed, style, or the name of a file that is none. */
const silent = /^(?:takes|examples|css|standardInputEntry)$/;

/** The sentences of a file that stand under no language. */
function loneSentences(name: string): string[] {
  const text = readFileSync(join(source, name), "utf8");
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const isSaid =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      (spoken.test(node.name.getText(tree)) || silent.test(node.name.getText(tree)));
    if (isSaid) return;
    if (isText(node) && isSentence(node.text)) found.push(`${name}: ${node.text.trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test("no sentence stands alone: each is there in English and in Dutch", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(loneSentences)).toEqual([]);
});
