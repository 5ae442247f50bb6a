/** What is decided when a page is left, and not while somebody is still answering it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field } from "./fielded.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("who is not in the group hears so after going on: typing gives no rule away", async () => {
  const fielded = await field("examples/river-sites/consultation.pwe");
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await page.goto(fielded.address);
  await page.click("[data-action=start]");
  await page.check("[name='consent.answer'][value=yes]");
  await page.click("[data-action=next]");
  const standing = async () => ({
    progress: await page.locator("[data-progress] span:first-child").innerText(),
    button: await page.locator("[data-action=next]").innerText(),
    fields: await page.locator("[data-shown] input:visible").count(),
  });
  const age = page.locator("[name='start.age.answer']");
  const before = await standing();
  expect(before.progress).toContain("about");
  for (const typed of ["1", "17", "4", "40"]) {
    await age.fill(typed);
    expect(await standing()).toEqual(before);
  }
  await age.fill("17");
  await page.click("[data-action=next]");
  await page.locator("[data-end=screened]").waitFor();
  const [stored] = await fielded.responses();
  expect(stored).toMatchObject({
    status: "screened_out",
    answers: { start: { age: { answer: 17 } } },
  });
  await fielded.close();
});
