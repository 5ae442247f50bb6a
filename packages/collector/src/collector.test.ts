import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  canonicalJson,
  columns,
  row,
  simulate,
  type Consultation,
  type Response,
} from "@pwe/model";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCollector, type CollectorOptions } from "./collector.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { StoreFailure, type Store } from "./store.ts";
import { judgeSubmission } from "./submission.ts";

const FIXTURE = new URL("../../../test/fixtures/small.consultation.json", import.meta.url);
const consultation = JSON.parse(await readFile(FIXTURE, "utf8")) as Consultation;
const { instrument } = consultation;
const TOKEN = "an-administrator";
const PROBLEM = "application/problem+json; charset=utf-8";

let folder: string;
let store: SqliteStore;
let app: FastifyInstance;
let failures: unknown[];
let now: number;

/** Bytes that look random and are the same in every run. */
function seededBytes(): CollectorOptions["randomBytes"] {
  let count = 0;
  return (size) => createHash("shake256", { outputLength: size }).update(`${count++}`).digest();
}

const create = (more: Partial<CollectorOptions> = {}): FastifyInstance =>
  createCollector({
    consultation,
    store,
    adminToken: TOKEN,
    clock: () => now++,
    randomBytes: seededBytes(),
    onFailure: (error) => failures.push(error),
    ...more,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pwe-collector-"));
  store = new SqliteStore(join(folder, "responses.db"));
  failures = [];
  now = 1_700_000_000_000;
  app = create();
});

afterEach(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

/** An admissible response with this id. */
const respond = (number: number): Response => ({
  ...simulate(instrument, number.toString(16).padStart(16, "0")),
  id: idOf(number),
});

const put = (id: string, body: unknown, more: Partial<InjectOptions> = {}) =>
  app.inject({
    method: "PUT",
    url: `/api/responses/${id}`,
    headers: { "content-type": "application/json" },
    payload: typeof body === "string" ? body : JSON.stringify(body),
    ...more,
  });

const start = (body?: unknown) =>
  app.inject({
    method: "POST",
    url: "/api/start",
    ...(body !== undefined && {
      headers: { "content-type": "application/json" },
      payload: typeof body === "string" ? body : JSON.stringify(body),
    }),
  });

const get = (url: string, token: string | null = TOKEN) =>
  app.inject({ url, headers: token === null ? {} : { authorization: `Bearer ${token}` } });

/** An answer of the small consultation that is open text, for putting things into. */
function withMotivation(number: number, why: string): Response {
  const response = structuredClone(respond(number));
  const [rights] = Object.entries(response.answers["attention"]!).filter(([id]) => id === "rights");
  Object.assign(rights![1] as object, { why });
  return response;
}

describe("a response", () => {
  test("is stored with 201, and with 200 when it comes again, in whatever spelling", async () => {
    const response = respond(1);
    const first = await put(response.id, response);
    expect([first.statusCode, first.json()]).toEqual([201, { id: response.id, status: "stored" }]);
    const again = await put(response.id, JSON.stringify(response, null, 2));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    const turned = Object.fromEntries(Object.entries(response).toReversed());
    expect((await put(response.id, turned)).statusCode).toBe(200);
    expect((await store.get(response.id))?.document).toBe(canonicalJson(response));
    expect((await store.counts()).responses).toBe(1);
  });

  test("with other content is refused with 409, and the first is kept", async () => {
    await put(idOf(1), withMotivation(1, "first"));
    const refused = await put(idOf(1), withMotivation(1, "second"));
    expect(refused.statusCode).toBe(409);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect(refused.json()).toMatchObject({ type: "urn:pwe:problem:other_content", status: 409 });
    expect((await store.get(idOf(1)))?.document).toBe(canonicalJson(withMotivation(1, "first")));
  });

  test("sent twenty times at once is stored once", async () => {
    const response = respond(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(response.id, response)));
    const codes = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await store.counts()).responses).toBe(1);
  });

  test("of two sent at once with one id, one is stored and the other refused", async () => {
    const both = [withMotivation(1, "one"), withMotivation(1, "other")];
    const answers = await Promise.all(both.map((response) => put(idOf(1), response)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    const winner = answers.findIndex(({ statusCode }) => statusCode === 201);
    expect((await store.get(idOf(1)))?.document).toBe(canonicalJson(both[winner]));
  });

  test("that is not admissible is refused with every reason in words", async () => {
    const response = { ...respond(1), language: "fr", stream: "elsewhere" };
    const refused = await put(response.id, response);
    expect(refused.statusCode).toBe(422);
    const { problems } = refused.json<{
      problems: { path: string; code: string; words: string }[];
    }>();
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ["language", "unknown_language"],
      ["stream", "unknown_stream"],
    ]);
    expect(problems[0]?.words).toBe("The form is not offered in this language.");
    expect((await store.counts()).responses).toBe(0);
  });

  test("has the id of its address", async () => {
    const refused = await put(idOf(2), respond(1));
    expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([
      422,
      "urn:pwe:problem:other_id",
    ]);
    expect((await put("not-a-uuid", respond(1))).statusCode).toBe(404);
  });

  test("to another edition of the form is gone with words, not lost in an error", async () => {
    const refused = await put(idOf(1), { ...respond(1), design: "0".repeat(64) });
    expect(refused.statusCode).toBe(410);
    expect(refused.json<{ detail: string }>().detail).toContain("another edition of the form");
  });

  test("that was stored before the form got another edition is still acknowledged", async () => {
    const response = respond(1);
    await put(response.id, response);
    await app.close();
    const changed = structuredClone(consultation);
    changed.instrument.design = changed.fingerprints.design = "f".repeat(64);
    app = create({ consultation: changed });
    expect((await put(response.id, response)).statusCode).toBe(200);
    expect((await put(idOf(2), respond(2))).statusCode).toBe(410);
  });

  test("is decided on alike by judgeSubmission", () => {
    const decide = (value: unknown) => {
      const { refusal } = judgeSubmission(instrument, JSON.stringify(value));
      return refusal?.details.status ?? 201;
    };
    expect(decide(respond(1))).toBe(201);
    expect(decide({ ...respond(1), language: "fr" })).toBe(422);
    expect(decide({ ...respond(1), design: "0".repeat(64) })).toBe(410);
    expect(judgeSubmission(instrument, '{"a":1,"a":2}').refusal?.details.status).toBe(400);
  });
});

