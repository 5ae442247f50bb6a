/** A bad line: the form opens without one, keeps what is answered, and what was finished arrives when there is one again. */
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, type Fielded } from "./fielded.ts";
import { goTo } from "./journeys.ts";
import { lineTo, type Line } from "./line.ts";
import { endOf } from "./respondent.ts";
import { answerAll, answersOf, imagine, visitAs, type Visit } from "./visit.ts";

let browser: Browser;
let fielded: Fielded;
let line: Line;
let visit: Visit | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  const served = await fieldDocument("test/fixtures/small.consultation.json");
  line = await lineTo(served.address);
  fielded = { ...served, address: line.address };
});
afterEach(async () => {
  await visit?.close();
  line.mend();
});
afterAll(async () => {
  await browser?.close();
  await line?.close();
  await fielded?.close();
});

const lineGoes = async (context: BrowserContext): Promise<void> => {
  line.cut();
  await context.setOffline(true);
};

const lineComesBack = async (context: BrowserContext): Promise<void> => {
  line.mend();
  await context.setOffline(false);
};

/** Waits until the service worker has what the form needs. */
const whenReady = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));

const begin = async (): Promise<{ visit: Visit; response: ReturnType<typeof imagine> }> => {
  const response = imagine(fielded, ({ versions }) => versions["version"] === "v1");
  visit = await visitAs(browser, fielded, response.versions);
  await whenReady(visit.page);
  return { visit, response };
};

const waiting = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open("pwe:outbox")).keys()).length);

test("a page that is loaded again without a line is there, with its answers", async () => {
  const { visit, response } = await begin();
  const { page, respondent } = visit;
  await goTo(visit, response, "attention");
  await respondent.answerPage(response);
  await lineGoes(page.context());
  await page.reload();
  await page.locator("#form [data-key]:visible").first().waitFor();
  const levels = response.answers["attention"] as Record<string, { level: string }>;
  for (const [option, { level }] of Object.entries(levels)) {
    const checked = page.locator(`[name="attention.${option}.level"]:checked`);
    expect(await checked.getAttribute("value")).toBe(level);
  }
  await lineComesBack(page.context());
  expect(await answerAll(visit, response)).toBe("sent");
});

test("what is finished without a line says that it waits, and arrives by itself", async () => {
  const { visit, response } = await begin();
  const { page } = visit;
  const before = (await fielded.responses()).length;
  await lineGoes(page.context());
  expect(await answerAll(visit, response)).toBe("waiting");
  await expect.poll(() => waiting(page)).toBe(1);
  expect(await fielded.responses()).toHaveLength(before);
  await lineComesBack(page.context());
  await expect.poll(() => endOf(page), { timeout: 30_000 }).toBe("sent");
  const all = await fielded.responses();
  expect(all).toHaveLength(before + 1);
  expect(answersOf(fielded, all.at(-1)!)).toEqual(answersOf(fielded, response));
  await expect.poll(() => waiting(page)).toBe(0);
});

test("what waits is still told of when the page is loaded again, and arrives once when the line is back", async () => {
  const { visit, response } = await begin();
  const { page } = visit;
  const before = (await fielded.responses()).length;
  await lineGoes(page.context());
  expect(await answerAll(visit, response)).toBe("waiting");
  await expect.poll(() => waiting(page)).toBe(1);
  for (const _ of [1, 2]) {
    await page.reload();
    await expect.poll(() => endOf(page)).toBe("waiting");
  }
  expect(await fielded.responses()).toHaveLength(before);
  await lineComesBack(page.context());
  await expect.poll(() => endOf(page), { timeout: 30_000 }).toBe("sent");
  await expect.poll(() => waiting(page)).toBe(0);
  await page.reload();
  await expect.poll(() => endOf(page)).toBe("sent");
  const all = await fielded.responses();
  expect(all).toHaveLength(before + 1);
  expect(answersOf(fielded, all.at(-1)!)).toEqual(answersOf(fielded, response));
});

/** Has the browser do what it does when the line comes back while no page is open. */
async function syncs(session: CDPSession, origin: string): Promise<void> {
  const registrations = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations as { registrationId: string }[];
      if (first) resolve(first.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registrations;
  await session.send("ServiceWorker.dispatchSyncEvent", {
    origin,
    registrationId,
    tag: "pwe",
    lastChance: false,
  });
}

test("what is finished without a line arrives also when its page was closed", async () => {
  const { visit, response } = await begin();
  const { page } = visit;
  const context = page.context();
  const before = (await fielded.responses()).length;
  await lineGoes(context);
  expect(await answerAll(visit, response)).toBe("waiting");
  await expect.poll(() => waiting(page)).toBe(1);
  const elsewhere = await context.newPage();
  await page.close();
  await lineComesBack(context);
  await syncs(await context.newCDPSession(elsewhere), new URL(fielded.address).origin);
  await expect.poll(async () => (await fielded.responses()).length).toBe(before + 1);
  // Whoever opens the form again is told that it arrived, and it is stored once.
  await elsewhere.goto(fielded.address);
  await elsewhere.locator("[data-action=start]").click();
  await expect.poll(() => endOf(elsewhere)).toBe("sent");
  expect(await fielded.responses()).toHaveLength(before + 1);
});
