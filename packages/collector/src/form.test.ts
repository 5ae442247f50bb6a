import type { Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { CollectorUnderTest, idOf, respond } from "./collector-under-test.ts";

describe("a form without script", () => {
  const at = new CollectorUnderTest();
  const post = (fields: string) =>
    at.app.inject({
      method: "POST",
      url: "/api/form",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: fields,
    });

  test("is judged and stored like any other, and answered with a page", async () => {
    const { consultation, release, design, id, seed, versions, language, stream, answers } =
      respond(1);
    const origin = { consultation, release, design, id, seed, versions, language, stream };
    const fields = new URLSearchParams();
    const add = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const one of value) fields.append(path, String(one));
      else if (typeof value === "object" && value !== null) {
        for (const [name, inner] of Object.entries(value)) add(inner, `${path}.${name}`);
      } else if (path === "about.hours.answer" && typeof value === "number") {
        // Stored as a count of half hours, typed as hours.
        fields.append(path, String(value / 2));
      } else if (value !== null) fields.append(path, String(value));
    };
    for (const [name, value] of Object.entries({ ...origin, ...answers })) {
      add(value, name);
    }
    const stored = await post(fields.toString());
    expect(stored.body).toContain("<h1>");
    expect([stored.statusCode, stored.headers["content-type"]]).toEqual([
      201,
      "text/html; charset=utf-8",
    ]);
    const kept = JSON.parse((await at.store.get(id))!.document) as Response;
    expect(kept.versions).toEqual(versions);
    expect((await post(fields.toString())).statusCode).toBe(200);
  });

  test("is told in words what is wrong, and repeats nothing of what was sent as markup", async () => {
    const refused = await post(
      `id=${idOf(1)}&seed=0000000000000001&versions.version=v1&language=nl&stream=open&%3Cscript%3E=%3Cscript%3Ealert(1)%3C/script%3E`,
    );
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(refused.body).not.toContain("<script");
    expect((await at.store.counts()).responses).toBe(0);
  });

  test.each(["", "id=1", "%", `id=${idOf(1)}&id=${idOf(2)}`])(
    "that is %s is refused",
    async (fields) => {
      const { statusCode } = await post(fields);
      expect([400, 422]).toContain(statusCode);
      expect(at.failures).toEqual([]);
    },
  );
});
