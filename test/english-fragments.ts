import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * What a table of English words says whatever is filled in: the pieces of its texts between the gaps that are at least
 * two words, in the order of the file.
 */
export function englishFragments(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText) found.push(...piecesOf(node.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(found)];
}

const piecesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[a-z]{2,} [a-z]{2,}/i.test(line));
