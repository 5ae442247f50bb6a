/** Packages, phases and rooms know each other only as docs/architecture.md says. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  importersOf,
  importsOf,
  inTesting,
  isTest,
  packageOf,
  read,
  root,
  shipped,
  sources,
} from "./sources.ts";

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

  test("take what several packages need in the one version of the catalogue", () => {
    type Needs = Record<"dependencies" | "devDependencies", Record<string, string> | undefined>;
    const needed = [
      "package.json",
      ...Object.keys(mayImport).map((n) => `packages/${n}/package.json`),
    ]
      .map((path) => JSON.parse(read(path)) as Needs)
      .flatMap((needs) => Object.entries({ ...needs.dependencies, ...needs.devDependencies }));
    const versions = Map.groupBy(needed, ([name]) => name);
    const own = [...versions.values()]
      .filter((all) => all.length > 1)
      .flatMap((all) => all.filter(([, version]) => !/^(?:catalog|workspace):/.test(version)));
    expect(own).toEqual([]);
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
