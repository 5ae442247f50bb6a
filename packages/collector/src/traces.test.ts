import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CollectorUnderTest, idOf, respond } from "./testing/collector-under-test.ts";

describe("what is kept of a respondent", () => {
  const at = new CollectorUnderTest();

  test("is neither address nor user agent nor token", async () => {
    const traces = {
      remoteAddress: "203.0.113.77",
      headers: {
        "user-agent": "TripwireBrowser/1.0",
        "x-forwarded-for": "198.51.100.23",
        "content-type": "application/json",
      },
    };
    const started = await at.app.inject({
      method: "POST",
      url: "/api/start",
      payload: '{"token":"RID-tripwire"}',
      ...traces,
    });
    expect(started.statusCode).toBe(200);
    await at.put(idOf(1), respond(1), traces);
    await at.put(idOf(1), "{", traces);
    const files = await readdir(at.folder);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const bytes = await readFile(join(at.folder, file), "latin1");
      for (const trace of ["203.0.113.77", "TripwireBrowser", "198.51.100.23", "RID-tripwire"]) {
        expect(bytes).not.toContain(trace);
      }
    }
  });
});
