/** Writes src/blocks/generated.ts: the standard blocks as text, so that the compiler needs no file. Run with node. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
/** Where the module stands. */
export const generatedModule = join(folder, "../src/blocks/generated.ts");

/** The module's text, made from the files beside this one. */
export function generate(): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".pwe") || file.endsWith(".po"))
    .sort();
  const entries = files.map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return `  [${JSON.stringify(`pwe:${file.replace(/\.pwe$/, "")}`)}, ${JSON.stringify(text)}],\n`;
  });
  return [
    "// Made by blocks/generate.ts from the files in blocks/. Do not edit.\n",
    "/** The standard blocks and their translations, by the name that `use` writes. */\n",
    `export const standardBlocks: ReadonlyMap<string, string> = new Map([\n${entries.join("")}]);\n`,
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) writeFileSync(generatedModule, generate());
