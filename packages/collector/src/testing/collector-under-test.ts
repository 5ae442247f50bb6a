import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Consultation, Response } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach } from "vitest";
import { createCollector } from "../collector.ts";
import { SqliteStore } from "../store/sqlite-store.ts";
import type { CollectorOptions } from "../context.ts";

const FIXTURE = new URL("../../../../test/fixtures/small.consultation.json", import.meta.url);
export const consultation = JSON.parse(await readFile(FIXTURE, "utf8")) as Consultation;
export const { instrument } = consultation;
export const TOKEN = "an-administrator";
export const PROBLEM = "application/problem+json; charset=utf-8";

/** Bytes that look random and are the same for the same seed. */
export function seededBytes(seed = ""): CollectorOptions["randomBytes"] {
  let count = 0;
  return (size) =>
    createHash("shake256", { outputLength: size }).update(`${seed} ${count++}`).digest();
}

export const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

/** An admissible response with this number. */
export const respond = (number: number): Response => ({
  ...simulate(instrument, number.toString(16).padStart(16, "0")),
  id: idOf(number),
});

/** The same with an open text of our own in it. */
export function withMotivation(number: number, why: string): Response {
  const response = structuredClone(respond(number));
  Object.assign(response.answers["attention"]!["rights"]!, { why });
  return response;
}

const toJson = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

const json = { "content-type": "application/json" };

/** A collector on a fresh database for every test, and the requests that tests make of it. */
export class CollectorUnderTest {
  folder!: string;
  store!: SqliteStore;
  app!: FastifyInstance;
  /** what the collector told its operator of */
  failures: unknown[] = [];
  #now = 1_700_000_000_000;
  #created = 0;

  constructor() {
    beforeEach(async () => {
      this.folder = await mkdtemp(join(tmpdir(), "pwe-collector-"));
      this.failures = [];
      this.store = new SqliteStore(join(this.folder, "responses.db"));
      this.#create({});
    });
    afterEach(async () => {
      await this.app.close();
      await this.store.close();
      await rm(this.folder, { recursive: true });
    });
  }

  #create(more: Partial<CollectorOptions>): void {
    this.app = createCollector({
      consultation,
      store: this.store,
      adminToken: TOKEN,
      clock: () => this.#now++,
      randomBytes: seededBytes(String(this.#created++)),
      onFailure: (error) => this.failures.push(error),
      ...more,
    });
  }

  /** Closes the collector, and opens another one on the same store. */
  async restart(more: Partial<CollectorOptions> = {}): Promise<void> {
    await this.app.close();
    this.#create(more);
  }

  /** The same on the store as it was left on the disk. */
  async reopen(more: Partial<CollectorOptions> = {}): Promise<void> {
    await this.app.close();
    await this.store.close();
    this.store = new SqliteStore(join(this.folder, "responses.db"));
    this.#create(more);
  }

  put(id: string, body: unknown, more: InjectOptions = {}): Promise<LightMyRequestResponse> {
    const url = `/api/responses/${id}`;
    return this.app.inject({ method: "PUT", url, headers: json, payload: toJson(body), ...more });
  }

  start(body?: unknown): Promise<LightMyRequestResponse> {
    const content = body === undefined ? {} : { headers: json, payload: toJson(body) };
    return this.app.inject({ method: "POST", url: "/api/start", ...content });
  }

  get(url: string, token: string | null = TOKEN): Promise<LightMyRequestResponse> {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    return this.app.inject({ url, headers });
  }
}
