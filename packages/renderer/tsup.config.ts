import { defineConfig, type Options } from "tsup";

const tsconfig = "../../tsconfig.json";

const page = defineConfig({
  entry: { index: "src/index.ts", theme: "src/theme/theme.ts" },
  format: "esm",
  target: "node24",
  dts: true,
  removeNodeProtocol: false,
  tsconfig,
});

const browser: Options = {
  format: "esm",
  target: "es2022",
  platform: "browser",
  splitting: false,
  noExternal: [/.*/],
  tsconfig,
};

/** What the browser loads: one script with everything it needs inside. Terser makes it a kilobyte smaller than esbuild does. */
const client = defineConfig({
  ...browser,
  entry: { client: "src/client/main.ts" },
  minify: "terser",
  terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
});

/** The service worker stays apart: it outlives the page. */
const worker = defineConfig({
  ...browser,
  entry: { sw: "src/worker/sw.ts" },
  minify: "terser",
  terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
});

/** And what a page loads in which the form is embedded. */
const embed = defineConfig({
  ...browser,
  entry: { embed: "src/embed/embed.ts" },
  minify: "terser",
  terserOptions: { module: true, ecma: 2020 },
});

/** And one style sheet. */
const style = defineConfig({ ...browser, entry: { form: "src/client/form.css" }, minify: true });

export default [page, client, worker, embed, style].flat();
