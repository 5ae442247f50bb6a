import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CollectorUnderTest,
  instrument,
  PROBLEM,
  idOf,
  respond,
  withMotivation,
} from "./testing/collector-under-test.ts";
import { judgeSubmission } from "./submission.ts";

describe("a hostile body", () => {
  const at = new CollectorUnderTest();
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
    const refused = await at.put(idOf(1), body());
    expect(refused.statusCode).toBe(status);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect(refused.json()).toMatchObject({ status });
    expect(refused.body).not.toMatch(/\bat .*:\d+:\d+/);
    expect((await at.store.counts()).responses).toBe(0);
    expect(at.failures).toEqual([]);
  });

  test.each([
    "text/plain",
    "application/xml",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "application/jsonp",
  ])("of type %s is not taken for JSON", async (type) => {
    const refused = await at.put(idOf(1), respond(1), { headers: { "content-type": type } });
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
    expect((await at.put(idOf(1), withMotivation(1, why))).statusCode).toBe(201);
    const [line] = (await at.get("/api/export.ndjson")).body.split("\n");
    expect(JSON.parse(line!)).toEqual(withMotivation(1, why));
  });

  test("whose whole number is written 1.0e0 is a whole number", async () => {
    const body = spoil((text) => text.replace('"release":1', '"release":1.0e0'));
    expect((await at.put(idOf(1), body)).statusCode).toBe(201);
    expect((await at.put(idOf(1), respond(1))).statusCode).toBe(200);
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
        async (seed, place, value, how) => {
          const response = structuredClone(respond(seed));
          const all = places(response);
          const path = all[place % all.length]!;
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
          const answer = await at.put(idOf(seed), body);
          if (answer.statusCode === 201) stored += 1;
          const expected =
            refusal?.details.status ?? (response.id === idOf(seed) ? [200, 201, 409] : 422);
          // The same seed may come twice, changed in another way.
          expect([expected, 409].flat()).toContain(answer.statusCode);
        },
      ),
      { numRuns: 1500 },
    );
    expect(stored).toBeGreaterThan(50);
    expect((await at.store.counts()).responses).toBe(stored);
    expect(at.failures).toEqual([]);
  });
});
