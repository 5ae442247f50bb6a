import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documents, generatedFile, generateTypes } from "../generate.ts";

test.each(documents)("the types of %s are fresh", async (document) => {
  expect(readFileSync(generatedFile(document), "utf8")).toBe(await generateTypes(document));
});
