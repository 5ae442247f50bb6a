import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { loadCompiled } from "./compiled.ts";
import { exit } from "./shell/exit.ts";

/** Runs a command line and ends the process. */
export async function start(args: readonly string[]): Promise<void> {
  compileLess();
  // Each command calls functions of its own.
  const use = /^[a-z]+$/.test(args[0] ?? "") ? args[0]! : "help";
  const script = join(import.meta.dirname, "command.cjs");
  const { exports, keep } = loadCompiled<typeof import("./command.ts")>(script, use);
  const code = await exports.run(args);
  // What could not do its work compiled little, and a misspelt command has a name that nobody uses again.
  if (code !== exit.failure) keep();
  await Promise.all([process.stdout, process.stderr].map(written));
  // What Node still compiles and collects by the side is of no use any more.
  process.exit(code);
}

/**
 * V8 would make functions faster after 400 calls; that pays in a long run, where they come to 4,000 too, and costs a short one
 * more than it saves. Another Node may call this flag otherwise, and does without.
 */
function compileLess(): void {
  if (process.versions.node.startsWith("24."))
    setFlagsFromString("--invocation-count-for-maglev=4000");
}

/** Whether all that was printed is written. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write("", () => resolve()));
