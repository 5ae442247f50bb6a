import { defineConfig } from "tsup";

export default defineConfig({
  // `command` stays a file of its own, so that `main` can look at the Node version before loading it.
  entry: { main: "src/main.ts", command: "src/command.ts" },
  format: "esm",
  target: "node24",
  splitting: true,
  // tsup drops the prefix by default, and `node:sqlite` has no other name.
  removeNodeProtocol: false,
  clean: true,
  tsconfig: "../../tsconfig.json",
});
