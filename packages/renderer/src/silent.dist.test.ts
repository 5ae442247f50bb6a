/** A line that is open and silent: every request ends, says so, and leaves a way on. */
import { type Page } from "playwright-core";
import { expect, test } from "vitest";
import { keptOf, siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import type { Collect } from "./testing/folder-server.ts";

const { serve, openPage } = useBrowser();

const counted = {
  ...small,
  plan: {
    ...small.plan,
    quotas: [{ id: "advice", path: "damage.advice", cells: [{ answer: "temporary", limit: 9 }] }],
  },
};

/** Says nothing to these addresses. */
const silentAt =
  (silent: RegExp): Collect =>
  (_, path) =>
    silent.test(path) ? "silence" : undefined;

/** Opens a page on a clock that only goes on when it is told to. */
const openAt = async (silent: RegExp, path = ""): Promise<Page> => {
  const { url } = await serve(siteOf(counted, "./api"), silentAt(silent));
  const { page } = await openPage(url);
  await page.clock.install();
  await page.goto(`${url}${path}`);
  return page;
};

const next = (page: Page) => page.click("[data-action=next]");

const toDamage = async (page: Page) => {
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
  await next(page);
  await page.check("[name='damage.advice.answer'][value=temporary]");
  await page.check("[name='damage.wish.answer'][value=keep]");
};

const instrument = /^instrument\.[0-9a-f]{16}\.json$/;

test.each([
  ["api/start", /^api\/start$/],
  ["the instrument", instrument],
])(
  "who begins hears within half a minute that %s does not answer, and can try again",
  async (_, silent) => {
    const page = await openAt(silent);
    const button = page.locator("[data-action=start]");
    expect(await button.innerText()).toBe("Beginnen");
    await button.click();
    await page.clock.runFor(1000);
    expect(await button.innerText()).toBe("Een ogenblik…");
    expect(await page.innerText("[data-status]")).toBe("Een ogenblik…");
    await page.clock.runFor(20_000);
    await page.waitForSelector("[data-problem]:not([hidden])");
    expect(await page.innerText("[data-problem]")).toContain("Het lukt niet om te beginnen");
    expect(await button.innerText()).toBe("Beginnen");
    expect(await button.getAttribute("aria-busy")).toBeNull();
  },
);

test("a form whose instrument does not come says so, and opens when asked again", async () => {
  let silent = true;
  const { url } = await serve(siteOf(counted, "./api"), (_, path) =>
    silent && instrument.test(path) ? "silence" : undefined,
  );
  const { page } = await openPage(url, { serviceWorkers: "block" });
  await page.clock.install();
  await page.goto(`${url}nl/form.html${start("v1")}`);
  await page.clock.runFor(20_500);
  await page.waitForSelector("[data-end=failed]:not([hidden])");
  expect(await page.innerText("h1:visible")).toBe("De vragenlijst is niet geladen");
  silent = false;
  await page.click("[data-action=reload]");
  await page.waitForSelector("[name='consent.answer']");
  expect(await page.isVisible("[data-end=failed]")).toBe(false);
});

test("a count of answers that does not come stops nobody", async () => {
  const page = await openAt(/^api\/quota/, `nl/form.html${start("v1")}`);
  await toDamage(page);
  await next(page);
  await page.clock.runFor(1000);
  expect(await page.innerText("[data-action=next]")).toBe("Een ogenblik…");
  // Who presses again, just before it ends, asks for nothing more and finds the next page as it should be.
  await page.clock.runFor(6800);
  await next(page);
  await page.clock.runFor(12_000);
  await page.waitForSelector("[data-key='about.gender']:visible");
  expect(await page.innerText("[data-action=next]")).not.toBe("Een ogenblik…");
});

test("an answer that never says that it came is kept, shown as waiting, and can be sent again", async () => {
  const page = await openAt(/^api\/responses/, `nl/form.html${start("v1")}`);
  await toDamage(page);
  await next(page);
  // The page writes once more when the count has come: not over what is put there below.
  await page.waitForSelector("[data-key='about.gender']:visible");
  await page.evaluate(() => {
    const kept = JSON.parse(Object.values(localStorage)[0] as string) as object;
    const response = { id: "0fddd2a5-26d7-4ae5-a61c-acaaaa7d677c", status: "complete" };
    localStorage.setItem(Object.keys(localStorage)[0]!, JSON.stringify({ ...kept, response }));
  });
  await page.reload();
  await page.waitForSelector("[data-end=sending]:not([hidden])");
  await page.clock.runFor(20_500);
  await page.waitForSelector("[data-end=waiting]:not([hidden])");
  expect((await keptOf(page)).response).toBeDefined();
  expect(await page.isVisible("[data-end=waiting] [data-action=resend]")).toBe(true);
  expect(await page.isVisible("[data-end=waiting] [data-action=download]")).toBe(true);
});
