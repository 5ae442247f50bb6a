import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCollector, SqliteStore } from "@pwe/collector";
import type { Consultation, Response } from "@pwe/model";
import { responseValidator } from "@pwe/model/validate";
import { renderSite } from "@pwe/renderer";
import { hostFolder } from "./folder-host.ts";
import { readCsv } from "../../packages/collector/src/testing/read-csv.ts";

const ROOT = join(import.meta.dirname, "../..");
const TOKEN = "end-to-end";

/** A consultation that is built, served and collected, as a respondent meets it. */
export interface Fielded {
  readonly consultation: Consultation;
  /** the folder of the build */
  readonly folder: string;
  readonly address: string;
  /** the origin of the collector: the same, but for a site elsewhere */
  readonly collector: string;
  /** whether the schema that the build emitted, with its keyword, takes a response */
  admits(response: Response): boolean;
  /** every response that was stored, by arrival */
  responses(): Promise<Response[]>;
  /** the table, as records of cells by column */
  table(): Promise<Record<string, string>[]>;
  close(): Promise<void>;
}

/** Builds a consultation with the command, and serves it on a port of its own. */
export async function field(source: string): Promise<Fielded> {
  const folder = mkdtempSync(join(tmpdir(), "pwe-e2e-"));
  const command = join(ROOT, "packages/cli/dist/main.js");
  const built = spawnSync(process.execPath, [command, "build", join(ROOT, source), "-o", folder], {
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`pwe build ${source}: ${built.stdout}${built.stderr}`);
  return serve(folder);
}

/** Serves a consultation that is a document already. */
export async function fieldDocument(file: string): Promise<Fielded> {
  const folder = mkdtempSync(join(tmpdir(), "pwe-e2e-"));
  writeSite(folder, file, "./api");
  return serve(folder);
}

/** The same with the site on a plain host of files, and the collector on a port of its own, which lets `allowed` in. */
export async function fieldElsewhere(
  file: string,
  allowed: (site: string) => readonly string[],
): Promise<Fielded> {
  const folder = mkdtempSync(join(tmpdir(), "pwe-e2e-"));
  const host = await hostFolder(join(folder, "site"));
  writeFileSync(join(folder, "consultation.json"), readFileSync(join(ROOT, file)));
  const fielded = await serve(folder, allowed(host.address));
  writeSite(folder, file, `${fielded.collector}/api`);
  const close = async (): Promise<void> => {
    await host.close();
    await fielded.close();
  };
  return { ...fielded, address: host.address, close };
}

function writeSite(folder: string, file: string, collector: string): void {
  const text = readFileSync(join(ROOT, file), "utf8");
  const asset = (name: string) => ({
    name,
    text: readFileSync(new URL(import.meta.resolve(`@pwe/renderer/${name}`)), "utf8"),
  });
  const parts = {
    client: asset("client.js"),
    begin: asset("begin.js"),
    whole: asset("whole.js"),
    lean: asset("lean.js"),
    style: asset("form.css"),
    worker: asset("sw.js").text,
    collector,
  };
  const site = renderSite(JSON.parse(text) as Consultation, parts);
  for (const [path, content] of [
    ...Object.entries(site),
    ["../consultation.json", text] as const,
  ]) {
    const target = join(folder, "site", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Starts a collector that serves the site too, or that lets a site at these origins in. */
async function serve(folder: string, origins?: readonly string[]): Promise<Fielded> {
  const consultation = JSON.parse(
    readFileSync(join(folder, "consultation.json"), "utf8"),
  ) as Consultation;
  const store = new SqliteStore(join(folder, "responses.sqlite"));
  const collector = createCollector({
    consultation,
    ...(origins === undefined ? { site: join(folder, "site") } : { origins }),
    store,
    adminToken: TOKEN,
    clock: Date.now,
    randomBytes,
    onFailure: (error) => console.error(error),
  });
  const address = await collector.listen({ host: "127.0.0.1", port: 0 });
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${address}/api/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  return {
    consultation,
    folder,
    address,
    collector: address,
    admits: (response) =>
      responseValidator(
        JSON.parse(readFileSync(join(folder, "schemas/response.schema.json"), "utf8")) as object,
        consultation.instrument,
      )(response),
    responses: async () =>
      (await read("export.ndjson"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Response),
    table: async () => {
      const [header = [], ...records] = readCsv(await read("export.csv"));
      return records.map((record) =>
        Object.fromEntries(header.map((name, at) => [name, record[at] ?? ""])),
      );
    },
    close: async () => {
      await collector.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Where pictures of the pages go: a folder of the caller's choice, or a temporary one. */
export function pictureFolder(): string {
  const folder = process.env["PWE_PICTURES"] ?? join(tmpdir(), "pwe-pictures");
  mkdirSync(folder, { recursive: true });
  return folder;
}
