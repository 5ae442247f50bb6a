import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    dutch: "src/diagnostics/dutch/dutch.ts",
    format: "src/format/format.ts",
    prettier: "src/format/plugin.ts",
    declarations: "src/4-emit/declarations.ts",
    paper: "src/4-emit/paper.ts",
    docx: "src/4-emit/paper/docx.ts",
  },
  format: "esm",
  target: "node24",
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
