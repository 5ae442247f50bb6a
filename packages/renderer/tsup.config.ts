import { defineConfig, type Options } from "tsup";
import { seldom, unmet } from "./src/page/seldom.ts";
import { leaveOut } from "./without.ts";

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

/** Terser makes a script a kilobyte smaller than esbuild does. */
const small: Options = {
  ...browser,
  minify: "terser",
  terserOptions: {
    module: true,
    ecma: 2020,
    compress: {
      passes: 4,
      unsafe_arrows: true,
      pure_getters: true,
      lhs_constants: false,
      inline: 1,
    },
  },
};

/** What the browser loads: one script with everything it needs inside. */
const client = defineConfig({ ...small, entry: { client: "src/client/main.ts" } });

/** What the start page loads instead. */
const begin = defineConfig({ ...small, entry: { begin: "src/client/begin.ts" } });

/** The same script for participants, who meet every kind of question and no preview; made from the sources of model, not from its build. */
const whole = defineConfig({
  ...small,
  entry: { whole: "src/client/main.ts" },
  esbuildOptions: (options) => {
    options.conditions = ["source"];
  },
  esbuildPlugins: [leaveOut(unmet)],
});

/** The same script for a design that does without what is seldom. */
const lean = defineConfig({
  ...small,
  entry: { lean: "src/client/main.ts" },
  esbuildOptions: (options) => {
    options.conditions = ["source"];
  },
  esbuildPlugins: [leaveOut(seldom)],
});

/** What is loaded by who began in an edition that is no longer there. */
const carry = defineConfig({ ...small, entry: { carry: "src/client/carried/elsewhere.ts" } });

/** The service worker stays apart: it outlives the page. */
const worker = defineConfig({ ...small, entry: { sw: "src/worker/sw.ts" } });

/** And what a page loads in which the form is embedded. */
const embed = defineConfig({ ...small, entry: { embed: "src/embed/embed.ts" } });

/** And one style sheet. */
const style = defineConfig({ ...browser, entry: { form: "src/client/form.css" }, minify: true });

export default [page, client, begin, whole, lean, carry, worker, embed, style].flat();
