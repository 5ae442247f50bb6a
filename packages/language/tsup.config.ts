import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  target: "node24",
  // tsup drops the prefix by default, and `node:sqlite` has no other name.
  removeNodeProtocol: false,
  dts: true,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
