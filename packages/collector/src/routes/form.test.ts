import type { Response } from "@pwe/model";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { CollectorUnderTest, idOf, respond } from "../testing/collector-under-test.ts";

/** The fields of a form that somebody filled in like this. */
function fieldsOf(response: Response): URLSearchParams {
  const { consultation, release, design, id, seed, versions, language, stream, answers } = response;
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
  for (const [name, value] of Object.entries({ ...origin, ...answers })) add(value, name);
  return fields;
}

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
    const { id, versions } = respond(1);
    const fields = fieldsOf(respond(1));
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

  const heading = ({ body }: { body: string }): string =>
    `${/<html lang="(.*?)">/.exec(body)?.[1]}: ${/<h1>(.*?)<\/h1>/.exec(body)?.[1]}`;

  test.each([
    ["nl", "nl: Bedankt", "nl: Al eerder ingestuurd", "nl: Nog niet goed ingevuld"],
    ["en", "en: Thank you", "en: There is a response already", "en: Not admissible"],
  ])("is answered in its own language: %s", async (language, thanks, other, wrong) => {
    const fields = fieldsOf({ ...respond(1), language });
    expect(heading(await post(fields.toString()))).toBe(thanks);
    fields.set("attention.rights.why", "Something else");
    expect(heading(await post(fields.toString()))).toBe(other);
    const late = fieldsOf({ ...respond(2), language });
    late.set("about.hours.answer", "81");
    const refused = await post(late.toString());
    expect([refused.statusCode, heading(refused)]).toEqual([422, wrong]);
    expect(refused.body).toContain(
      language === "nl"
        ? "about.hours.answer: Dit getal is te groot of te klein. De grens is 80 uur, en dit is 1 uur meer."
        : "about.hours.answer: This number is out of range. The limit is 80 uur, and this is 1 uur more.",
    );
  });

  test.each([
    ["nl", "37,5", 75],
    ["nl", " 37.5 uur ", 75],
    ["en", "٣٧٫٥", 75],
    ["nl", "+4", 8],
  ])("reads a number as people type it: in %s %j", async (language, typed, steps) => {
    const response = { ...respond(3), language };
    const fields = fieldsOf(response);
    fields.set("about.hours.answer", typed);
    expect((await post(fields.toString())).statusCode).toBe(201);
    const kept = JSON.parse((await at.store.get(response.id))!.document) as Response;
    expect(kept.answers["about"]).toMatchObject({ hours: { answer: steps } });
  });

  test.each(["35.000", "7,3", "1e1", "-2.000"])(
    "does not guess what number %s is, and stores nothing then",
    async (typed) => {
      const response = { ...respond(4), language: "nl" };
      const fields = fieldsOf(response);
      fields.set("about.hours.answer", typed);
      const refused = await post(fields.toString());
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toMatch(
        typed === "-2.000"
          ? "Dit getal is te groot of te klein."
          : "Dit getal past niet in de stappen, of is op twee manieren te lezen.",
      );
      expect(await at.store.get(response.id)).toBeUndefined();
    },
  );

  test("that cannot be read, or is too large, is answered in the language of the consultation", async () => {
    expect(heading(await post("id=1"))).toBe("nl: Niet te lezen");
    const large = await post("x".repeat(300_000));
    expect([large.statusCode, heading(large)]).toEqual([413, "nl: Te groot"]);
  });

  test("that cannot be stored is told so on a page, and when to come back", async () => {
    await at.app.ready();
    at.store.database.exec("PRAGMA query_only = 1");
    const failed = await post(fieldsOf({ ...respond(1), language: "nl" }).toString());
    expect([failed.statusCode, heading(failed)]).toEqual([503, "nl: Nu niet te bewaren"]);
    expect(failed.headers["retry-after"]).toBe("30");
    expect(at.failures).toHaveLength(1);
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

describe("somebody from a panel without script", () => {
  const at = new CollectorUnderTest();
  const name = `{a+b/c=} &é"'<b>?#%$&`;
  const page = '<a href="en/index.html" hreflang="en"></a><form><!--start--></form>';
  beforeEach(async () => {
    const site = join(at.folder, "site");
    for (const folder of ["nl", "en"]) await mkdir(join(site, folder), { recursive: true });
    for (const path of ["index.html", "en/index.html", "nl/form.html"])
      await writeFile(join(site, path), page);
    await at.restart({ site });
  });

  const query = new URLSearchParams({ rid: name }).toString();
  const post = (url: string, fields: Record<string, string> | URLSearchParams) =>
    at.app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const start = () => post("/api/form/start", { language: "nl", stream: "panel", token: name });
  const back = `https://panel.example/complete?rid=${encodeURIComponent(name).replaceAll("'", "&#39;")}`;
  const escaped = name
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

  test.each(["/", "/index.html", "/en/", "/en/index.html"])(
    "keeps the name that the panel gave, from %s on",
    async (address) => {
      const served = await at.app.inject(`${address}?${query}`);
      expect(served.body).toContain(`<input type="hidden" name="stream" value="panel">`);
      expect(served.body).toContain(`<input type="hidden" name="token" value="${escaped}">`);
      expect(served.body).toContain(`href="en/index.html?${query}"`);
      expect(served.headers["cache-control"]).toBe("no-store");
    },
  );

  test.each(["/", "/?rid=", "/?other=x", "/?rid=a&rid=b", "/?rid=a%00b"])(
    "is nobody's at %s, which is served as it is",
    async (address) => {
      expect((await at.app.inject(address)).body).toBe(page);
    },
  );

  test("begins in the panel's stream, is taken once, and is led back", async () => {
    const started = await start();
    const address = new URL(started.headers.location!, "http://collector/api/form/start");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      stream: "panel",
      token: name,
    });
    expect((await start()).headers.location).toBe(started.headers.location);
    const opened = await at.app.inject(address.pathname + address.search);
    expect(opened.body).toContain(`name="token" value="${escaped}"`);
    const id = address.searchParams.get("start")!;
    const { seed, versions } = (await at.store.allocation(id))!;
    const own = Array.from({ length: 50 }, (_, number) => respond(number + 1)).find(
      (one) => one.versions["version"] === versions["version"],
    )!;
    const fields = fieldsOf({ ...own, id, seed, stream: "panel", language: "nl" });
    fields.set("token", name);
    const received = await post("/api/form", fields);
    expect([received.statusCode, received.body]).toEqual([
      201,
      expect.stringContaining(`<a href="${back}">Terug naar het panel</a>`),
    ]);
    expect((await at.store.get(id))!.document).not.toContain("a+b/c");
    const again = await start();
    expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining(back)]);
    expect(again.body).toContain("Uw antwoorden waren al aangekomen");
    expect((await at.store.counts()).allocations).toBe(1);
  });
});
