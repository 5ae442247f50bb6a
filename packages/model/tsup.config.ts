import { existsSync } from "node:fs";
import { defineConfig } from "tsup";

/** The entries whose source is written already. */
const existing = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

export default defineConfig({
  entry: existing({ index: "src/index.ts", validate: "src/validate.ts" }),
  format: "esm",
  target: "node24",
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
