import { readFile } from "node:fs/promises";
import type { Options } from "tsup";
import ts from "typescript";

/** What a script never meets: values that nothing in it is equal to, and members that nothing in it has. */
export interface Missing {
  readonly values: readonly string[];
  readonly members: readonly string[];
}

const is = ts.SyntaxKind;

/** The same source for where these are missing: what compares with them is decided, so that a minifier drops the rest. */
export const without = (source: string, { values, members }: Missing): string => {
  const isMissing = (node: ts.Expression): boolean =>
    ts.isStringLiteral(node) && values.includes(node.text);

  /** The ways of a switch that are left. One label above a way that is taken out takes over what it does. */
  const ways = (clauses: readonly ts.CaseOrDefaultClause[]): ts.CaseOrDefaultClause[] =>
    clauses.reduce<ts.CaseOrDefaultClause[]>((kept, clause) => {
      if (!ts.isCaseClause(clause) || !isMissing(clause.expression)) return [...kept, clause];
      const above = kept.at(-1);
      if (!above || !ts.isCaseClause(above) || above.statements.length > 0) return kept;
      const taken = ts.factory.updateCaseClause(above, above.expression, clause.statements);
      return [...kept.slice(0, -1), taken];
    }, []);

  const decided = (node: ts.Node): ts.Node => {
    if (ts.isBinaryExpression(node) && (isMissing(node.left) || isMissing(node.right))) {
      if (node.operatorToken.kind === is.EqualsEqualsEqualsToken) return ts.factory.createFalse();
      if (node.operatorToken.kind === is.ExclamationEqualsEqualsToken)
        return ts.factory.createTrue();
    }
    if (ts.isCaseBlock(node)) return ts.factory.updateCaseBlock(node, ways(node.clauses));
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
