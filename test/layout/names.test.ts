/** Files and what they export are called after what they are. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesBelow, read, root, shipped, sources } from "./sources.ts";

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
