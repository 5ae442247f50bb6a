import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { CollectorUnderTest, consultation, PROBLEM } from "./testing/collector-under-test.ts";

describe("the site", () => {
  const at = new CollectorUnderTest();
  beforeEach(async () => {
    const site = join(at.folder, "site");
    await mkdir(join(site, "v1"), { recursive: true });
    await writeFile(join(site, "index.html"), "<!doctype html><p>start</p>");
    await writeFile(join(site, "v1", "index.html"), "<!doctype html><p>v1</p>");
    await writeFile(join(site, "client.4f1a09c2.js"), "1");
    await writeFile(join(site, "form.css"), "p{}");
    await writeFile(join(site, ".secret"), "no");

    await at.restart({ site });
  });

  test("is served beside the interface, with a policy that lets nothing in", async () => {
    const page = await at.app.inject("/");
    expect([page.statusCode, page.body]).toEqual([200, "<!doctype html><p>start</p>"]);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect((await at.app.inject("/v1/")).body).toContain("v1");
    expect((await at.app.inject("/api/health")).json()).toMatchObject({
      status: "ok",
      consultation: "small",
    });
  });

  test("has pages that are asked for each time, and files with a hash that never are again", async () => {
    expect((await at.app.inject("/")).headers["cache-control"]).toBe("no-cache");
    expect((await at.app.inject("/form.css")).headers["cache-control"]).toBe("no-cache");
    expect((await at.app.inject("/client.4f1a09c2.js")).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    expect((await at.app.inject("/api/health")).headers["cache-control"]).toBe("no-store");
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
    const answer = await at.app.inject(url);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.headers["content-type"]).toBe(PROBLEM);
  });
});
