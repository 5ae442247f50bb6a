import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { Totals } from "./totals.ts";

const totals = process.env["PWE_TOTALS"];

/** Vite's own conditions, after ours: packages are then tested from `src`, with no build before. */
const conditions = ["source", "module", "node", "development|production"];

/** Tests of the built commands, which open no browser. */
const commands = [
  "breaking",
  "check",
  "cli",
  "compiled",
  "spoken",
  "start",
  "table",
  "tutorial",
].map((name) => `test/${name}.dist.test.ts`);

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    reporters: totals === undefined ? ["default"] : ["default", new Totals(totals)],
    projects: [
      {
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: "source",
          include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.dist.test.ts"],
          // Not 0, for vitest runs that group last when it has one worker.
          sequence: { groupOrder: 1 },
          maxWorkers: "100%",
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "commands",
          include: commands,
          sequence: { groupOrder: 1 },
          maxWorkers: "100%",
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browsers",
          include: ["packages/*/src/**/*.dist.test.ts", "test/**/*.dist.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", ...commands],
          // After the others and one file at a time: a browser beside them is a slow browser.
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // A crowded machine shows late what it shows.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
