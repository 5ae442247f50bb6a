import { closeSync, openSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Versions } from "@pwe/model";
import { idFromBytes, idToBytes } from "./id.ts";
import {
  StoreFailure,
  type Allocation,
  type AllocationRequest,
  type Arrival,
  type Counts,
  type Placement,
  type Store,
  type StoredEdition,
  type StoredResponse,
} from "./store.ts";

/** "pwe1" as a number: what `file` and we ourselves recognise our databases by. */
const APPLICATION = 0x70776531;
const LAYOUT = 2;

/** SQLite's primary result codes for a medium that is full, and how many rows an export reads at a time. */
const SQLITE_FULL = 13;
const ROWS_AT_A_TIME = 500;

/** What each layout added to the one before it. */
const TABLES = [
  `
  CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  CREATE TABLE block (
    stratum TEXT NOT NULL, number INTEGER NOT NULL, versions TEXT NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (stratum, number)
  ) STRICT;
  CREATE TABLE allocation (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seed TEXT NOT NULL, versions TEXT NOT NULL,
    stratum TEXT NOT NULL, block INTEGER NOT NULL, place INTEGER NOT NULL, pseudonym TEXT UNIQUE, at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE response (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, document TEXT NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL
  ) STRICT;`,
  `
  CREATE TABLE edition (
    row INTEGER PRIMARY KEY, design TEXT NOT NULL UNIQUE, answering TEXT NOT NULL, document TEXT NOT NULL, at INTEGER NOT NULL
  ) STRICT;`,
];

type Row = Record<string, null | number | bigint | string | Uint8Array>;

const toAllocation = (row: Row): Allocation => ({
  id: idFromBytes(row["id"] as Uint8Array),
  seed: row["seed"] as string,
  versions: JSON.parse(row["versions"] as string) as Versions,
  stratum: row["stratum"] as string,
  block: row["block"] as number,
  place: row["place"] as number,
  at: row["at"] as number,
});

const toResponse = (row: Row): StoredResponse => ({
  id: idFromBytes(row["id"] as Uint8Array),
  document: row["document"] as string,
  at: row["at"] as number,
});

/** The failure of SQLite in our words; a mistake of ours stays what it is. */
function failureOf(error: unknown): unknown {
  const code = (error as { errcode?: unknown }).errcode;
  if (typeof code !== "number") return error;
  // The low byte is the primary code; a constraint or a misuse is a mistake of ours, not of the medium.
  const primary = code & 0xff;
  return primary === 19 || primary === 21
    ? error
    : new StoreFailure(primary === SQLITE_FULL, error);
}

