import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { canonicalJson, type Consultation, type Response } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROUNDS = 12;
const CONNECTIONS = 32;
const CONSULTATION = join(import.meta.dirname, "../fixtures/small.consultation.json");

let folder: string;
let running: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pwe-killed-"));
});
afterAll(async () => {
  running?.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

interface Collector {
  address: string;
  process: ChildProcess;
  gone: Promise<void>;
}

/** Starts a collector on the same database as the one before, and says how to reach it. */
async function startCollector(database: string): Promise<Collector> {
  const script = join(import.meta.dirname, "collector-process.ts");
  const child = spawn(process.execPath, [script, CONSULTATION, database], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (line: Buffer) => resolve(line.toString().trim()));
    void gone.then(() => reject(new Error("the collector did not start")));
  });
  return { address, process: child, gone };
}

const put = async (address: string, response: Response): Promise<number> =>
  (
    await fetch(`${address}/api/responses/${response.id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(response),
    })
  ).status;

test("whatever was acknowledged is there after the collector was killed, once and unchanged", async () => {
  const consultation = JSON.parse(await readFile(CONSULTATION, "utf8")) as Consultation;
  const { instrument } = consultation;
  const database = join(folder, "responses.db");
  const sent = new Map<string, Response>();
  const acknowledged = new Set<string>();
  let unanswered: Response[] = [];
  let number = 0;

  const next = (): Response => {
    number += 1;
    const seed = number.toString(16).padStart(16, "0");
    const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
    const response = { ...simulate(instrument, seed), id };
    sent.set(id, response);
    return response;
  };

  /** Sends one response after another until the collector is no more. */
  async function sendUntilKilled(address: string): Promise<void> {
    for (;;) {
      const response = next();
      try {
        const status = await put(address, response);
        expect(status).toBe(201);
        acknowledged.add(response.id);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        unanswered.push(response);
        return;
      }
    }
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    const collector = await startCollector(database);
    // What got no answer is sent again, as a form would: it was stored before the kill, or it was not.
    for (const response of unanswered) {
      expect([200, 201]).toContain(await put(collector.address, response));
      acknowledged.add(response.id);
    }
    unanswered = [];
    const sending = Array.from({ length: CONNECTIONS }, () => sendUntilKilled(collector.address));
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 700));
    collector.process.kill("SIGKILL");
    await Promise.all([...sending, collector.gone]);

    const opened = new DatabaseSync(database);
    expect(opened.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    opened.close();
  }

  const collector = await startCollector(database);
  const exported = await fetch(`${collector.address}/api/export.ndjson`, {
    headers: { authorization: "Bearer admin" },
  });
  const lines = (await exported.text()).trimEnd().split("\n");
  collector.process.kill("SIGTERM");
  await collector.gone;

  const stored = new Map(lines.map((line) => [(JSON.parse(line) as Response).id, line]));
  expect(stored.size).toBe(lines.length);
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  expect(lost).toEqual([]);
  for (const [id, line] of stored) expect(line).toBe(canonicalJson(sent.get(id)));
  // What was stored without an acknowledgement is at most what was on its way in the last round.
  expect(stored.size - acknowledged.size).toBeLessThanOrEqual(CONNECTIONS);
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 5);
  console.log(`${ROUNDS} kills, ${acknowledged.size} acknowledged, ${stored.size} stored, 0 lost`);
});
