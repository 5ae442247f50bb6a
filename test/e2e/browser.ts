import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

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

/** Makes sure that there is a Chromium, or says loudly why there is none. */
function provideChromium(): void {
  if (existsSync(CHROMIUM)) return;
  run("apt-get", "update");
  run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  if (!existsSync(CHROMIUM)) throw new Error(`apt-get installed Chromium, but not as ${CHROMIUM}`);
}

/** A real Chromium. It talks to nobody but the addresses that a test opens. */
export async function openBrowser(): Promise<Browser> {
  provideChromium();
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
