import type { Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import {
  CollectorUnderTest,
  consultation,
  PROBLEM,
  respond,
} from "../testing/collector-under-test.ts";

describe("a start", () => {
  const at = new CollectorUnderTest();

  test("gives an id, a seed and a version, and the response keeps to them", async () => {
    const started = await at.start({ stream: "open", language: "nl" });
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
    const refused = await at.put(id, { ...other, id, seed });
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ problems: unknown[] }>().problems).toMatchObject([
      { path: "versions.version", code: "other_version" },
    ]);
    expect((await at.put(id, { ...own, id })).json()).toMatchObject({
      problems: [{ code: "other_seed" }],
    });
    expect((await at.put(id, { ...own, id, seed })).statusCode).toBe(201);
  });

  test("balances 3,000 of them over the versions, at every moment", async () => {
    const counts: Record<string, number> = { v1: 0, v2: 0 };
    for (let batch = 0; batch < 60; batch += 1) {
      const started = await Promise.all(Array.from({ length: 50 }, () => at.start({})));
      for (const answer of started) {
        counts[answer.json<{ versions: { version: string } }>().versions.version]! += 1;
      }
      // Two to one, in blocks of six: off by at most two on the way, and exact at the end of a block.
      expect(Math.abs(counts["v1"]! - 2 * counts["v2"]!)).toBeLessThanOrEqual(4);
    }
    expect(counts).toEqual({ v1: 2000, v2: 1000 });
    expect((await at.store.counts()).allocations).toBe(3000);
  });

  test("of somebody with a token is the same when they come back, also at a restarted collector", async () => {
    const first = (await at.start({ stream: "panel", token: "RID-42" })).json();
    expect((await at.start({ stream: "panel", token: "RID-42" })).json()).toEqual(first);
    await at.reopen();
    expect((await at.start({ token: "RID-42" })).json()).toEqual(first);
    expect((await at.start({ stream: "panel", token: "RID-43" })).json()).not.toEqual(first);
  });

  test("gives only versions that there are, also when an earlier edition had others", async () => {
    const before = (await at.start({ token: "RID-42" })).json<{ versions: object }>();
    const design = structuredClone(consultation);
    design.instrument.factors = [{ id: "tone", arms: [{ id: "soft", share: 1 }] }];
    await at.restart({ consultation: design });
    for (const body of [{ token: "RID-42" }, {}, {}]) {
      expect((await at.start(body)).json()).toMatchObject({ versions: { tone: "soft" } });
    }
    await at.restart();
    expect((await at.start({ token: "RID-42" })).json()).toEqual(before);
  });

  test("may say nothing at all", async () => {
    expect((await at.start()).statusCode).toBe(200);
    expect((await at.start({})).statusCode).toBe(200);
  });

  test.each([
    ["[]", 400],
    ["{", 400],
    ['{"token":"a","token":"b"}', 400],
    ['{"stream":"elsewhere"}', 422],
    ['{"language":"fr"}', 422],
    ['{"token":""}', 422],
    ['{"token":"a\\u0000b"}', 400],
    [`{"token":"${"x".repeat(513)}"}`, 422],
    ['{"token":7}', 422],
    ['{"version":"v1"}', 422],
    ['{"constructor":"x"}', 422],
  ])("with %s is refused with %i", async (body, status) => {
    const refused = await at.start(body);
    expect(refused.statusCode).toBe(status);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect((await at.store.counts()).allocations).toBe(0);
  });
});

describe("a start with a token", () => {
  const at = new CollectorUnderTest();
  const answered = { stream: "panel", token: "RID-42" };

  /** Starts as this panel member and sends a response, screened out or whole. */
  const finish = async (): Promise<void> => {
    const { id, seed, versions } = (await at.start(answered)).json<
      Pick<Response, "id" | "seed" | "versions">
    >();
    const simulated = Array.from({ length: 50 }, (_, number) => respond(number + 1));
    const own = simulated.find((one) => one.versions["version"] === versions["version"])!;
    expect((await at.put(id, { ...own, id, seed })).statusCode).toBe(201);
  };

  test("that has answered is told so, and nothing of what was answered or given out", async () => {
    await finish();
    const refused = await at.start(answered);
    expect([refused.statusCode, refused.headers["content-type"]]).toEqual([409, PROBLEM]);
    expect(refused.json()).toEqual({
      type: "urn:pwe:problem:already_answered",
      title: "There is a response already",
      status: 409,
      detail:
        "A response was received from whoever has this token. It is kept, and nothing more is asked.",
    });
    expect((await at.start({ ...answered, stream: "open" })).statusCode).toBe(409);
    expect(await at.store.counts()).toEqual({ allocations: 1, responses: 1 });
  });

  test("that began and did not finish goes on, and so does anybody else", async () => {
    const began = (await at.start({ ...answered, token: "RID-43" })).json();
    await finish();
    expect((await at.start({ ...answered, token: "RID-43" })).json()).toEqual(began);
    expect((await at.start({ ...answered, token: "RID-44" })).statusCode).toBe(200);
    expect((await at.start({ stream: "panel" })).statusCode).toBe(200);
  });
});