describe("a start", () => {
  test("gives an id, a seed and a version, and the response keeps to them", async () => {
    const started = await start({ stream: "open", language: "nl" });
    expect(started.statusCode).toBe(200);
    const { id, seed, versions } = started.json<{
      id: string;
      seed: string;
      versions: Record<string, string>;
    }>();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seed).toMatch(/^[0-9a-f]{16}$/);
    const simulated = Array.from({ length: 50 }, (_, number) => respond(number + 1));
    const own = simulated.find(({ versions: { version } }) => version === versions["version"])!;
    const other = simulated.find(({ versions: { version } }) => version !== versions["version"])!;
    const refused = await put(id, { ...other, id, seed });
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ problems: unknown[] }>().problems).toMatchObject([
      { path: "versions.version", code: "other_version" },
    ]);
    expect((await put(id, { ...own, id })).json()).toMatchObject({
      problems: [{ code: "other_seed" }],
    });
    expect((await put(id, { ...own, id, seed })).statusCode).toBe(201);
  });

  test("balances 3,000 of them over the versions, at every moment", async () => {
    const counts: Record<string, number> = { v1: 0, v2: 0 };
    for (let batch = 0; batch < 60; batch += 1) {
      const started = await Promise.all(Array.from({ length: 50 }, () => start({})));
      for (const answer of started) {
        counts[answer.json<{ versions: { version: string } }>().versions.version]! += 1;
      }
      // Two to one, in blocks of six: off by at most two on the way, and exact at the end of a block.
      expect(Math.abs(counts["v1"]! - 2 * counts["v2"]!)).toBeLessThanOrEqual(4);
    }
    expect(counts).toEqual({ v1: 2000, v2: 1000 });
    expect((await store.counts()).allocations).toBe(3000);
  });

  test("of somebody with a token is the same when they come back, also at a restarted collector", async () => {
    const first = (await start({ stream: "panel", token: "RID-42" })).json();
    expect((await start({ stream: "panel", token: "RID-42" })).json()).toEqual(first);
    await app.close();
    await store.close();
    store = new SqliteStore(join(folder, "responses.db"));
    app = create({ randomBytes: () => expect.fail("nothing is drawn") });
    app = create();
    expect((await start({ token: "RID-42" })).json()).toEqual(first);
    expect((await start({ stream: "panel", token: "RID-43" })).json()).not.toEqual(first);
  });

  test("may say nothing at all", async () => {
    expect((await start()).statusCode).toBe(200);
    expect((await start({})).statusCode).toBe(200);
  });

  test.each([
    ["[]", 400],
    ["{", 400],
    ['{"token":"a","token":"b"}', 400],
    ['{"stream":"elsewhere"}', 422],
    ['{"language":"fr"}', 422],
    ['{"token":""}', 422],
    ['{"token":"a b"}', 422],
    [`{"token":"${"x".repeat(129)}"}`, 422],
    ['{"token":7}', 422],
    ['{"version":"v1"}', 422],
    ['{"constructor":"x"}', 422],
  ])("with %s is refused with %i", async (body, status) => {
    const refused = await start(body);
    expect(refused.statusCode).toBe(status);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect((await store.counts()).allocations).toBe(0);
  });
});

