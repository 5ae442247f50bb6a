/** A bad line: the form opens without one, keeps what is answered, and what was finished arrives when there is one again. */
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, type Fielded } from "./fielded.ts";
import { goTo } from "./journeys.ts";
import { endOf } from "./respondent.ts";
import { answerAll, answersOf, imagine, visitAs, type Visit } from "./visit.ts";

let browser: Browser;
let fielded: Fielded;
let visit: Visit | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await fieldDocument("test/fixtures/small.consultation.json");
});
afterEach(async () => visit?.close());
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
});

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
  await page.context().setOffline(true);
  await page.reload();
  await page.locator("#form [data-key]:visible").first().waitFor();
  const levels = response.answers["attention"] as Record<string, { level: string }>;
  for (const [option, { level }] of Object.entries(levels)) {
    const checked = page.locator(`[name="attention.${option}.level"]:checked`);
    expect(await checked.getAttribute("value")).toBe(level);
  }
  await page.context().setOffline(false);
  expect(await answerAll(visit, response)).toBe("sent");
});

test("what is finished without a line says that it waits, and arrives by itself", async () => {
  const { visit, response } = await begin();
  const { page } = visit;
  const before = (await fielded.responses()).length;
  await page.context().setOffline(true);
  expect(await answerAll(visit, response)).toBe("waiting");
  await expect.poll(() => waiting(page)).toBe(1);
  expect(await fielded.responses()).toHaveLength(before);
  await page.context().setOffline(false);
  await expect.poll(() => endOf(page), { timeout: 30_000 }).toBe("sent");
  const all = await fielded.responses();
  expect(all).toHaveLength(before + 1);
  expect(answersOf(fielded, all.at(-1)!)).toEqual(answersOf(fielded, response));
  await expect.poll(() => waiting(page)).toBe(0);
});

/** Has the browser do what it does when the line comes back while no page is open. */
async function lineComesBack(session: CDPSession, origin: string): Promise<void> {
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
  await context.setOffline(true);
  expect(await answerAll(visit, response)).toBe("waiting");
  await expect.poll(() => waiting(page)).toBe(1);
  const elsewhere = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await lineComesBack(await context.newCDPSession(elsewhere), new URL(fielded.address).origin);
  await expect.poll(async () => (await fielded.responses()).length).toBe(before + 1);
  // Whoever opens the form again is told that it arrived, and it is stored once.
  await elsewhere.goto(fielded.address);
  await elsewhere.locator("[data-action=start]").click();
  await expect.poll(() => endOf(elsewhere)).toBe("sent");
  expect(await fielded.responses()).toHaveLength(before + 1);
});
