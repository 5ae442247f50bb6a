import { readFile } from "node:fs/promises";
import type { Options } from "tsup";
import ts from "typescript";

/** What a script never meets. */
export interface Missing {
  /** values that nothing in it is equal to */
  readonly values: readonly string[];
  /** members that nothing in it has */
  readonly members: readonly string[];
  /** codes of problems that it never has to report */
  readonly problems: readonly string[];
  /** functions that would report nothing else */
  readonly judges: readonly string[];
}

const is = ts.SyntaxKind;

/** The same source for where these are missing: what compares with them is decided, so that a minifier drops the rest. */
export const without = (source: string, { values, members, problems, judges }: Missing): string => {
  const isOneOf = (list: readonly string[], node: ts.Expression | undefined): boolean =>
    node !== undefined && ts.isStringLiteral(node) && list.includes(node.text);
  const isMissing = (node: ts.Expression): boolean => isOneOf(values, node);

  /** The ways of a switch that are left. One label above a way that is taken out takes over what it does. */
  const ways = (clauses: readonly ts.CaseOrDefaultClause[]): ts.CaseOrDefaultClause[] =>
    clauses.reduce<ts.CaseOrDefaultClause[]>((kept, clause) => {
      if (!ts.isCaseClause(clause) || !isMissing(clause.expression)) return [...kept, clause];
      const above = kept.at(-1);
      if (!above || !ts.isCaseClause(above) || above.statements.length > 0) return kept;
      const taken = ts.factory.updateCaseClause(above, above.expression, clause.statements);
      return [...kept.slice(0, -1), taken];
    }, []);

  /** A table of what is done per kind of question, but for the kinds that are missing. */
  const rows = (table: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression =>
    ts.factory.updateObjectLiteralExpression(
      table,
      table.properties.filter(
        ({ name }) => !(name && ts.isIdentifier(name) && values.includes(name.text)),
      ),
    );
  const isTable = (node: ts.VariableDeclaration): boolean =>
    node.type !== undefined &&
    ts.isTypeReferenceNode(node.type) &&
    node.type.typeName.getText() === "PerType";

  const decided = (node: ts.Node): ts.Node => {
    if (ts.isBinaryExpression(node) && (isMissing(node.left) || isMissing(node.right))) {
      if (node.operatorToken.kind === is.EqualsEqualsEqualsToken) return ts.factory.createFalse();
      if (node.operatorToken.kind === is.ExclamationEqualsEqualsToken)
        return ts.factory.createTrue();
    }
    if (ts.isVariableDeclaration(node) && isTable(node) && node.initializer) {
      const { name, exclamationToken, type, initializer } = node;
      const left = ts.isObjectLiteralExpression(initializer) ? rows(initializer) : initializer;
      return ts.factory.updateVariableDeclaration(node, name, exclamationToken, type, left);
    }
    if (ts.isCaseBlock(node)) return ts.factory.updateCaseBlock(node, ways(node.clauses));
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      const reportsNothing = text === "report" && isOneOf(problems, node.arguments[1]);
      if (reportsNothing || judges.includes(text)) return ts.factory.createVoidZero();
    }
    if (ts.isPropertyAccessExpression(node) && members.includes(node.name.text))
      return ts.factory.createVoidZero();
    return node;
  };

  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => decided(ts.visitEachChild(node, visit, context));
      return ts.visitNode(root, visit, ts.isSourceFile);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0] ?? file);
};

/** Builds a script from sources without what is missing. */
export const leaveOut = (missing: Missing): NonNullable<Options["esbuildPlugins"]>[number] => ({
  name: "leave-out",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: without(await readFile(path, "utf8"), missing),
      loader: "ts",
    }));
  },
});