describe("a hostile body", () => {
  const spoil = (change: (text: string) => string): string => change(JSON.stringify(respond(1)));
  const addMember = (member: string): string => spoil((text) => `{${member},${text.slice(1)}`);

  const bodies: [what: string, body: () => string, status: number][] = [
    ["__proto__", () => addMember('"__proto__":{"status":"complete"}'), 400],
    ["constructor.prototype", () => addMember('"constructor":{"prototype":{"a":1}}'), 422],
    ["a member that the design does not have", () => addMember('"admin":true'), 422],
    ["a duplicate key", () => addMember('"language":"en"'), 400],
    ["no JSON", () => "{", 400],
    ["nothing", () => "", 400],
    ["a list", () => "[]", 422],
    ["null", () => "null", 422],
    [
      "a number beyond all numbers",
      () => spoil((text) => text.replace('"release":1', '"release":1e400')),
      400,
    ],
    [
      "a number that would be rounded",
      () => spoil((text) => text.replace('"release":1', '"release":9007199254740993')),
      400,
    ],
    ["deep nesting", () => "[".repeat(100_000) + "]".repeat(100_000), 400],
    [
      "twenty thousand members",
      () =>
        JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1]))),
      422,
    ],
    ["a megabyte", () => JSON.stringify("x".repeat(1024 * 1024)), 413],
    ["a text that is too long", () => JSON.stringify(withMotivation(1, "x".repeat(4001))), 422],
    ["a null character", () => JSON.stringify(withMotivation(1, "a\0b")), 400],
    ["half a character", () => JSON.stringify(withMotivation(1, "a\ud800b")), 400],
  ];
  test.each(bodies)("with %s is refused", async (_what, body, status) => {
    const refused = await put(idOf(1), body());
    expect(refused.statusCode).toBe(status);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect(refused.json()).toMatchObject({ status });
    expect(refused.body).not.toMatch(/\bat .*:\d+:\d+/);
    expect((await store.counts()).responses).toBe(0);
    expect(failures).toEqual([]);
  });

  test.each([
    "text/plain",
    "application/xml",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "application/jsonp",
  ])("of type %s is not taken for JSON", async (type) => {
    const refused = await put(idOf(1), respond(1), { headers: { "content-type": type } });
    expect(refused.statusCode).toBe(415);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
  });

  test.each([
    ["an override of direction", "\u202egnp.exe"],
    ["a composed letter", "caf\u00e9"],
    ["a decomposed letter", "cafe\u0301"],
    ["what would be a formula", '=HYPERLINK("https://evil.example","x")'],
    ["what would be markup", "<img src=x onerror=alert(1)>"],
    ["what would be SQL", "'); DROP TABLE response; --"],
  ])("with %s in a text is kept exactly as it was written", async (_what, why) => {
    expect((await put(idOf(1), withMotivation(1, why))).statusCode).toBe(201);
    const [line] = (await get("/api/export.ndjson")).body.split("\n");
    expect(JSON.parse(line!)).toEqual(withMotivation(1, why));
  });

  test("whose whole number is written 1.0e0 is a whole number", async () => {
    const body = spoil((text) => text.replace('"release":1', '"release":1.0e0'));
    expect((await put(idOf(1), body)).statusCode).toBe(201);
    expect((await put(idOf(1), respond(1))).statusCode).toBe(200);
  });

  test("never makes an error of ours, and is stored only when the model admits it", async () => {
    const texts = fc.constantFrom(
      "",
      "x",
      "v2",
      "\u202e",
      "__proto__",
      "constructor",
      "yes",
      "much_more",
    );
    const values = fc.oneof(
      texts,
      fc.integer(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.jsonValue(),
    );
    const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === "object" && value !== null
        ? Object.keys(value).flatMap((key) => [
            [...path, key],
            ...places((value as Record<string, unknown>)[key], [...path, key]),
          ])
        : [];
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e9 }),
        fc.nat(),
        values,
        fc.constantFrom("set", "remove", "add"),
        async (seed, at, value, how) => {
          const response = structuredClone(respond(seed));
          const all = places(response);
          const path = all[at % all.length]!;
          const parent = path
            .slice(0, -1)
            .reduce<Record<string, unknown>>(
              (inner, key) => inner[key] as Record<string, unknown>,
              response as unknown as Record<string, unknown>,
            );
          if (how === "remove") delete parent[path.at(-1)!];
          else if (how === "set") parent[path.at(-1)!] = value;
          else parent[typeof value === "string" ? value : "extra"] = value;
          const body = JSON.stringify(response);
          const { refusal } = judgeSubmission(instrument, body);
          const answer = await put(idOf(seed), body);
          if (answer.statusCode === 201) stored += 1;
          const expected =
            refusal?.details.status ?? (response.id === idOf(seed) ? [200, 201, 409] : 422);
          // The same seed may come twice, changed in another way.
          expect([expected, 409].flat()).toContain(answer.statusCode);
        },
      ),
      { numRuns: 1500 },
    );
    expect((await store.counts()).responses).toBe(stored);
    expect(failures).toEqual([]);
  });
});

