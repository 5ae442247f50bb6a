import { cpSync } from "node:fs";
import { defineConfig } from "tsup";

export default defineConfig({
  // `command` stays a file of its own, so that `main` can look at the Node version before loading it.
  entry: { main: "src/main.ts", command: "src/command.ts", "dev-page": "src/dev/page.ts" },
  format: "esm",
  target: "node24",
  splitting: true,
  // Every command is a chunk that holds what it compiles with: a cold start reads few and small files.
  noExternal: [/^@pwe\/(language|model|renderer)$/],
  esbuildOptions: (options) => {
    options.conditions = ["source"];
    // Half the text to read at every start; names stay, for whoever reads a trace.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  // tsup drops the prefix by default, and `node:sqlite` has no other name.
  removeNodeProtocol: false,
  clean: true,
  tsconfig: "../../tsconfig.json",
  onSuccess: async () => {
    cpSync("template", "dist/template", { recursive: true });
    cpSync("../../docs/diagnostics", "dist/diagnostics", { recursive: true });
  },
});