/** Opens, or lays out, the database in a file. It throws when the file is not ours or of a later layout. */
function open(file: string, patience: number): DatabaseSync {
  // A new file is for its owner's eyes only, and so are the two that SQLite puts beside it.
  if (file !== ":memory:") closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file);
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
    if (pragma("application_id") !== APPLICATION && pragma("schema_version") !== 0) {
      throw new Error(`${file} is a database, but not one of responses`);
    }
    const layout = pragma("user_version") as number;
    if (layout > LAYOUT) throw new Error(`${file} was written by a later version of pwe`);
    // FULL: a commit has reached the disk when it returns. The limit gives back the room that a long log took.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA journal_size_limit = 8388608;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
    `);
    if (layout < LAYOUT) {
      const missing = TABLES.slice(layout).join("");
      database.exec(
        `BEGIN IMMEDIATE; ${missing} PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${LAYOUT}; COMMIT;`,
      );
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The store of a single collector: one file of SQLite beside its write-ahead log. */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** `patience`: milliseconds that another process may hold up a transaction. */
  constructor(file: string, { patience = 5000 }: { patience?: number } = {}) {
    this.#database = open(file, patience);
  }

  /** The connection itself, for whoever looks after the file. */
  get database(): DatabaseSync {
    return this.#database;
  }

  async key(make: () => Uint8Array): Promise<Uint8Array> {
    return this.#transact(() => {
      const found = this.#get("SELECT value FROM secret WHERE name = 'pseudonyms'");
      if (found !== undefined) return found["value"] as Uint8Array;
      const made = make();
      this.#run("INSERT INTO secret (name, value) VALUES ('pseudonyms', ?)", made);
      return made;
    });
  }

  async allocate(request: AllocationRequest): Promise<Allocation> {
    const { id, seed, stratum, pseudonyms = [], at } = request;
    const [pseudonym = null] = pseudonyms;
    return this.#transact(() => {
      const earlier = this.#earlier(pseudonyms);
      if (earlier) return toAllocation(earlier);
      const { block, place, versions } = this.#nextPlace(stratum, request.drawBlock);
      this.#run(
        "INSERT INTO allocation (id, seed, versions, stratum, block, place, pseudonym, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ...[idToBytes(id), seed, JSON.stringify(versions), stratum, block, place, pseudonym, at],
      );
      return { id, seed, versions, stratum, block, place, at };
    });
  }

  /** What was given out under one of these pseudonyms; first of all what was answered. */
  #earlier(pseudonyms: readonly string[]): Row | undefined {
    const found = pseudonyms
      .map((one) => this.#get("SELECT * FROM allocation WHERE pseudonym = ?", one))
      .filter((row) => row !== undefined);
    const isAnswered = ({ id }: Row): boolean =>
      this.#get("SELECT row FROM response WHERE id = ?", id as Uint8Array) !== undefined;
    return found.find(isAnswered) ?? found[0];
  }

  /** The next place in the last block of the stratum, or the first place in a new one. */
  #nextPlace(stratum: string, drawBlock: () => readonly Versions[]) {
    const last = this.#get(
      "SELECT * FROM block WHERE stratum = ? ORDER BY number DESC LIMIT 1",
      stratum,
    );
    const drawn = last === undefined ? [] : (JSON.parse(last["versions"] as string) as Versions[]);
    const used = (last?.["used"] ?? 0) as number;
    const number = (last?.["number"] ?? 0) as number;
    if (used < drawn.length) {
      this.#run(
        "UPDATE block SET used = used + 1 WHERE stratum = ? AND number = ?",
        stratum,
        number,
      );
      return { block: number, place: used + 1, versions: drawn[used]! };
    }
    const fresh = drawBlock();
    this.#run(
      "INSERT INTO block (stratum, number, versions, used) VALUES (?, ?, ?, 1)",
      ...[stratum, number + 1, JSON.stringify(fresh)],
    );
    return { block: number + 1, place: 1, versions: fresh[0]! };
  }

  async allocation(id: string): Promise<Allocation | undefined> {
    const row = this.#read(() => this.#get("SELECT * FROM allocation WHERE id = ?", idToBytes(id)));
    return row && toAllocation(row);
  }

  async put({ id, document, hash, at }: Arrival): Promise<Placement> {
    return this.#transact(() => {
      const found = this.#get("SELECT hash FROM response WHERE id = ?", idToBytes(id));
      if (found !== undefined)
        return Buffer.compare(found["hash"] as Uint8Array, hash) ? "other" : "same";
      this.#run(
        "INSERT INTO response (id, document, hash, at) VALUES (?, ?, ?, ?)",
        ...[idToBytes(id), document, hash, at],
      );
      return "stored";
    });
  }

  async get(id: string): Promise<StoredResponse | undefined> {
    const row = this.#read(() => this.#get("SELECT * FROM response WHERE id = ?", idToBytes(id)));
    return row && toResponse(row);
  }

  async *all(): AsyncGenerator<StoredResponse> {
    const end = this.#read(() => this.#get("SELECT max(row) AS row FROM response"))?.["row"] ?? 0;
    for (let after = 0; ;) {
      // A page at a time, so that no statement stays open while a slow reader holds up the export.
      const rows = this.#read(() =>
        this.#prepare("SELECT * FROM response WHERE row > ? AND row <= ? ORDER BY row LIMIT ?").all(
          after,
          end,
          ROWS_AT_A_TIME,
        ),
      ) as Row[];
      if (rows.length === 0) return;
      for (const row of rows) yield toResponse(row);
      after = rows.at(-1)!["row"] as number;
    }
  }

  async counts(): Promise<Counts> {
    const row = this.#read(() =>
      this.#get(
        "SELECT (SELECT count(*) FROM allocation) AS allocations, (SELECT count(*) FROM response) AS responses",
      ),
    )!;
    return { allocations: row["allocations"] as number, responses: row["responses"] as number };
  }

  async keepEdition({
    design,
    answering,
    document,
    at,
  }: StoredEdition & { document: string }): Promise<void> {
    // Nothing is written for what is known: a store that is full goes on with it.
    if ((await this.edition(design)) !== undefined) return;
    this.#transact(() =>
      this.#run(
        "INSERT OR IGNORE INTO edition (design, answering, document, at) VALUES (?, ?, ?, ?)",
        ...[design, answering, document, at],
      ),
    );
  }

  async edition(design: string): Promise<string | undefined> {
    const row = this.#read(() =>
      this.#get("SELECT document FROM edition WHERE design = ?", design),
    );
    return row?.["document"] as string | undefined;
  }

  async editions(): Promise<readonly StoredEdition[]> {
    return this.#read(() =>
      this.#prepare("SELECT design, answering, at FROM edition ORDER BY row").all(),
    ) as unknown as StoredEdition[];
  }

  async close(): Promise<void> {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  /** All of it or nothing, and on disk when it returns. */
  #transact<T>(work: () => T): T {
    return this.#read(() => {
      this.#run("BEGIN IMMEDIATE");
      try {
        const result = work();
        this.#run("COMMIT");
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#run("ROLLBACK");
        throw error;
      }
    });
  }

  #read<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOf(error);
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #get(sql: string, ...values: (null | number | string | Uint8Array)[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  #run(sql: string, ...values: (null | number | string | Uint8Array)[]): void {
    this.#prepare(sql).run(...values);
  }
}
