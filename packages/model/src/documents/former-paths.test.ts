import { expect, test } from "vitest";
import { formerPaths } from "./former-paths.ts";

test("a path keeps its own first, then what its parts were called", () => {
  const was: Record<string, string> = { pool: "bath", "pool.advice": "opinion" };
  expect(formerPaths("pool.advice.repair", (path) => was[path])).toEqual([
    "pool.advice.repair",
    "bath.advice.repair",
    "pool.opinion.repair",
    "bath.opinion.repair",
  ]);
  expect(formerPaths("about.age", (path) => was[path])).toEqual(["about.age"]);
});
