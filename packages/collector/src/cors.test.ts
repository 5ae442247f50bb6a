import type { LightMyRequestResponse } from "fastify";
import { beforeEach, describe, expect, test } from "vitest";
import { CollectorUnderTest, idOf, respond, TOKEN } from "./testing/collector-under-test.ts";

const SITE = "https://site.example";
const OTHER = "https://other.example";
const json = { "content-type": "application/json" };

/** The headers of an answer that let pages of other origins read it. */
const corsOf = ({ headers }: LightMyRequestResponse): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith("access-control-")),
  );

describe("a collector for a site elsewhere", () => {
  const at = new CollectorUnderTest();
  beforeEach(() => at.restart({ origins: [SITE, "http://localhost:5173"] }));

  const preflight = (url: string, origin: string, method: string) =>
    at.app.inject({
      method: "OPTIONS",
      url,
      headers: {
        origin,
        "access-control-request-method": method,
        "access-control-request-headers": "content-type",
      },
    });

  test.each([
    [`/api/responses/${idOf(1)}`, "PUT"],
    ["/api/start", "POST"],
  ])("tells a browser at that site that it may send to %s", async (url, method) => {
    const answer = await preflight(url, SITE, method);
    expect([answer.statusCode, answer.body]).toEqual([204, ""]);
    expect(corsOf(answer)).toEqual({
      "access-control-allow-origin": SITE,
      "access-control-allow-methods": method,
      "access-control-allow-headers": "content-type",
      "access-control-expose-headers": "Retry-After",
      "access-control-max-age": "600",
    });
    expect(answer.headers["vary"]).toBe("Origin");
  });

  test.each([OTHER, "null", `${SITE}:8443`, "http://site.example", ""])(
    "tells one at %s that it may not",
    async (origin) => {
      const answer = await preflight(`/api/responses/${idOf(1)}`, origin, "PUT");
      expect(answer.statusCode).toBe(403);
      expect(corsOf(answer)).toEqual({});
      expect(answer.headers["vary"]).toBe("Origin");
    },
  );

  test("lets that site read the answer, a refusal too, and no other site", async () => {
    const put = (origin: string, body: unknown) =>
      at.put(idOf(1), body, { headers: { ...json, origin } });
    const mine = {
      "access-control-allow-origin": SITE,
      "access-control-expose-headers": "Retry-After",
    };
    const stored = await put(SITE, respond(1));
    expect([stored.statusCode, corsOf(stored)]).toEqual([201, mine]);
    const refused = await put(SITE, {});
    expect([refused.statusCode, corsOf(refused)]).toEqual([409, mine]);
    expect(corsOf(await put(OTHER, respond(1)))).toEqual({});
  });

  test("never lets a page of any origin read an export, with or without the token", async () => {
    for (const url of ["/api/export.ndjson", "/api/export.csv"]) {
      for (const authorization of [`Bearer ${TOKEN}`, "Bearer none"]) {
        const answer = await at.app.inject({ url, headers: { origin: SITE, authorization } });
        expect(corsOf(answer)).toEqual({});
      }
      const asked = await preflight(url, SITE, "GET");
      expect([asked.statusCode, corsOf(asked)]).toEqual([404, {}]);
    }
  });
});

describe("a collector that is told of no origin", () => {
  const at = new CollectorUnderTest();

  test("answers no preflight and allows no other origin", async () => {
    const headers = { origin: SITE, "access-control-request-method": "PUT" };
    const url = `/api/responses/${idOf(1)}`;
    const asked = await at.app.inject({ method: "OPTIONS", url, headers });
    expect([asked.statusCode, corsOf(asked)]).toEqual([404, {}]);
    const sent = await at.put(idOf(1), respond(1), { headers: { ...json, origin: SITE } });
    expect([sent.statusCode, corsOf(sent)]).toEqual([201, {}]);
  });
});
