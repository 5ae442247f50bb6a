/** The house is laid out as docs/architecture.md says: names, imports between packages and phases, rules and their pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { problemKinds, rules } from "@pwe/language";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Every file below a folder, by its path from the root; nothing that was installed or built. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist|coverage|\.pwe)\//.test(path));
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const sources = filesBelow("packages").filter((path) => path.endsWith(".ts"));
const isTest = (path: string): boolean => path.endsWith(".test.ts");

/** What a file imports: at run time and for its types. */
function importsOf(path: string): string[] {
  const found = read(path).matchAll(/(?:from|import)\s*\(?\s*"([^"\n]+)"/g);
  return [...found].map(([, specifier]) => specifier!);
}

const importersOf = Map.groupBy(
  sources.flatMap((importer) =>
    importsOf(importer).map((specifier) => ({
      importer,
      file: join(importer, "..", specifier),
    })),
  ),
  ({ file }) => file,
);

const inTesting = (path: string): boolean => /^packages\/[a-z]+\/src\/testing\//.test(path);

const shipped = sources.filter(
  (path) =>
    /^packages\/[a-z]+\/src\//.test(path) &&
    !isTest(path) &&
    !inTesting(path) &&
    !/\/generated(?:\/|\.ts$)/.test(path),
);

const packageOf = (path: string): string => path.split("/")[1]!;

