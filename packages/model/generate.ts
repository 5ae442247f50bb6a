/**
 * Writes the types of the documents from their schemas: `node packages/model/generate.ts`.
 * The result is checked in; a test says that it is fresh.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

/** Every generated file, by name: the document of that name's schema. */
export const documents = [
  "consultation",
  "response",
  "analysis-config",
  "manifest",
  "lock",
] as const;

const here = import.meta.dirname;

/** Where the types of a document stand. */
export function generatedFile(document: string): string {
  return join(here, "src/generated", `${document}.ts`);
}

type Node = Record<string, unknown>;

/**
 * A schema in which nothing stands beside a reference to an object: a description there
 * would make the generator write the same type again under another name.
 */
function bareReferences(node: unknown, definitions: Record<string, Node>): unknown {
  if (Array.isArray(node)) return node.map((item) => bareReferences(item, definitions));
  if (node === null || typeof node !== "object") return node;
  const reference = (node as Node)["$ref"];
  if (typeof reference === "string") {
    const target = definitions[reference.slice("#/$defs/".length)];
    if (target?.["type"] === "object") return { $ref: reference };
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, bareReferences(value, definitions)]),
  );
}

/** The types of one document as TypeScript. */
export async function generateTypes(document: string): Promise<string> {
  const schema = JSON.parse(
    readFileSync(join(here, "schema", `${document}.schema.json`), "utf8"),
  ) as Node;
  // Without its $id, which would otherwise be resolved as an address.
  delete schema["$id"];
  const bare = bareReferences(schema, schema["$defs"] as Record<string, Node>);
  return compile(bare as Node, document, {
    bannerComment: `// Written by generate.ts from schema/${document}.schema.json. Do not edit.`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { printWidth: 100 },
  });
}

if (import.meta.main) {
  for (const document of documents) {
    writeFileSync(generatedFile(document), await generateTypes(document));
  }
}
