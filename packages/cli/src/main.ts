#!/usr/bin/env node
// Starts the command on a Node that can run it: this one, or the one npx brings.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 11)) {
  const { run } = await import("./command.ts");
  process.exitCode = await run(process.argv.slice(2));
} else {
  const self = fileURLToPath(import.meta.url);
  const again = process.env["PWE_NODE"] === undefined;
  const explain = (): void => {
    process.exitCode = 1;
    console.error(
      `pwe needs Node 24.11 or newer and this is ${process.versions.node}: npx -y -p node@24 node ${self}`,
    );
  };
  if (again) {
    const child = spawn("npx", ["-y", "-p", "node@24", "node", self, ...process.argv.slice(2)], {
      stdio: "inherit",
      env: { ...process.env, PWE_NODE: process.versions.node },
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    child.on("error", explain);
    child.on("exit", (code) => (process.exitCode = code ?? 1));
  } else explain();
}
