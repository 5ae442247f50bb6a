/** How code is cut: closed sets, long functions, crowded folders, exports that nobody needs. */
import { join } from "node:path";
import { answerMember, settingMember } from "@pwe/model";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesBelow, isTest, read, shipped, sources } from "./sources.ts";

/** The tree of a file, and what is in it. */
const treeOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

function nodesIn(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(...nodesIn(child)));
  return [node, ...below];
}

/** The kinds of questions. */
const kinds = Object.keys(answerMember);

describe("code", () => {
  /** The closed sets, with the words that no other set has. */
  const closed = [
    {
      all: [
        ...["consent", "task", "dilemma", "section", "pairs", "question", "when", "shuffle"],
        ...["passage", "recall", "page", "screen_out"],
      ],
      own: ["dilemma", "section", "screen_out"],
    },
    { all: kinds, own: ["grid", "rank", "many"] },
    { all: Object.keys(settingMember), own: ["levels", "choose", "amount"] },
  ];

  test("goes through a closed set by a table, or by a switch that ends in `satisfies never`", () => {
    const open = shipped.flatMap((path) =>
      nodesIn(treeOf(path))
        .filter((node) => ts.isSwitchStatement(node))
        .filter(({ caseBlock: { clauses } }) => {
          const words = clauses.flatMap((clause) =>
            ts.isCaseClause(clause) && ts.isStringLiteral(clause.expression)
              ? [clause.expression.text]
              : [],
          );
          return closed.some(
            ({ all, own }) =>
              words.some((word) => own.includes(word)) && words.every((word) => all.includes(word)),
          );
        })
        .filter((node) => !/\bsatisfies never\b/.test(node.getText()))
        .map((node) => `${path}: ${node.expression.getText()}`),
    );
    expect(open).toEqual([]);
  });

  test("asks for a kind of question by name only where nothing is to be done for others", () => {
    // What is refused in words, or is of that kind alone; a grid is what has rows, and a rule is about what it names.
    const known = [
      "packages/language/src/2-resolve/analyses/clauses.ts many one",
      "packages/language/src/2-resolve/analyses/descriptions.ts rank text",
      "packages/language/src/2-resolve/analyses/within-person.ts one",
      "packages/language/src/2-resolve/answers.ts rank",
      "packages/language/src/2-resolve/conditions/conditions.ts many",
      "packages/language/src/2-resolve/plan.ts one",
      "packages/language/src/2-resolve/scope.ts many",
      "packages/language/src/3-check/expected-branches.ts many one",
      "packages/language/src/4-emit/analysis/derive.ts one rank",
      "packages/language/src/4-emit/analysis/planners/descriptions.ts rank",
      "packages/language/src/4-emit/analysis/planners/within-person.ts one",
      "packages/language/src/4-emit/paper/question.ts many",
      "packages/language/src/5-compare/questions.ts date many number scale text",
      "packages/proofs/src/routes/outcomes.ts one",
      "packages/renderer/src/page/questions.ts many",
    ];
    const found = shipped
      .filter((path) => !/\/3-check\/rules\/|^packages\/renderer\/src\/client\//.test(path))
      .flatMap((path) => {
        const asked = nodesIn(treeOf(path)).flatMap((node) =>
          ts.isBinaryExpression(node) &&
          /^[!=]==$/.test(node.operatorToken.getText()) &&
          /\btype$/.test(node.left.getText()) &&
          ts.isStringLiteral(node.right) &&
          kinds.includes(node.right.text) &&
          node.right.text !== "grid"
            ? [node.right.text]
            : [],
        );
        return asked.length > 0 ? [[path, ...new Set(asked.sort())].join(" ")] : [];
      });
    expect(found.sort()).toEqual(known);
  });

  test("writes the fields of a form by `input`, which knows their types", () => {
    const written = shipped.filter(
      (path) => path.includes("/renderer/") && /<input[\s$]/.test(read(path)),
    );
    expect(written).toEqual(["packages/renderer/src/page/markup.ts"]);
  });

  test("has functions of at most 60 lines, but for these, of which there will only be fewer", () => {
    const long = [
      "packages/proofs/src/budgets/sum-table.ts tableIn",
      "packages/proofs/src/budgets/places.ts bitPlaces",
      "packages/proofs/src/budgets/extreme-states.ts jointly",
      "packages/proofs/src/routes/witness.ts marked",
      "packages/proofs/src/routes/step-order.ts scheduled",
      "packages/cli/src/commands/breaking.ts run",
      "packages/cli/src/project/theme.ts readDress",
      "packages/collector/src/collector.ts createCollector",
      "packages/language/src/1-parse/grammar/header-parser.ts -",
      "packages/language/src/1-parse/grammar/analysis-parser.ts -",
      "packages/language/src/2-resolve/plan.ts resolveHeader",
      "packages/language/src/2-resolve/resolve.ts resolve",
      "packages/language/src/2-resolve/tasks.ts resolveTask",
      "packages/language/src/3-check/experiment/timeline.ts -",
      "packages/language/src/4-emit/paper/texts.ts textsOf",
      "packages/language/src/4-emit/places.ts listPlaces",
      "packages/model/src/answering/walk.ts visit",
      "packages/model/src/answering/walk.ts walk",
      "packages/model/src/judging/item.ts judgeItem",
      "packages/proofs/src/budgets/search.ts proving",
      "packages/proofs/src/routes/count.ts countRoutes",
      "packages/proofs/src/routes/count.ts one",
      "packages/proofs/src/routes/steps.ts routeProgram",
      "packages/proofs/src/routes/task-outcomes.ts cellsOf",
      "packages/proofs/src/routes/task-outcomes.ts cellsOrMore",
      "packages/proofs/src/routes/variables.ts gridOutcomes",
      "packages/proofs/src/routes/variables.ts variablesOf",
      "packages/renderer/src/client/sending/delivery.ts runDelivery",
      "packages/renderer/src/page/texts.ts textsOf",
    ];
    const found = shipped.flatMap((path) => {
      const tree = treeOf(path);
      const lineOf = (at: number): number => tree.getLineAndCharacterOfPosition(at).line;
      return nodesIn(tree)
        .filter(
          (node) =>
            ts.isFunctionDeclaration(node) ||
            ts.isFunctionExpression(node) ||
            ts.isArrowFunction(node) ||
            ts.isMethodDeclaration(node),
        )
        .filter((node) => lineOf(node.end) - lineOf(node.getStart(tree)) >= 60)
        .map((node) => {
          const named = node.name ?? (node.parent as Partial<ts.VariableDeclaration>).name;
          return `${path} ${named?.getText(tree) ?? "-"}`;
        });
    });
    expect([...new Set(found)].sort()).toEqual(long.sort());
  });

  test("exports nothing that nobody imports", () => {
    const everywhere = [...sources, ...filesBelow("test").filter((path) => path.endsWith(".ts"))];
    const words = new Map(
      everywhere.map((path) => [path, new Set(read(path).match(/[A-Za-z_$][\w$]*/g))]),
    );
    const tool = /\/format\/plugin\.ts$/;
    const unused = shipped
      .filter((path) => !tool.test(path))
      .flatMap((path) =>
        [
          ...read(path).matchAll(
            /^export (?:async )?(?:const|function|type|interface|class) (\w+)/gm,
          ),
        ]
          .map(([, name]) => name!)
          .filter((name) => !everywhere.some((one) => one !== path && words.get(one)!.has(name)))
          .map((name) => `${path} ${name}`),
      );
    expect(unused).toEqual([]);
  });

  test("stands in folders of at most 25 files, but for these, which grow no more", () => {
    const most: Record<string, number> = {
      "packages/language/src/3-check/rules": Infinity,

      "packages/proofs/src/budgets": 32,
      "packages/language/src/2-resolve": 35,
      "packages/language/src/4-emit/paper": 33,
      "packages/renderer/src/page": 27,
    };
    const sizes = Map.groupBy(
      sources.filter((path) => path.includes("/src/") && !isTest(path)),
      (path) => join(path, ".."),
    );
    const crowded = [...sizes]
      .filter(([folder, files]) => files.length > (most[folder] ?? 25))
      .map(([folder, files]) => `${folder}: ${files.length}`);
    expect(crowded).toEqual([]);
  });
});
