/** What has the focus is in view, also behind a meter that stays in view: backwards and forwards, on any screen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";
import { fillMost } from "./fill-most.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** How far what has the focus is hidden behind the meters or the edge of the window; null outside the questions. */
const hiddenOf = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    if (!focused.closest("#form [data-shown]")) return null;
    const meters = document.querySelector("[data-shown] .pwe-meters")!;
    const covers = meters.getBoundingClientRect();
    const { top, bottom } = focused.getBoundingClientRect();
    const from = covers.top <= 0 ? Math.max(0, covers.bottom) : 0;
    const seen = Math.min(bottom, innerHeight) - Math.max(top, from);
    const name = focused.getAttribute("name") ?? focused.textContent;
    return { name, seen: Math.round(seen), whole: Math.round(bottom - top) };
  });

/** Everything that gets the focus on the way through the page, from one end to the other. */
async function walk(page: Page, key: "Tab" | "Shift+Tab") {
  await page.evaluate((backwards) => {
    const all = document.querySelectorAll<HTMLElement>("#form [data-shown] :is(input,summary)");
    const shown = [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility());
    shown.at(backwards ? -1 : 0)!.focus();
  }, key === "Shift+Tab");
  const found: NonNullable<Awaited<ReturnType<typeof hiddenOf>>>[] = [];
  for (let at = 0; at < 200; at += 1) {
    const hidden = await hiddenOf(page);
    if (hidden === null) return found;
    found.push(hidden);
    await page.keyboard.press(key);
  }
  throw new Error("two hundred controls and no end");
}

async function openTask(fielded: Fielded, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(fielded.address);
  await page.locator("[data-action=start]").click();
  await page.locator("[name='consent.answer'][value=yes]").check();
  await page.locator("[data-action=next]").click();
  const self = page.locator("[data-shown] [value=self]");
  if ((await self.count()) > 0) await self.check();
  return page;
}

/** Sets everything as high as it goes, over every limit. */
async function goOver(page: Page): Promise<void> {
  for (const number of await page.locator("[data-shown] [data-number]").all())
    await fillMost(number);
  for (const scale of await page.locator("[data-shown] .pwe-scale").all())
    await scale.locator("input").last().check();
  await page.locator("[data-shown] [data-state=over]").first().waitFor();
}

const windows = [
  [390, 844],
  [1280, 900],
  [320, 640],
  [320, 400],
] as const;

describe.each(["begroting", "klimaatplan"])("over the limit in %s", (example) => {
  let fielded: Fielded;
  beforeAll(async () => {
    fielded = await field(`examples/${example}/consultation.pwe`);
  });
  afterAll(() => fielded?.close());

  test.each(windows)(
    "at %i by %i every control with the focus is in view",
    async (width, height) => {
      const page = await openTask(fielded, width, height);
      await goOver(page);
      for (const key of ["Shift+Tab", "Tab"] as const) {
        const all = await walk(page, key);
        expect(all.length).toBeGreaterThan(10);
        expect(all.filter(({ seen }) => seen <= 0)).toEqual([]);
        if (height > 640) expect(all.filter(({ seen, whole }) => seen < whole)).toEqual([]);
      }
      await page.context().close();
    },
  );

  test("on a small phone the meters stay in view when they turn red", async () => {
    const page = await openTask(fielded, 375, 553);
    await goOver(page);
    await page.locator("[data-shown] .pwe-option").last().scrollIntoViewIfNeeded();
    for (const meter of await page.locator("[data-shown] .pwe-meter").all()) {
      const { y, height } = (await meter.boundingBox())!;
      expect([y >= 0, y + height < 553 / 3]).toEqual([true, true]);
    }
    await page.context().close();
  });

  test("the meters stay in view only while they leave two thirds of the window", async () => {
    const page = await openTask(fielded, 390, 844);
    await goOver(page);
    const meters = page.locator("[data-shown] .pwe-meters");
    const position = () => meters.evaluate((one) => getComputedStyle(one).position);
    await expect.poll(position).toBe("sticky");
    const height = await meters.evaluate((one) => one.getBoundingClientRect().height);
    expect(height).toBeLessThan(200);
    await page.setViewportSize({ width: 390, height: 200 });
    await expect.poll(position).toBe("static");
    const padding = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
    expect(await padding()).toBeLessThan(30);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(padding).toBeGreaterThan(height);
    await page.context().close();
  });
});
