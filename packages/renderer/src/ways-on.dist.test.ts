/** What holds for the button that goes on holds for every way on, and what a field shows is what is kept. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { keptOf, siteOf, small, start, useBrowser } from "./testing/browsing.ts";

const { serve, openPage } = useBrowser();

const counted = {
  ...small,
  plan: {
    ...small.plan,
    quotas: [{ id: "gender", path: "about.gender", cells: [{ answer: "male", limit: 1 }] }],
  },
};

const choose = (page: Page, name: string, value: string) =>
  page.check(`[name='${name}'][value=${value}]`);
const next = (page: Page) => page.click("[data-action=next]");

/** Somebody on the page that asks who they are, where there are men enough. */
const onAbout = async (): Promise<{ page: Page; sent: unknown[] }> => {
  const sent: unknown[] = [];
  const { url } = await serve(siteOf(counted, "./api"), (method, path, body) => {
    if (path.startsWith("api/quota"))
      return { status: 200, body: { full: { "about.gender": ["male"] } } };
    if (method !== "PUT") return undefined;
    sent.push(body);
    return { status: 201 };
  });
  const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
  await choose(page, "consent.answer", "yes");
  await next(page);
  await next(page);
  await choose(page, "damage.advice.answer", "temporary");
  await choose(page, "damage.wish.answer", "keep");
  await next(page);
  return { page, sent };
};

/** Answers the rest of that page and goes on. */
const pastAbout = async (page: Page, gender: string) => {
  await choose(page, "about.gender.answer", gender);
  for (const row of await page.locator("[data-path='about.trust'] .pwe-row").all())
    await row.locator("input").first().check();
  await page.check("[name='about.before.answers'] >> nth=0");
  await page.fill("[name='about.hours.answer']", "4");
  await page.check("[name='about.mark.answer'] >> nth=0");
  await next(page);
  await page.waitForSelector("[data-key='about.order']:visible");
};

test("an answer of which there are enough ends it, also by the browser's own button", async () => {
  const { page, sent } = await onAbout();
  await pastAbout(page, "female");
  await page.goBack();
  await choose(page, "about.gender.answer", "male");
  await page.goForward();
  await page.waitForSelector("[data-end=quota]:not([hidden])");
  expect(sent).toMatchObject([{ status: "quota_full" }]);
});

test("who takes back that they take part has done so, also by the browser's own button", async () => {
  const { page, sent } = await onAbout();
  for (let back = 0; back < 3; back += 1) await page.goBack();
  await choose(page, "consent.answer", "no");
  await page.goForward();
  await page.waitForSelector("[data-end=no]:not([hidden])");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(sent).toEqual([]);
});

test("what was written under `other` is kept while that is chosen, and never otherwise", async () => {
  const { page } = await onAbout();
  const gender = async () =>
    ((await keptOf(page)).answers as { about?: { gender?: unknown } }).about?.gender;
  await choose(page, "about.gender.answer", "other");
  await page.fill("[name='about.gender.text']", "x");
  expect(await gender()).toEqual({ answer: "other", text: "x" });
  await choose(page, "about.gender.answer", "female");
  expect(await gender()).toEqual({ answer: "female" });
  await pastAbout(page, "female");
  await page.goBack();
  await choose(page, "about.gender.answer", "other");
  expect(await page.inputValue("[name='about.gender.text']")).toBe("x");
  expect(await gender()).toEqual({ answer: "other", text: "x" });
  await choose(page, "about.gender.answer", "female");
  await page.reload();
  await choose(page, "about.gender.answer", "other");
  expect(await page.inputValue("[name='about.gender.text']")).toBe("");
  expect(await gender()).toEqual({ answer: "other" });
});
