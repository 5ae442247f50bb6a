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
    if (isText(node)) found.push(...piecesOf(node.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(found)];
}

/** A text, or a piece of one between its gaps. */
export const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

const piecesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[a-z]{2,} [a-z]{2,}/i.test(line));

/** The same of whatever stands under `en` or `english` in a file, beside its Dutch. */
export function saidInEnglish(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node, english: boolean): void => {
    const name =
      ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
        ? node.name.getText(source)
        : "";
    if (name === "nl" || name === "dutch") return;
    const isEnglish = english || name === "en" || name === "english";
    if (isEnglish && isText(node)) found.push(...piecesOf(node.text));
    ts.forEachChild(node, (child) => visit(child, isEnglish));
  };
  visit(source, false);
  return [...new Set(found)];
}
