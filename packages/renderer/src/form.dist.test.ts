import { readFileSync } from "node:fs";
import { judge, type Response } from "@pwe/model";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { keptOf, siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import type { Collect } from "./testing/folder-server.ts";
import { kinds } from "./testing/kinds.ts";

const { serve, openPage } = useBrowser();

const next = (page: Page) => page.click("[data-action=next]");
const heading = (page: Page) => page.locator("h1").filter({ visible: true }).innerText();
const level = (page: Page, option: string, id: string) =>
  page.check(`[name="attention.${option}.level"][value=${id}]`);

const agree = async (page: Page) => {
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
};

const answerAbout = async (page: Page) => {
  await page.check("[name='about.gender.answer'][value=female]");
  await page.check("[name='about.before.answers'][value=letter]");
  await page.check("[name='about.before.answers'][value=never]");
  for (const row of ["officials", "cabinet"])
    await page.check(`[name='about.trust.${row}.answer'][value=high]`);
  await page.fill("[name='about.hours.answer']", "36,5");
  await page.check("[name='about.mark.answer'][value='8']");
  await next(page);
  await page.locator("select").nth(0).selectOption("housing");
  await page.locator("select").nth(1).selectOption("safety");
  await page.check("[name='about.party.consent'][value=true]");
  // An answer that is not needed can be taken back.
  await page.check("[name='about.party.answer'][value=right]");
  await page.click("[data-clear='about.party.answer']");
  expect(await page.locator("[name='about.party.answer']:checked").count()).toBe(0);
  await page.check("[name='about.party.answer'][value=left]");
};

describe("a person without a collector", () => {
  test("runs over the limit and back, reloads half-way, takes the fixed branch and keeps the answers as a file", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page, errors } = await openPage(`${url}nl/form.html${start("v1")}`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await next(page);
    expect(await page.locator("[data-summary]").innerText()).toContain("Kies een antwoord");
    await agree(page);
    expect(await heading(page)).toBe("Verdeel de aandacht");
    expect(
      await page.evaluate(() => [document.activeElement?.tagName, document.title, location.hash]),
    ).toEqual(["H1", "Verdeel de aandacht – Deel 2 van 4 – Een kleine raadpleging", ""]);

    await level(page, "rights", "much_more");
    await level(page, "critical", "much_more");
    const meter = page.getByRole("meter", { name: "Inspanningsmeter" });
    expect(await meter.getAttribute("aria-valuetext")).toBe(
      "U gebruikt 4. Dat is 1 te veel: u kunt 3 gebruiken. De meter staat in het rood. Kies bij een andere taak voor minder.",
    );
    await page.waitForFunction(() =>
      document.querySelector("[data-status]")?.textContent?.includes("1 te veel"),
    );
    await next(page);
    expect(await heading(page)).toBe("Verdeel de aandacht");
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-summary"))).toBe(
      true,
    );
    await page.locator("[data-summary] a", { hasText: "Recht" }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "attention.rights.level",
    );
    await level(page, "science", "less");
    expect(await meter.getAttribute("aria-valuetext")).toBe("3 van 3 gebruikt. Alles is verdeeld.");
    const why = page.locator("[data-option=rights] details.pwe-why");
    expect(await why.locator("summary").innerText()).toContain("Waarom meer?");
    await why.locator("summary").click();
    await why.locator("textarea").fill("Omdat het <b>nodig</b> is 😀");

    const order = () =>
      page
        .locator("[data-option]")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["option"]));
    const before = await order();
    // Somebody comes back a quarter of an hour later.
    await page.clock.setFixedTime(Date.now() + 15 * 60_000);
    await page.reload();
    await page.waitForSelector("[data-buttons]:not([hidden])");
    expect(await heading(page)).toBe("Verdeel de aandacht");
    expect(await order()).toEqual(before);
    expect(await page.isChecked("[name='attention.rights.level'][value=much_more]")).toBe(true);
    expect(await page.inputValue("[name='attention.rights.why']")).toBe(
      "Omdat het <b>nodig</b> is 😀",
    );
    await next(page);

    await page.check("[name='damage.advice.answer'][value=procedure]");
    expect(await page.isVisible("[name='damage.wish.answer']")).toBe(false);
    await next(page);
    expect(await page.locator("[data-shown] .pwe-recall").innerText()).toContain(
      "De procedure volgen",
    );
    await page.goBack();
    expect(await page.isDisabled("[name='damage.advice.answer'][value=temporary]")).toBe(true);
    await page.goForward();
    await page.check("[name='damage.worse.answer'][value=help]");
    await next(page);
    await answerAbout(page);
    expect(await page.innerText("[data-action=next]")).toBe("Versturen");
    await next(page);
    await page.waitForSelector("[data-end=download]:not([hidden])");
    // Nobody is thanked, or told to go, before there is a file.
    const said = await page.innerText("[data-end=download]");
    expect(said).toContain("Uw antwoorden zijn niet verstuurd");
    expect(said).toContain("naar de organisatie");
    expect(said).not.toMatch(/bedankt|dank u|kunt (u )?.*sluiten/i);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("[data-end=download] [data-action=download]"),
    ]);
    await page.waitForSelector("[data-end=saved]:not([hidden])");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Stuur uw antwoorden nog op",
    );
    expect(await page.innerText("[data-end=saved]")).toContain("Bedankt voor het meedoen");
    const response = JSON.parse(readFileSync(await download.path(), "utf8")) as Response;
    expect(judge(small.instrument, response)).toEqual([]);
    expect(response).toMatchObject({
      versions: { version: "v1" },
      answers: {
        attention: {
          rights: { level: "much_more", why: "Omdat het <b>nodig</b> is 😀" },
          explain: { level: "same" },
        },
        damage: { worse: { answer: "help" } },
        about: {
          before: { answers: ["never"] },
          hours: { answer: 73 },
          order: { answers: ["housing", "safety"] },
        },
      },
      paradata: { attention: { touched: ["rights", "critical", "science"], over: { effort: 1 } } },
    });
    expect(response.seconds).toBeGreaterThanOrEqual(15 * 60);
    expect(response.seconds).toBeLessThan(20 * 60);
    expect(errors).toEqual([]);
  });

  test("is warned before answers are fixed, and not before a page that leaves them free", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    const warning = page.locator("[data-fixing]");
    expect(await warning.isVisible()).toBe(false);
    await agree(page);
    expect(await warning.isVisible()).toBe(false);
    await next(page);
    expect(await heading(page)).toBe("Een huis met schade");
    expect(await warning.innerText()).toContain("niet meer veranderen");
    await page.check("[name='damage.advice.answer'][value=procedure]");
    await next(page);
    expect(await warning.isVisible()).toBe(false);
    // Who looks back at what is fixed already has nothing to be warned of.
    await page.goBack();
    expect(await page.isDisabled("[name='damage.advice.answer'][value=procedure]")).toBe(true);
    expect(await warning.isVisible()).toBe(false);
  });

  test("who clicks twice to go on answers nothing on the next page", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await agree(page);
    const level = page.locator("[name='attention.rights.level'][value=much_more]");
    await level.click({ clickCount: 2 });
    expect(await level.isChecked()).toBe(true);
    await page.reload();
    await page.click("[data-action=back]");
    await page.click("[data-action=next]");
    const other = page.locator("[name='attention.explain.level'][value=less]");
    const { x, y } = (await other.boundingBox())!;
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(await other.isChecked()).toBe(false);
    await page.clock.runFor(1000);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(await other.isChecked()).toBe(true);
  });

  test("sees what is left to mend as it is mended, and no error when nothing is", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await agree(page);
    await level(page, "rights", "much_more");
    await level(page, "critical", "much_more");
    await next(page);
    const summary = page.locator("[data-summary]");
    expect(await summary.innerText()).toContain("Dat is 1 te veel");
    await level(page, "critical", "more");
    expect(await summary.isVisible()).toBe(false);
    expect(await page.title()).not.toContain("Fout");
    await level(page, "critical", "much_more");
    expect(await summary.isVisible()).toBe(false);
    await next(page);
    await level(page, "explain", "more");
    expect(await summary.innerText()).toContain("Dat is 2 te veel");
  });

  test("who says no leaves nothing behind", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(url);
    await page.click("[data-action=start]");
    await page.check("[name='consent.answer'][value=no]");
    await next(page);
    expect(await heading(page)).toBe("U doet niet mee");
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.click("[data-action=reconsider]");
    expect(await heading(page)).toBe("Een kleine raadpleging");
  });

  test("changing an earlier answer takes the other branch, and what was said there stands aside", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}en/form.html${start("v2")}`);
    await agree(page);
    await next(page);
    await page.check("[name='damage.advice.answer'][value=other]");
    await page.fill("[name='damage.advice.text']", "Something else");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await page.check("[name='damage.advice.answer'][value=procedure]");
    expect(await page.isVisible("[name='damage.wish.answer'][value=keep]")).toBe(false);
    await next(page);
    await page.check("[name='damage.worse.answer'][value=stay]");
    await next(page);
    await page.locator("a[data-language=nl]").click();
    await page.waitForSelector("[data-buttons]:not([hidden])");
    expect(await heading(page)).toBe("Over u");
    await answerAbout(page);
    await next(page);
    await page.waitForSelector("[data-end=download]:not([hidden])");
    const { response } = await keptOf(page);
    expect(judge(small.instrument, response)).toEqual([]);
    expect(response).toMatchObject({
      language: "nl",
      versions: { version: "v2" },
      aside: { "damage.wish": { answer: "keep" } },
    });
    expect(response?.answers["damage"]).toEqual({
      advice: { answer: "procedure", why: null },
      worse: { answer: "stay" },
    });
  });

  test("everything works with the keyboard alone", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`, {
      viewport: { width: 1280, height: 900 },
    });
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? "");
    const tabTo = async (name: string) => {
      for (let times = 0; times < 40 && (await focused()) !== name; times++)
        await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
    };
    await tabTo("consent.answer");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    expect(await heading(page)).toBe("Verdeel de aandacht");
    await tabTo("attention.rights.level");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.isChecked("[name='attention.rights.level'][value=much_more]")).toBe(true);
    expect(await focused()).toBe("attention.rights.level");
  });

  test("nothing is wider than 320 pixels, on any page", async () => {
    const { url } = await serve(siteOf(kinds, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`, {
      viewport: { width: 320, height: 640 },
    });
    // Everything that there is at once, which is more than any page holds.
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>("[data-key],[data-block]")
        .forEach((one) => (one.dataset["shown"] = "")),
    );
    const [wide, view] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(wide).toBe(view);
  });

  test("a browser that keeps nothing still lets one finish", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page, context } = await openPage(`${url}index.html`);
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      });
    });
    await page.goto(`${url}nl/form.html${start("v1")}`);
    await page.waitForSelector("[data-buttons]:not([hidden])");
    await agree(page);
    expect(await page.innerText("[data-kept]")).toContain("bewaart niets");
    await next(page);
    expect(await heading(page)).toBe("Een huis met schade");
  });
});

describe("a person and a collector", () => {
  /** A collector that answers each PUT with the next of these, and says what it is as one does. */
  const collector = (answers: readonly number[], type = "application/json") => {
    const puts: { path: string; body: Response }[] = [];
    const starts: unknown[] = [];
    let at = 0;
    const collect: Collect = (method, path, body) => {
      if (path === "api/start" && method === "POST") {
        starts.push(body);
        return {
          status: 200,
          headers: { "content-type": type },
          body: {
            id: "11111111-2222-4333-8444-555555555555",
            seed: "0123456789abcdef",
            versions: { version: "v2" },
          },
        };
      }
      if (!path.startsWith("api/responses/") || method !== "PUT") return undefined;
      puts.push({ path, body: body as Response });
      return { status: answers[at++] ?? 201, headers: { "retry-after": "0" } };
    };
    return { collect, puts, starts };
  };

  const answerAll = async (page: Page) => {
    await agree(page);
    await next(page);
    await page.check("[name='damage.advice.answer'][value=temporary]");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await next(page);
    await answerAbout(page);
    await next(page);
  };

  test("gets a version, and a response that did not arrive is sent again under the same id", async () => {
    const { collect, puts, starts } = collector([503, 201]);
    const { url } = await serve(siteOf(small, "./api"), collect);
    const { page, context } = await openPage(`${url}?rid=panel-7`);
    await context.route("https://panel.example/**", (route) => route.abort("aborted"));
    await page.click("[data-action=start]");
    await page.waitForURL("**/nl/form.html*");
    expect(starts).toEqual([{ stream: "panel", token: "panel-7", language: "nl" }]);
    await answerAll(page);
    await page.waitForSelector("[data-end=sent]:not([hidden])");
    expect(puts.map(({ path }) => path)).toEqual(
      Array(2).fill("api/responses/11111111-2222-4333-8444-555555555555"),
    );
    expect(puts[0]).toEqual(puts[1]);
    expect(judge(small.instrument, puts[0]?.body)).toEqual([]);
    expect(await page.getAttribute("[data-end=sent] [data-return] a", "href")).toBe(
      "https://panel.example/complete?rid=panel-7",
    );
    // What arrived is gone from the device, and coming back does not send it again.
    expect(await keptOf(page)).toMatchObject({ end: "sent", answers: {} });
    await page.reload();
    await page.waitForSelector("[data-end=sent]:not([hidden])");
    expect(puts).toHaveLength(2);
  });

  test("who gives an answer of which there are enough is thanked and handed back", async () => {
    const { collect, puts } = collector([]);
    const counted = {
      ...small,
      plan: {
        ...small.plan,
        quotas: [
          { id: "advice", path: "damage.advice", cells: [{ answer: "temporary", limit: 1 }] },
        ],
      },
    };
    const asked: string[] = [];
    const { url } = await serve(siteOf(counted, "./api"), (method, path, body) => {
      if (!path.startsWith("api/quota")) return collect(method, path, body);
      asked.push(path);
      return { status: 200, body: { full: { "damage.advice": ["temporary"] } } };
    });
    const { page, context } = await openPage(`${url}?rid=panel-7`);
    await context.route("https://panel.example/**", (route) => route.abort("aborted"));
    await page.click("[data-action=start]");
    await agree(page);
    await next(page);
    expect(asked).toEqual([]);
    await page.check("[name='damage.advice.answer'][value=temporary]");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await next(page);
    await page.waitForSelector("[data-end=quota]:not([hidden])");
    expect(await heading(page)).toBe("Er zijn genoeg antwoorden");
    expect(await page.getAttribute("[data-end=quota] [data-return] a", "href")).toContain("full");
    expect(puts).toHaveLength(1);
    expect(puts[0]?.body).toMatchObject({ status: "quota_full" });
    expect(judge(small.instrument, puts[0]?.body)).toEqual([]);
    expect(puts[0]?.body.answers).not.toHaveProperty("about");
  });

  test.each([
    [409, "already", "Uw antwoorden waren al aangekomen"],
    [413, "refused", "Uw antwoorden kunnen niet worden verwerkt"],
    [422, "refused", "Uw antwoorden kunnen niet worden verwerkt"],
  ] as const)("a status of %i is told in words", async (status, end, title) => {
    const { collect } = collector([status]);
    const { url } = await serve(siteOf(small, "./api"), collect);
    const { page } = await openPage(url);
    await page.click("[data-action=start]");
    await answerAll(page);
    await page.waitForSelector(`[data-end=${end}]:not([hidden])`);
    expect(await heading(page)).toBe(title);
    if (end !== "refused") return;
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.click("[data-end=refused] [data-action=download]"),
    ]);
    const response = JSON.parse(readFileSync(await file.path(), "utf8")) as Response;
    expect(judge(small.instrument, response)).toEqual([]);
    expect(await page.isVisible("[data-end=refused]")).toBe(true);
  });

  test("that cannot take it now does not pretend that the line is gone, and takes nobody's focus away", async () => {
    const { collect, puts } = collector([503, 503, 201]);
    const { url } = await serve(siteOf(small, "./api"), (method, path, body) => {
      const answer = collect(method, path, body);
      return typeof answer === "object" && answer.status === 503
        ? { ...answer, headers: { "retry-after": "1" } }
        : answer;
    });
    const { page } = await openPage(url);
    await page.click("[data-action=start]");
    await answerAll(page);
    await page.waitForSelector("[data-end=waiting]:not([hidden])");
    const said = await page.innerText("[data-end=waiting]");
    expect(said).toContain("Het versturen lukt nu niet");
    expect(said).not.toContain("verbinding");
    await page.focus("[data-end=waiting] [data-action=download]");
    await expect.poll(() => puts.length).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Antwoorden bewaren",
    );
    await page.waitForSelector("[data-end=sent]:not([hidden])");
  });

  test("is asked for one start, however often the button is pressed", async () => {
    const { collect, starts } = collector([]);
    const { url } = await serve(siteOf(small, "./api"), collect);
    const { page } = await openPage(url);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>("[data-action=start]");
      for (let times = 0; times < 5; times++) button?.click();
    });
    await page.waitForURL("**/nl/form.html*");
    expect(starts).toHaveLength(1);
  });

  test("that answers a start with a page of its own is none", async () => {
    const { collect, starts } = collector([], "text/html");
    const { url } = await serve(siteOf(small, "./api"), collect);
    const { page } = await openPage(url);
    await page.click("[data-action=start]");
    await page.waitForURL("**/nl/form.html*");
    expect(starts).toHaveLength(1);
    expect(page.url()).not.toContain("11111111-2222");
  });

  test("no connection while sending is told, and the answers go when it is back", async () => {
    const { collect, puts } = collector([]);
    const { url } = await serve(siteOf(small, "./api"), collect);
    const { page, context } = await openPage(url);
    await page.click("[data-action=start]");
    await page.waitForSelector("[data-buttons]:not([hidden])");
    await agree(page);
    await context.setOffline(true);
    await next(page);
    await page.check("[name='damage.advice.answer'][value=temporary]");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await next(page);
    await answerAbout(page);
    await page.dblclick("[data-action=next]");
    await page.waitForSelector("[data-end=waiting]:not([hidden])");
    expect(puts).toEqual([]);
    await context.setOffline(false);
    await page.waitForSelector("[data-end=sent]:not([hidden])");
    expect(puts).toHaveLength(1);
  });
});
