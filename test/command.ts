/** Runs the built command as a person would, in a folder of its own. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
const main = join(root, "packages/cli/dist/main.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Where {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** `pwe …`, until it ends. */
export function pwe(args: readonly string[], { cwd = root, input, env }: Where = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...plainEnvironment(), ...env },
    ...(input !== undefined && { input }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** `pwe …` that goes on until it is stopped. */
export function startPwe(
  args: readonly string[],
  cwd: string = root,
  env: Readonly<Record<string, string>> = {},
): Running {
  const own = { ...plainEnvironment(), ...env };
  return new Running(spawn(process.execPath, [main, ...args], { cwd, env: own }));
}

/** A server's process: what it says, and how it ends. */
export class Running {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = "";

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data: Buffer) => (this.#said += data.toString()));
    this.#ended = new Promise((resolve) => child.on("exit", resolve));
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for the address that a server prints. */
  async address(): Promise<string> {
    const [address] = await this.saying(/http:\/\/[^\s\u001b]+/);
    return address;
  }

  async saying(pattern: RegExp, seconds = 60): Promise<RegExpExecArray> {
    for (let end = Date.now() + seconds * 1000; Date.now() < end;) {
      const found = pattern.exec(this.#said);
      if (found !== null) return found;
      if (this.#child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`it did not say ${pattern}, but:\n${this.#said}`);
  }

  /** Asks it to end, as Ctrl+C does. */
  async stop(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

/** A new folder, taken away by `using`. */
export function scratch(): { readonly path: string; [Symbol.dispose]: () => void } {
  const path = mkdtempSync(join(tmpdir(), "pwe-cli-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A small consultation in a folder of its own. */
export function started(): {
  readonly path: string;
  readonly file: string;
  [Symbol.dispose]: () => void;
} {
  const folder = scratch();
  const { code, err } = pwe(["new", "survey"], { cwd: folder.path });
  if (code !== 0) throw new Error(err);
  return { ...folder, file: join(folder.path, "survey/consultation.pwe") };
}

/** Changes one thing in a file, which has to be there. */
export function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Without what would colour the output, or change how Node and pwe speak. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, VITEST, PWE_LANGUAGE, ...rest } = process.env;
  const { LC_ALL, LC_MESSAGES, ...own } = rest;
  return { ...own, LANG: "C" };
}
