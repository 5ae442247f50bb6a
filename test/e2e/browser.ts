import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function run(command: string, ...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stderr, error } = spawnSync(command, args, { env, encoding: "utf8" });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? stderr.slice(-2000)}`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of this name on the PATH. */
const onPath = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);

/** A program that a Debian package brings, installed when it is missing; or a loud why not. */
export function provide(program: string, ...packages: readonly string[]): string {
  const there = onPath(program);
  if (there !== undefined) return there;
  run("apt-get", "update");
  run("apt-get", "install", "-y", "--no-install-recommends", ...packages, "fonts-dejavu-core");
  const installed = onPath(program);
  if (installed !== undefined) return installed;
  throw new Error(
    `apt-get installed ${packages.join(" ")}, but there is no ${program} on the PATH`,
  );
}

/** The Chromium that PWE_CHROMIUM names, or the one on the PATH. */
function provideChromium(): string {
  const named = process.env["PWE_CHROMIUM"] ?? "";
  if (named === "") return provide("chromium", "chromium");
  if (isExecutable(named)) return named;
  throw new Error(`PWE_CHROMIUM is ${named}, and there is no program there`);
}

/** A real Chromium. It talks to nobody but the addresses that a test opens. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), args: FLAGS });
}
