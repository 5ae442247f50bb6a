/** The house is laid out as docs/architecture.md says: names, imports between packages and phases, rules and their pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { problemKinds, rules } from "@pwe/language";
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

/** Something that only tests use. */
function isAid(path: string, within: readonly string[] = []): boolean {
  const importers = (importersOf.get(path) ?? []).map(({ importer }) => importer);
  const others = importers.filter((one) => !within.includes(one));
  return others.length > 0 && others.every((one) => isTest(one) || isAid(one, [...within, path]));
}

const shipped = sources.filter(
  (path) =>
    /^packages\/[a-z]+\/src\//.test(path) &&
    !isTest(path) &&
    !isAid(path) &&
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
      highs: /^packages\/proofs\/src\/budgets\/propose\.ts$/,
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
    const outside = /from "node:|\bMath\.random\(|\bDate\.now\(|\bnew Date\(|\bprocess\.|\bfetch\(/;
    expect(pure.filter((path) => outside.test(read(path)))).toEqual([]);
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
