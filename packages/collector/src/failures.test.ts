import { request } from "node:http";
import type { Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import {
  CollectorUnderTest,
  TOKEN,
  PROBLEM,
  idOf,
  respond,
  withMotivation,
} from "./testing/collector-under-test.ts";
import { StoreFailure, type Store } from "./store/store.ts";

describe("a store that fails", () => {
  const at = new CollectorUnderTest();
  const failing = (full: boolean, methods: (keyof Store)[]): Store =>
    new Proxy(at.store, {
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
    await at.restart({ store: failing(full, ["put", "allocate", "counts"]) });
    for (const answer of [
      await at.put(idOf(1), respond(1)),
      await at.start({}),
      await at.get("/api/health"),
    ]) {
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["retry-after"]).toBe("30");
      expect(answer.headers["content-type"]).toBe(PROBLEM);
      expect(answer.body).not.toContain("secret");
    }
    expect(at.failures).toHaveLength(3);
    expect((await at.store.counts()).responses).toBe(0);
  });

  test("for lack of room takes responses again once there is some, and loses none it acknowledged", async () => {
    at.store.database.exec("PRAGMA max_page_count = 60");
    const acknowledged: string[] = [];
    let refused = 0;
    for (let number = 1; number < 200; number += 1) {
      const { statusCode } = await at.put(idOf(number), withMotivation(number, "x".repeat(1900)));
      if (statusCode === 201) acknowledged.push(idOf(number));
      else {
        expect(statusCode).toBe(507);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(0);
    at.store.database.exec("PRAGMA max_page_count = 100000");
    expect((await at.put(idOf(500), respond(500))).statusCode).toBe(201);
    const lines = (await at.get("/api/export.ndjson")).body.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as Response).id)).toEqual([
      ...acknowledged,
      idOf(500),
    ]);
  });

  test("with a mistake of ours is 500 without a word about the inside", async () => {
    await at.restart({
      clock: () => {
        throw new Error("no clock at /var/secret/path");
      },
    });
    const answer = await at.put(idOf(1), respond(1));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain("secret");
    // Once when the edition could not be remembered, and once for the response.
    expect(at.failures).toHaveLength(2);
  });

  test("in the middle of an export ends the connection, not the file", async () => {
    for (let number = 1; number <= 20; number += 1) await at.put(idOf(number), respond(number));
    const breaking: Store = new Proxy(at.store, {
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

    await at.restart({ store: breaking });
    const address = await at.app.listen({ port: 0, host: "127.0.0.1" });
    const reading = fetch(`${address}/api/export.ndjson`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    }).then((answer) => answer.text());
    await expect(reading).rejects.toThrow();
    expect(at.failures).toHaveLength(1);
  });

  test("has no part in a collector that is closed: what was on its way is stored and answered", async () => {
    const address = await at.app.listen({ port: 0, host: "127.0.0.1" });
    const text = JSON.stringify(respond(1));
    const sending = request(`${address}/api/responses/${idOf(1)}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sending.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
    });
    sending.write(text.slice(0, 100));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closing = at.app.close();
    sending.end(text.slice(100));
    expect(await status).toBe(201);
    await closing;
    expect((await at.store.counts()).responses).toBe(1);
  });
});
