import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    dutch: "src/diagnostics/dutch/dutch.ts",
    format: "src/format/format.ts",
    prettier: "src/format/plugin.ts",
    declarations: "src/4-emit/declarations.ts",
  },
  format: "esm",
  target: "node24",
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
