import { defineConfig } from "tsup";

const tsconfig = "../../tsconfig.json";

const page = defineConfig({
  entry: { index: "src/index.ts" },
  format: "esm",
  target: "node24",
  dts: true,
  removeNodeProtocol: false,
  tsconfig,
});

/** What the browser loads: one script and one style sheet, with everything they need inside. */
const client = defineConfig({
  entry: { client: "src/client/main.ts", form: "src/client/form.css" },
  format: "esm",
  target: "es2022",
  platform: "browser",
  splitting: false,
  noExternal: [/.*/],
  minify: true,
  tsconfig,
});

export default [page, client].flat();
