import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", validate: "src/validate.ts" },
  format: "esm",
  target: "node24",
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