test("top-level names are those that were agreed", () => {
  const agreed = [
    ...["packages", "examples", "grammar", "docs", "test"],
    ...["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "tsconfig.json"],
    ...["README.md", "LICENSE", "node_modules"],
  ];
  const there = readdirSync(root).filter((name) => !name.startsWith("."));
  expect(there.filter((name) => !agreed.includes(name))).toEqual([]);
});

describe("names", () => {
  const vague = /^(?:utils?|helpers?|common|core|shared|managers?|services?|base)(?:\.|-|$)/;

  test("say what is in a file or folder", () => {
    const parts = [...sources, ...filesBelow("test")].flatMap((path) => path.split("/"));
    expect([...new Set(parts)].filter((part) => vague.test(part))).toEqual([]);
  });

  test("are exported by name, but where a tool demands a default", () => {
    const demanded = /(?:tsup|vitest)\.config\.ts$|\/format\/plugin\.ts$/;
    const all = [...sources, ...filesBelow("test").filter((path) => path.endsWith(".ts"))];
    const defaults = all.filter((path) => /^export default/m.test(read(path)));
    expect(defaults.filter((path) => !demanded.test(path))).toEqual([]);
  });

  test("are listed one by one in what a package exports", () => {
    expect(shipped.filter((path) => /^export \*/m.test(read(path)))).toEqual([]);
  });

  test("have types that say something", () => {
    const loose = /[:<]\s*any\b|\bas any\b|^\s*(?:export )?(?:const )?enum /m;
    expect(shipped.filter((path) => loose.test(read(path)))).toEqual([]);
  });
});

describe("imports", () => {
  const mayImport: Record<string, readonly string[]> = {
    model: [],
    proofs: ["model"],
    language: ["model", "proofs"],
    renderer: ["model"],
    collector: ["model"],
    cli: ["model", "proofs", "language", "renderer", "collector"],
  };

  test("every package is known", () => {
    expect(readdirSync(join(root, "packages")).sort()).toEqual(Object.keys(mayImport).sort());
  });

  test("go from package to package only as the arrows say", () => {
    const wrong = shipped.flatMap((path) =>
      importsOf(path)
        .flatMap((specifier) => /^@pwe\/([a-z]+)/.exec(specifier)?.[1] ?? [])
        .filter((other) => !mayImport[packageOf(path)]!.includes(other))
        .map((other) => `${path} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test("do not climb out of a package", () => {
    const wrong = shipped.filter((path) =>
      importsOf(path).some(
        (specifier) =>
          specifier.startsWith(".") &&
          !join(path, "..", specifier).startsWith(`packages/${packageOf(path)}/`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("make no circle, types included", () => {
    const after = new Map(
      shipped.map((path) => [
        path,
        importsOf(path)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => join(path, "..", specifier))
          .filter((other) => shipped.includes(other)),
      ]),
    );
    const done = new Set<string>();
    /** The first way that comes back to where it was. */
    const circle = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (done.has(path)) return undefined;
      for (const other of after.get(path)!) {
        const found = circle(other, [...way, path]);
        if (found !== undefined) return found;
      }
      done.add(path);
      return undefined;
    };
    expect(shipped.flatMap((path) => circle(path, []) ?? []).slice(0, 20)).toEqual([]);
  });

  /** The rooms of each package, from the ground up: a room knows those before it. */
  const rooms: Record<string, readonly string[]> = {
    model: ["generated", "documents", "answering", "judging", "tables", "releases", "statistics"],
    proofs: ["drawing", "budgets", "routes", "simulation"],
    language: [
      ...["blocks", "diagnostics", "1-parse", "format", "2-resolve", "3-check", "4-emit"],
      "5-compare",
    ],
    renderer: ["words", "client", "worker", "embed", "page", "theme"],
    collector: ["store", "routes"],
    cli: ["shell", "project", "releases", "serve", "findings", "formats", "commands"],
  };
  const roomOf = (path: string): string | undefined =>
    /^packages\/[a-z]+\/src\/([^/]+)\//.exec(path)?.[1];

  test("go from a room only to those below it", () => {
    const wrong = shipped.flatMap((path) => {
      const own = rooms[packageOf(path)]!;
      const room = roomOf(path);
      if (room !== undefined && !own.includes(room)) return [`${path} is in no known room`];
      return importsOf(path)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => roomOf(join(path, "..", specifier)))
        .filter((other) => room !== undefined && other !== undefined)
        .filter((other) => own.indexOf(other!) > own.indexOf(room!))
        .map((other) => `${path} climbs to ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  test("go from folders without a number to no phase, but to print what was parsed", () => {
    const wrong = shipped.flatMap((path) =>
      /^packages\/language\/src\/(?:[a-z][^/]*)\//.test(path)
        ? importsOf(path)
            .filter((specifier) => /(?:^|\/)[1-5]-/.test(specifier))
            .filter((specifier) => !(roomOf(path) === "format" && specifier.includes("/1-parse/")))
            .map((specifier) => `${path} imports ${specifier}`)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  /** Where a package or program begins: what its exports and its build name. */
  const entries = readdirSync(join(root, "packages")).flatMap((name) =>
    ["package.json", "tsup.config.ts", "build.ts"]
      .map((file) => `packages/${name}/${file}`)
      .filter((path) => existsSync(join(root, path)))
      .flatMap((path) => [...read(path).matchAll(/src\/[\w./-]+\.ts\b/g)])
      .map(([path]) => `packages/${name}/${path}`),
  );

  test("take what only tests use from testing/, and take it only into tests", () => {
    const onlyInTests = shipped.filter((path) => {
      const importers = (importersOf.get(path) ?? []).map(({ importer }) => importer);
      return !entries.includes(path) && !importers.some((one) => !isTest(one) && !inTesting(one));
    });
    const used = sources
      .filter(inTesting)
      .flatMap((path) => (importersOf.get(path) ?? []).map(({ importer }) => importer))
      .filter((importer) => !isTest(importer) && !inTesting(importer));
    expect(entries.filter((path) => !sources.includes(path))).toEqual([]);
    expect([...onlyInTests, ...used]).toEqual([]);
  });

  test("go from a phase only to earlier ones", () => {
    const phase = (path: string): number => Number(/\/src\/(\d)-/.exec(path)?.[1] ?? 0);
    const wrong = shipped
      .filter((path) => phase(path) > 0)
      .flatMap((path) =>
        importsOf(path)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => join(path, "..", specifier))
          .filter((other) => phase(other) > phase(path) || /\/(?:compile|index)\.ts$/.test(other))
          .map((other) => `${path} imports ${other}`),
      );
    expect(wrong).toEqual([]);
  });

  test("keep heavy libraries behind the subpaths that are for them", () => {
    const rooms: Record<string, RegExp> = {
      ajv: /^packages\/model\/src\/(?:validate|judging\/schema-keyword)\.ts$/,
      prettier: /^packages\/language\/src\/(?:format\/|4-emit\/declarations\.ts$)/,
      "json-schema-to-typescript": /^packages\/language\/src\/4-emit\/declarations\.ts$/,
      "mdast-util-from-markdown": /^packages\/language\/src\/4-emit\/paper\/authored\.ts$/,
      docx: /^packages\/language\/src\/4-emit\/paper\/docx\.ts$/,
      fflate: /^packages\/language\/src\/4-emit\/paper\/docx-bytes\.ts$/,
      chevrotain: /^packages\/language\/src\/1-parse\//,
      "css-tree": /^packages\/renderer\/src\/theme\//,
      culori: /^packages\/renderer\/src\/theme\//,
      fastify: /^packages\/(?:collector|cli)\/src\//,
    };
    const wrong = shipped.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => {
          const room = rooms[specifier.split("/")[0]!];
          return room !== undefined && !room.test(path);
        })
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("bring no files, clock or chance into model, proofs and language", () => {
    const pure = shipped.filter((path) =>
      ["model", "proofs", "language"].includes(packageOf(path)),
    );
    const outside =
      /from "node:|\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(/;
    expect(pure.filter((path) => outside.test(read(path)))).toEqual([]);
  });
});

/** The tree of a file, and what is in it. */
const treeOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

function nodesIn(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(...nodesIn(child)));
  return [node, ...below];
}

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
    {
      all: ["one", "many", "grid", "number", "scale", "text", "rank", "date"],
      own: ["grid", "rank", "many"],
    },
    { all: ["levels", "choose", "points", "amount"], own: ["levels", "choose", "amount"] },
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

  test("has functions of at most 60 lines, but for these, of which there will only be fewer", () => {
    const long = [
      "packages/proofs/src/budgets/sum-table.ts tableIn",
      "packages/proofs/src/budgets/places.ts bitPlaces",
      "packages/proofs/src/budgets/extreme-states.ts jointly",
      "packages/proofs/src/routes/witness.ts marked",
      "packages/proofs/src/routes/step-order.ts scheduled",
      "packages/cli/src/commands/breaking.ts run",
      "packages/cli/src/commands/lock.ts run",
      "packages/cli/src/commands/serve.ts run",
      "packages/cli/src/project/theme.ts readDress",
      "packages/collector/src/collector.ts createCollector",
      "packages/language/src/1-parse/header-parser.ts -",
      "packages/language/src/1-parse/plan-parser.ts -",
      "packages/language/src/1-parse/question-parser.ts -",
      "packages/language/src/2-resolve/pairs.ts readTable",
      "packages/language/src/2-resolve/plan.ts resolveHeader",
      "packages/language/src/2-resolve/resolve.ts resolve",
      "packages/language/src/2-resolve/tasks.ts resolveTask",
      "packages/language/src/2-resolve/totals/totals.ts resolveTotal",
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
      "packages/proofs/src/routes/witness.ts responder",
      "packages/renderer/src/client/delivery.ts runDelivery",
      "packages/renderer/src/client/form.ts runForm",
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
      "packages/language/src/1-parse": 32,
      "packages/proofs/src/budgets": 32,
      "packages/language/src/2-resolve": 36,
      "packages/language/src/4-emit/paper": 34,
      "packages/renderer/src/client": 28,
      "packages/renderer/src/page": 29,
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
