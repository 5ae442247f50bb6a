import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate, generatedModule } from "../../blocks/generate.ts";

test("is made from the files in blocks/ as they are now (run node blocks/generate.ts)", () => {
  expect(readFileSync(generatedModule, "utf8")).toBe(generate());
});
