import { defineConfig } from "tsup";

export default defineConfig({
  // `main` is a launcher that an older Node can still read; `command` is loaded after the check.
  entry: ["src/main.ts", "src/command.ts"],
  format: "esm",
  target: "node18",
  splitting: true,
  // tsup drops the prefix by default, and `node:sqlite` has no other name.
  removeNodeProtocol: false,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
