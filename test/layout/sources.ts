import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** Every file below a folder, by its path from the root; nothing that was installed or built. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist|coverage|\.pwe)\//.test(path));
}

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

export const sources = filesBelow("packages").filter((path) => path.endsWith(".ts"));
export const isTest = (path: string): boolean => path.endsWith(".test.ts");

/** What a file imports: at run time and for its types. */
export function importsOf(path: string): string[] {
  const found = read(path).matchAll(/(?:from|import)\s*\(?\s*"([^"\n]+)"/g);
  return [...found].map(([, specifier]) => specifier!);
}

export const importersOf = Map.groupBy(
  sources.flatMap((importer) =>
    importsOf(importer).map((specifier) => ({
      importer,
      file: join(importer, "..", specifier),
    })),
  ),
  ({ file }) => file,
);

export const inTesting = (path: string): boolean => /^packages\/[a-z]+\/src\/testing\//.test(path);

export const shipped = sources.filter(
  (path) =>
    /^packages\/[a-z]+\/src\//.test(path) &&
    !isTest(path) &&
    !inTesting(path) &&
    !/\/generated(?:\/|\.ts$)/.test(path),
);

export const packageOf = (path: string): string => path.split("/")[1]!;
