import { existsSync } from "node:fs";
import { defineConfig } from "tsup";

/** The entries whose source is written already. */
const existing = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

export default defineConfig({
  entry: existing({
    index: "src/index.ts",
    format: "src/format/format.ts",
    prettier: "src/format/plugin.ts",
    declarations: "src/4-emit/declarations.ts",
  }),
  format: "esm",
  target: "node24",
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
