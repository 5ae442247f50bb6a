import { join } from "node:path";
import { loadCompiled } from "./compiled.ts";

/** Runs a command line and ends the process. */
export async function start(args: readonly string[]): Promise<void> {
  // Each command calls functions of its own.
  const use = /^[a-z]+$/.test(args[0] ?? "") ? args[0]! : "help";
  const script = join(import.meta.dirname, "command.cjs");
  const { exports, keep } = loadCompiled<typeof import("./command.ts")>(script, use);
  const code = await exports.run(args);
  keep();
  await Promise.all([process.stdout, process.stderr].map(written));
  // What Node still compiles and collects by the side is of no use any more.
  process.exit(code);
}

/** Whether all that was printed is written. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write("", () => resolve()));