describe("a form without script", () => {
  const post = (fields: string) =>
    app.inject({
      method: "POST",
      url: "/api/form",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: fields,
    });

  test("is judged and stored like any other, and answered with a page", async () => {
    const response = respond(1);
    const fields = new URLSearchParams();
    const flatten = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const one of value) fields.append(path, String(one));
      else if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Object.entries(value))
          flatten(inner, path === "" ? key : `${path}.${key}`);
      } else if (value !== null) fields.append(path, String(value));
    };
    const {
      answers,
      paradata: _paradata,
      aside: _aside,
      versions,
      consultation: _id,
      release: _release,
      design: _design,
      status: _status,
      ...rest
    } = response;
    flatten(answers, "");
    flatten({ versions }, "");
    flatten(rest, "");
    const stored = await post(fields.toString());
    expect(stored.body).toContain("<h1>");
    expect([stored.statusCode, stored.headers["content-type"]]).toEqual([
      201,
      "text/html; charset=utf-8",
    ]);
    const kept = JSON.parse((await store.get(response.id))!.document) as Response;
    expect(kept.versions).toEqual(response.versions);
    expect((await post(fields.toString())).statusCode).toBe(200);
  });

  test("is told in words what is wrong, and repeats nothing of what was sent as markup", async () => {
    const refused = await post(
      `id=${idOf(1)}&seed=0000000000000001&versions.version=v1&language=nl&stream=open&%3Cscript%3E=%3Cscript%3Ealert(1)%3C/script%3E`,
    );
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(refused.body).not.toContain("<script");
    expect((await store.counts()).responses).toBe(0);
  });

  test.each(["", "id=1", "%", `id=${idOf(1)}&id=${idOf(2)}`])(
    "that is %s is refused",
    async (fields) => {
      const { statusCode } = await post(fields);
      expect([400, 422]).toContain(statusCode);
      expect(failures).toEqual([]);
    },
  );
});

