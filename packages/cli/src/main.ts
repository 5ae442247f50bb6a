#!/usr/bin/env node
// Runs `command.ts` on a Node that can: this one, or else one that npx brings.
// So that an older Node gets this far, nothing else is imported before the version is known, and what only an older
// Node needs is not loaded by a newer one.
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 11)) {
  const load = module.createRequire(import.meta.url);
  const { start } = load("./start.cjs") as typeof import("./start.ts");
  await start(process.argv.slice(2));
} else if (process.env["PWE_OLDER_NODE"] === undefined) {
  await startAgain();
} else {
  explain();
}

async function startAgain(): Promise<void> {
  const { spawn, spawnSync } = await import("node:child_process");
  const { fileURLToPath } = await import("node:url");
  // Only asked for its path: npx would not pass a signal on to what it runs.
  const found = spawnSync("npx", ["-y", "-p", "node@24", "node", "-p", "process.execPath"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (found.status !== 0) return explain();
  const child = spawn(
    found.stdout.trim(),
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: "inherit", env: { ...process.env, PWE_OLDER_NODE: process.versions.node } },
  );
  process.on("SIGINT", () => child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("error", explain);
  child.on("exit", (code) => (process.exitCode = code ?? 1));
}

function explain(): void {
  process.exitCode = 2;
  const { node } = process.versions;
  const [needs, see] =
    process.env["PWE_LANGUAGE"] === "nl"
      ? ["pwe heeft Node 24.11 of nieuwer nodig, en dit is", "zie"]
      : ["pwe needs Node 24.11 or newer, and this is", "see"];
  console.error(`${needs} ${node}: ${see} https://nodejs.org/en/download`);
}
