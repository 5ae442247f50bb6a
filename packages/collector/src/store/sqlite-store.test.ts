import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SqliteStore } from "./sqlite-store.ts";
import { describeStore } from "../testing/store-conformance.ts";
import { StoreFailure } from "./store.ts";

describeStore("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pwe-store-"));
  return {
    open: async () => new SqliteStore(join(folder, "responses.db")),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe("the file of a SQLite store", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pwe-store-"));
    file = join(folder, "responses.db");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const pragma = (name: string): unknown => {
    const database = new DatabaseSync(file);
    const value = Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];
    database.close();
    return value;
  };

  test("is in write-ahead mode, and whole", async () => {
    const store = new SqliteStore(file);
    await store.put({
      id: "00000000-0000-4000-8000-000000000001",
      document: "{}",
      hash: new Uint8Array(32),
      at: 0,
    });
    await store.close();
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("integrity_check")).toBe("ok");
  });

  test("is for nobody else to read, and neither is what stands beside it", async () => {
    const store = new SqliteStore(file);
    await store.key(() => new Uint8Array(32));
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual(["responses.db", "responses.db-shm", "responses.db-wal"]);
    for (const one of files) expect((await stat(join(folder, one))).mode & 0o077).toBe(0);
    await store.close();
  });

  test("of the layout before editions were remembered is taken over with what is in it", async () => {
    const store = new SqliteStore(file);
    const id = "00000000-0000-4000-8000-000000000001";
    await store.put({ id, document: '{"a":1}', hash: new Uint8Array(32), at: 7 });
    store.database.exec("DROP TABLE edition; PRAGMA user_version = 1");
    await store.close();
    const again = new SqliteStore(file);
    expect(await again.editions()).toEqual([]);
    await again.keepEdition({ design: "d", answering: "a", document: "{}", at: 9 });
    expect(await again.get(id)).toEqual({ id, document: '{"a":1}', at: 7 });
    await again.close();
    expect(pragma("user_version")).toBe(2);
  });

  test("of somebody else is left alone", () => {
    const database = new DatabaseSync(file);
    database.exec("CREATE TABLE theirs (a)");
    database.close();
    expect(() => new SqliteStore(file)).toThrow("not one of responses");
    expect(pragma("journal_mode")).toBe("delete");
  });

  test("of a later version is left alone", async () => {
    await new SqliteStore(file).close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => new SqliteStore(file)).toThrow("a later version of pwe");
  });

  test("that is full says so, keeps what it has, and takes more once there is room", async () => {
    const store = new SqliteStore(file);
    const database = store.database;
    const arrival = (number: number) => ({
      id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
      document: JSON.stringify("x".repeat(4000)),
      hash: new Uint8Array(32),
      at: 0,
    });
    database.exec("PRAGMA max_page_count = 40");
    let kept = 0;
    const failure = await (async () => {
      for (;;) {
        await store.put(arrival(kept));
        kept += 1;
      }
    })().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreFailure);
    expect((failure as StoreFailure).full).toBe(true);
    expect((await store.counts()).responses).toBe(kept);
    expect(await store.get(arrival(kept).id)).toBeUndefined();
    database.exec("PRAGMA max_page_count = 1000");
    expect(await store.put(arrival(kept))).toBe("stored");
    await store.close();
  });

  test("that another process holds too long is a failure that is not for lack of room", async () => {
    const store = new SqliteStore(file, { patience: 50 });
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    const failure = await store
      .put({
        id: "00000000-0000-4000-8000-000000000001",
        document: "{}",
        hash: new Uint8Array(32),
        at: 0,
      })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreFailure);
    expect((failure as StoreFailure).full).toBe(false);
    other.close();
    await store.close();
  });
});