describe("an export", () => {
  const sendAll = async (): Promise<Response[]> => {
    const sent = Array.from({ length: 40 }, (_, number) => respond(1 + ((number * 7) % 40)));
    for (const response of sent) expect((await put(response.id, response)).statusCode).toBe(201);
    return sent;
  };

  test("is for whoever carries the token", async () => {
    for (const url of ["/api/export.ndjson", "/api/export.csv"]) {
      for (const token of [null, "", "wrong", `${TOKEN}x`]) {
        const refused = await get(url, token);
        expect(refused.statusCode).toBe(401);
        expect(refused.headers["www-authenticate"]).toBe("Bearer");
      }
    }
    await app.close();
    app = createCollector({ consultation, store, clock: () => 0, randomBytes: seededBytes() });
    expect((await get("/api/export.ndjson", "")).statusCode).toBe(401);
    expect((await get("/api/export.ndjson", "undefined")).statusCode).toBe(401);
  });

  test("as lines gives every response back as it came, in the order of arrival", async () => {
    const sent = await sendAll();
    const { body, headers } = await get("/api/export.ndjson");
    expect(headers["content-type"]).toBe("application/x-ndjson; charset=utf-8");
    expect(body.endsWith("\n")).toBe(true);
    expect(
      body
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(sent);
    expect((await get("/api/export.ndjson")).body).toBe(body);
  });

  test("as lines can be sent in again", async () => {
    await sendAll();
    const lines = (await get("/api/export.ndjson")).body.trimEnd().split("\n");
    await app.close();
    const second = new SqliteStore(":memory:");
    app = create({ store: second });
    for (const line of lines)
      expect((await put((JSON.parse(line) as Response).id, line)).statusCode).toBe(201);
    expect((await get("/api/export.ndjson")).body.trimEnd().split("\n")).toEqual(lines);
    await second.close();
  });

  test("as a table has the columns of the codebook and the cells of the model", async () => {
    const sent = await sendAll();
    const { body, headers } = await get("/api/export.csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    const [header, ...records] = parseCsv(body);
    expect(header).toEqual(columns(instrument).map(({ name }) => name));
    expect(records).toHaveLength(sent.length);
    for (const [number, record] of records.entries()) {
      const cells = row(instrument, sent[number]!);
      const expected = header!.map((name) => {
        const cell = cells.get(name)!;
        return "value" in cell ? String(cell.value) : "";
      });
      expect(record).toEqual(expected);
    }
  });

  test("as a table for a spreadsheet holds no formula", async () => {
    const why = "=1+1";
    await put(idOf(1), withMotivation(1, why));
    await put(idOf(2), withMotivation(2, `'${why}`));
    const plain = parseCsv((await get("/api/export.csv")).body);
    const safe = (await get("/api/export.csv?profile=spreadsheet")).body;
    expect(safe.startsWith("\ufeff")).toBe(true);
    const column = plain[0]!.indexOf("attention__rights__why");
    expect(plain.slice(1).map((record) => record[column])).toEqual(["=1+1", "'=1+1"]);
    expect(
      parseCsv(safe.slice(1))
        .slice(1)
        .map((record) => record[column]),
    ).toEqual(["'=1+1", "''=1+1"]);
    expect((await get("/api/export.csv?profile=excel")).statusCode).toBe(422);
  });

  test("of nothing is empty, or a header alone", async () => {
    expect((await get("/api/export.ndjson")).body).toBe("");
    expect(parseCsv((await get("/api/export.csv")).body)).toHaveLength(1);
  });
});

describe("a store that fails", () => {
  const failing = (full: boolean, methods: (keyof Store)[]): Store =>
    new Proxy(store, {
      get: (target, name) => {
        if (methods.includes(name as keyof Store)) {
          return () => Promise.reject(new StoreFailure(full, new Error("/var/secret/path")));
        }
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === "function" ? member.bind(target) : member;
      },
    });

  test.each([
    [true, 507],
    [false, 503],
  ])("is never answered with 201 (full: %s)", async (full, status) => {
    await app.close();
    app = create({ store: failing(full, ["put", "allocate", "counts"]) });
    for (const answer of [
      await put(idOf(1), respond(1)),
      await start({}),
      await get("/api/health"),
    ]) {
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["retry-after"]).toBe("30");
      expect(answer.headers["content-type"]).toBe(PROBLEM);
      expect(answer.body).not.toContain("secret");
    }
    expect(failures).toHaveLength(3);
    expect((await store.counts()).responses).toBe(0);
  });

  test("for lack of room takes responses again once there is some, and loses none it acknowledged", async () => {
    store.database.exec("PRAGMA max_page_count = 60");
    const acknowledged: string[] = [];
    let refused = 0;
    for (let number = 1; number < 200; number += 1) {
      const { statusCode } = await put(idOf(number), withMotivation(number, "x".repeat(1900)));
      if (statusCode === 201) acknowledged.push(idOf(number));
      else {
        expect(statusCode).toBe(507);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(0);
    store.database.exec("PRAGMA max_page_count = 100000");
    expect((await put(idOf(500), respond(500))).statusCode).toBe(201);
    const lines = (await get("/api/export.ndjson")).body.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Response).id)).toEqual([
      ...acknowledged,
      idOf(500),
    ]);
  });

  test("with a mistake of ours is 500 without a word about the inside", async () => {
    await app.close();
    app = create({
      clock: () => {
        throw new Error("no clock at /var/secret/path");
      },
    });
    const answer = await put(idOf(1), respond(1));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain("secret");
    expect(failures).toHaveLength(1);
  });

  test("in the middle of an export ends the connection, not the file", async () => {
    for (let number = 1; number <= 20; number += 1) await put(idOf(number), respond(number));
    const breaking: Store = new Proxy(store, {
      get: (target, name) => {
        if (name !== "all") {
          const member: unknown = Reflect.get(target, name, target);
          return typeof member === "function" ? member.bind(target) : member;
        }
        return async function* () {
          let seen = 0;
          for await (const response of target.all()) {
            if (seen++ === 10) throw new StoreFailure(false, new Error("gone"));
            yield response;
          }
        };
      },
    });
    await app.close();
    app = create({ store: breaking });
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    const reading = fetch(`${address}/api/export.ndjson`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    }).then((answer) => answer.text());
    await expect(reading).rejects.toThrow();
    expect(failures).toHaveLength(1);
  });
});

