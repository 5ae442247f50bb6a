import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCollector, SqliteStore } from "@pwe/collector";
import type { Consultation, Response } from "@pwe/model";

const ROOT = join(import.meta.dirname, "../..");
const TOKEN = "end-to-end";

/** What an author does with the command, and an operator with what comes of it: again and again, on one address. */
export class Publisher {
  readonly folder = mkdtempSync(join(tmpdir(), "pwe-published-"));
  readonly site = join(this.folder, "out/site");
  readonly #file = join(this.folder, "consultation.pwe");
  #app: ReturnType<typeof createCollector> | undefined;
  #store: SqliteStore | undefined;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  pwe(...args: string[]): string {
    const command = join(ROOT, "packages/cli/dist/main.js");
    const options = { encoding: "utf8", cwd: this.folder } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options);
    if (status !== 0) throw new Error(`pwe ${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Locks and builds this text; the folder is replaced while it is served. */
  build(text: string, ...lock: string[]): Consultation {
    writeFileSync(this.#file, text);
    this.pwe("lock", "consultation.pwe", ...lock);
    this.pwe("build", "consultation.pwe", "-o", "out");
    return this.#read("out/consultation.json");
  }

  /** Builds without a lock: nobody told the compiler that this goes out. */
  buildOnly(text: string): Consultation {
    rmSync(join(this.folder, "pwe.lock.json"), { force: true });
    writeFileSync(this.#file, text);
    this.pwe("build", "consultation.pwe", "-o", "out");
    return this.#read("out/consultation.json");
  }

  /** Ends what is served, and serves the folder as it is now from the same address and database. */
  async serve(): Promise<void> {
    await this.stop();
    const consultation = this.#read("out/consultation.json");
    const inside = join(this.folder, "out/editions");
    const editions = (existsSync(inside) ? readdirSync(inside) : [])
      .filter((name) => /^[0-9a-f]{16}/.test(name))
      .map((name) => this.#read(`out/editions/${name}`));
    this.#store = new SqliteStore(join(this.folder, "responses.sqlite"));
    this.#app = createCollector({
      ...{ consultation, editions, site: this.site, store: this.#store, adminToken: TOKEN },
      ...{ clock: Date.now, randomBytes, onFailure: (error) => console.error(error) },
    });
    const address = await this.#app.listen({ host: "127.0.0.1", port: this.#port });
    this.#port = Number(new URL(address).port);
  }

  /** Publishes a text: locked, built and served. */
  async publish(text: string, ...lock: string[]): Promise<Consultation> {
    const consultation = this.build(text, ...lock);
    await this.serve();
    return consultation;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    await this.#store?.close();
    this.#app = this.#store = undefined;
  }

  async responses(): Promise<Response[]> {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const answer = await fetch(`${this.address}/api/export.ndjson`, { headers });
    const lines = (await answer.text()).split("\n").filter((line) => line !== "");
    return lines.map((line) => JSON.parse(line) as Response);
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  #read(name: string): Consultation {
    return JSON.parse(readFileSync(join(this.folder, name), "utf8")) as Consultation;
  }
}
