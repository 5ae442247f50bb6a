import { cpSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const common: Options = {
  target: "node24",
  splitting: false,
  // tsup drops the prefix by default, and `node:sqlite` has no other name.
  removeNodeProtocol: false,
  tsconfig: "../../tsconfig.json",
};

/** `main` stands alone, so that it can look at the Node version before anything else is loaded. */
const modules = defineConfig({
  ...common,
  entry: { main: "src/main.ts", "dev-page": "src/serve/page.ts" },
  format: "esm",
});

/** The commands are one script with what they compile with inside: `start` runs it with what was compiled of it before. */
const scripts: Options = {
  ...common,
  format: "cjs",
  noExternal: [/^@pwe\/(language|model|proofs|renderer)$/],
  esbuildOptions: (options) => {
    options.conditions = ["source"];
    // Half the text to read at every start; names stay, for whoever reads a trace.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // A script that is run from its text has `require` and no `import`.
    options.supported = { "dynamic-import": false };
    options.define = { "import.meta.dirname": "__dirname", "import.meta.filename": "__filename" };
  },
};

const start = defineConfig({ ...scripts, entry: { start: "src/start.ts" } });

const command = defineConfig({
  ...scripts,
  entry: { command: "src/command.ts" },
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
  onSuccess: async () => {
    cpSync("template", "dist/template", { recursive: true });
    cpSync("../../docs/diagnostics", "dist/diagnostics", { recursive: true });
  },
});

export default [modules, start, command];
