import { createHmac } from "node:crypto";
import type { Consultation, Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { CollectorUnderTest, idOf } from "./testing/collector-under-test.ts";
import { readCsv } from "./testing/read-csv.ts";
import { corrected, edited, first, respondTo, widened } from "./testing/republished.ts";

const at = new CollectorUnderTest();

/** Puts another edition in the place of the one that is served, as a restart on the same file does. */
const publish = async (consultation: Consultation, ...editions: Consultation[]): Promise<void> => {
  await at.reopen({ consultation, editions });
  await at.app.ready();
};

const put = async (response: Response): Promise<number> =>
  (await at.put(response.id, response)).statusCode;

const tableOf = async (query = ""): Promise<string[]> => {
  const [head = [], ...records] = readCsv((await at.get(`/api/export.csv${query}`)).body);
  return records.map((record) => record[head.indexOf("id")]!);
};

const { design } = first.instrument;

test("editions that differ in a word are answered alike, and one with another limit is not", () => {
  expect(corrected.instrument.design).not.toBe(design);
  expect(corrected.instrument.answering).toBe(first.instrument.answering);
  expect(widened.instrument.answering).not.toBe(first.instrument.answering);
});

describe("who began in an edition", () => {
  const nexts: [string, Consultation, Consultation[]][] = [
    ["with a corrected word, which carries it", corrected, [first]],
    ["with a corrected word, which forgot it", corrected, []],
    ["that is answered otherwise, which carries it", widened, [first]],
    ["that is answered otherwise, which withdrew it", widened, []],
  ];
  test.each(nexts)("is taken in by the next one %s", async (_, next, carried) => {
    await publish(first);
    const { id, seed, versions } = (await at.start()).json<Response>();
    const began = Array.from({ length: 50 }, (_, number) => respondTo(first, number + 1)).find(
      (one) => one.versions["version"] === versions["version"],
    )!;
    await publish(next, ...carried);
    expect(await put({ ...began, id, seed })).toBe(201);
    expect(await put(respondTo(next, 900))).toBe(201);
    expect(await put({ ...began, id, seed })).toBe(200);
  });

  test("is taken in after several others, and after the first one is back", async () => {
    for (const next of [first, corrected, widened]) await publish(next);
    for (const [number, one] of [first, corrected, widened].entries())
      expect(await put(respondTo(one, number + 1))).toBe(201);
    await publish(first);
    for (const [number, one] of [first, corrected, widened].entries())
      expect(await put(respondTo(one, number + 11))).toBe(201);
  });

  test("is judged by it: what only another edition takes is refused", async () => {
    await publish(first);
    await publish(widened);
    const long = structuredClone(respondTo(first, 1));
    Object.assign(long.answers["attention"]!["rights"]!, { level: "enormous" });
    expect(await put(long)).toBe(422);
    const { answering } = widened.instrument;
    expect(await put({ ...respondTo(first, 1), answering: answering! })).toBe(422);
  });

  test("without script is taken in too", async () => {
    await publish(first);
    await publish(corrected);
    const { answering: _, seconds: __, paradata: ___, answers, ...own } = respondTo(first, 3);
    const fields = new URLSearchParams();
    const add = (name: string, value: unknown): void => {
      if (typeof value !== "object") fields.append(name, String(value));
      else if (Array.isArray(value)) for (const one of value) fields.append(name, String(one));
      else for (const [key, part] of Object.entries(value ?? {})) add(`${name}.${key}`, part);
    };
    for (const [name, value] of Object.entries({ ...own, ...answers })) add(name, value);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const sent = await at.app.inject({
      ...{ method: "POST", url: "/api/form", headers },
      payload: fields.toString(),
    });
    expect(sent.body).not.toContain("edition");
    expect(sent.statusCode).not.toBe(410);
  });
});

test("an edition that was never served here is refused in words, and so is that of another consultation", async () => {
  await publish(corrected);
  const refused = await at.put(idOf(1), respondTo(first, 1));
  expect(refused.statusCode).toBe(410);
  expect(refused.json<{ detail: string }>().detail).toContain("never served here");
  const elsewhere = edited((copy) => (copy.id = copy.instrument.id = "elsewhere"));
  await publish(elsewhere);
  await publish(corrected);
  expect((await at.put(idOf(1), respondTo(elsewhere, 1))).statusCode).toBe(422);
});

test("an edition that is put in place while the collector runs is taken in, and remembered", async () => {
  await publish(first);
  await at.reopen({
    consultation: first,
    findEdition: (design) => (design === corrected.instrument.design ? corrected : undefined),
  });
  expect(await put(respondTo(corrected, 1))).toBe(201);
  expect(await put(respondTo(widened, 2))).toBe(410);
  await publish(first);
  expect(await put(respondTo(corrected, 3))).toBe(201);
});

test("an edition that could not be remembered at once is before anybody begins in it", async () => {
  await at.reopen({ consultation: first });
  at.store.database.exec("PRAGMA query_only = 1");
  expect((await at.start()).statusCode).toBe(503);
  expect(at.failures.length).toBeGreaterThan(0);
  at.store.database.exec("PRAGMA query_only = 0");
  expect((await at.start()).statusCode).toBe(200);
  await publish(corrected);
  expect(await put(respondTo(first, 1))).toBe(201);
});

describe("an export", () => {
  test("has the editions that are answered alike in one table, and the others in their own", async () => {
    await publish(first);
    await put(respondTo(first, 1));
    await publish(widened, first);
    await put(respondTo(widened, 2));
    await publish(corrected, widened, first);
    await put(respondTo(corrected, 3));
    // As an earlier form sent it.
    const { answering: _, ...old } = respondTo(first, 4);
    await put(old as Response);
    expect(await tableOf()).toEqual([idOf(1), idOf(3), idOf(4)]);
    expect(await tableOf(`?design=${design}`)).toEqual([idOf(1), idOf(3), idOf(4)]);
    expect(await tableOf(`?design=${widened.instrument.design.slice(0, 8)}`)).toEqual([idOf(2)]);
    expect((await at.get("/api/export.ndjson")).body.trimEnd().split("\n")).toHaveLength(4);
    const listed = (await at.get("/api/editions")).json<{ design: string; current: boolean }[]>();
    expect(listed.map((one) => [one.design, one.current])).toEqual([
      [first.instrument.design, false],
      [widened.instrument.design, false],
      [corrected.instrument.design, true],
    ]);
    expect((await at.get("/api/editions", null)).statusCode).toBe(401);
  });

  test.each(["f".repeat(64), "f", "", "no"])("of an edition %s is refused", async (name) => {
    await publish(first);
    expect((await at.get(`/api/export.csv?design=${name}`)).statusCode).toBe(422);
  });
});

describe("what was given out", () => {
  /** With a factor more. */
  const toned = edited(({ instrument }) => {
    const arms = ["soft", "hard"].map((id) => ({ id, share: 1 }));
    instrument.factors = [...instrument.factors, { id: "tone", arms }];
  });
  const start = async (token: string) =>
    (await at.start({ stream: "panel", token })).json<Response>();

  test("stays theirs when versions are added: the same id, seed and version, and a draw for what is new", async () => {
    await publish(first);
    const before = await start("RID");
    await publish(toned, first);
    const after = await start("RID");
    expect(after).toMatchObject({ id: before.id, seed: before.seed });
    expect(after.versions).toEqual({
      ...before.versions,
      tone: expect.stringMatching(/soft|hard/),
    });
    expect(await start("RID")).toEqual(after);
    const like = (one: Consultation, versions: Response["versions"]): Response => ({
      ...Array.from({ length: 80 }, (_, number) => respondTo(one, number + 1)).find(
        (response) => response.versions["version"] === versions["version"],
      )!,
      ...{ id: after.id, seed: after.seed, versions },
    });
    const other = after.versions["tone"] === "soft" ? "hard" : "soft";
    expect(await put(like(toned, { ...after.versions, tone: other }))).toBe(422);
    expect(await put(like(toned, after.versions))).toBe(201);
  });

  test("is answered once, whatever edition comes: also by who answered a collector that named the versions in a pseudonym", async () => {
    await publish(first);
    const key = await at.store.key(() => new Uint8Array(32));
    const { id } = first.instrument;
    const pseudonym = createHmac("sha256", key).update(`${id}\nversion(v1, v2)\nOLD`).digest("hex");
    const request = { id: idOf(1), seed: "0".repeat(15) + "1", stratum: "panel", at: 0 };
    await at.store.allocate({
      ...request,
      ...{ pseudonyms: [pseudonym], drawBlock: () => [respondTo(first, 1).versions] },
    });
    expect((await start("OLD")).id).toBe(idOf(1));
    expect(await put(respondTo(first, 1))).toBe(201);
    for (const next of [first, corrected, toned]) {
      await publish(next, first);
      expect((await at.start({ stream: "panel", token: "OLD" })).statusCode).toBe(409);
      expect((await at.start({ stream: "panel", token: "NEW" })).statusCode).toBe(200);
    }
  });
});

test("a quota counts over the editions, also where the question has another id now", async () => {
  const quotas = [{ id: "gender", path: "about.sex", cells: [{ answer: "woman", limit: 2 }] }];
  const renamed = edited((copy) => {
    const text = JSON.stringify(copy.instrument)
      .replaceAll('"about.gender"', '"about.sex"')
      .replaceAll('"id":"gender"', '"id":"sex"')
      .replaceAll('"id":"female"', '"id":"woman"');
    copy.instrument = JSON.parse(text) as Consultation["instrument"];
    copy.plan = {
      ...copy.plan,
      quotas,
      changes: [
        { kind: "was", path: "about.sex", old: "gender" },
        { kind: "was", path: "about.sex.woman", old: "female" },
      ],
    };
  });
  const isWoman = ({ answers, status }: Response): boolean =>
    status === "complete" && /"(female|woman)"/.test(JSON.stringify(answers["about"]));
  const women = (one: Consultation): Response[] =>
    Array.from({ length: 90 }, (_, number) => respondTo(one, number + 1)).filter(isWoman);
  await publish(first);
  expect(await put(women(first)[0]!)).toBe(201);
  await publish(renamed, first);
  const full = async () => (await at.get("/api/quota", null)).json<{ full: unknown }>().full;
  expect(await full()).toEqual({ "about.sex": [] });
  // One who was still answering the earlier edition.
  expect(await put(women(first)[1]!)).toBe(201);
  expect(await full()).toEqual({ "about.sex": ["woman"] });
});