describe("what is kept of a respondent", () => {
  test("is neither address nor user agent nor token", async () => {
    const traces = {
      remoteAddress: "203.0.113.77",
      headers: {
        "user-agent": "TripwireBrowser/1.0",
        "x-forwarded-for": "198.51.100.23",
        "content-type": "application/json",
      },
    };
    const started = await app.inject({
      method: "POST",
      url: "/api/start",
      payload: '{"token":"RID-tripwire"}',
      ...traces,
    });
    expect(started.statusCode).toBe(200);
    await put(idOf(1), respond(1), traces);
    await put(idOf(1), "{", traces);
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const bytes = await readFile(join(folder, file), "latin1");
      for (const trace of ["203.0.113.77", "TripwireBrowser", "198.51.100.23", "RID-tripwire"]) {
        expect(bytes).not.toContain(trace);
      }
    }
  });
});

describe("the site", () => {
  beforeEach(async () => {
    const site = join(folder, "site");
    await mkdir(join(site, "v1"), { recursive: true });
    await writeFile(join(site, "index.html"), "<!doctype html><p>start</p>");
    await writeFile(join(site, "v1", "index.html"), "<!doctype html><p>v1</p>");
    await writeFile(join(site, "client.4f1a09c2.js"), "1");
    await writeFile(join(site, "form.css"), "p{}");
    await writeFile(join(site, ".secret"), "no");
    await app.close();
    app = create({ site });
  });

  test("is served beside the interface, with a policy that lets nothing in", async () => {
    const page = await app.inject("/");
    expect([page.statusCode, page.body]).toEqual([200, "<!doctype html><p>start</p>"]);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect((await app.inject("/v1/")).body).toContain("v1");
    expect((await app.inject("/api/health")).json()).toMatchObject({
      status: "ok",
      consultation: "small",
    });
  });

  test("has pages that are asked for each time, and files with a hash that never are again", async () => {
    expect((await app.inject("/")).headers["cache-control"]).toBe("no-cache");
    expect((await app.inject("/form.css")).headers["cache-control"]).toBe("no-cache");
    expect((await app.inject("/client.4f1a09c2.js")).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    expect((await app.inject("/api/health")).headers["cache-control"]).toBe("no-store");
  });

  test.each([
    "/.secret",
    "/../responses.db",
    "/%2e%2e/responses.db",
    "/..%2fresponses.db",
    "/nothing.html",
    "/%",
    "/api/nothing",
  ])("gives out nothing at %s", async (url) => {
    const answer = await app.inject(url);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.headers["content-type"]).toBe(PROBLEM);
  });
});

/** A reader of RFC 4180, for reading back what was written. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error("not CSV");
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "\r\n") {
      records.push(record);
      record = [];
    }
  }
  return records;
}
