/** Somebody from a panel goes back to it, whatever way it ends and whatever the panel calls them. */
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Consultation, Element } from "@pwe/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, type Fielded } from "./fielded.ts";
import { endOf } from "./respondent.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "pwe-panel-"));

/** The small consultation, where one advice turns people away and of another one answer is enough. */
function write(): string {
  const small = JSON.parse(
    readFileSync(join(ROOT, "test/fixtures/small.consultation.json"), "utf8"),
  ) as Consultation;
  const [consent, task, dilemma, ...rest] = small.instrument.elements;
  const out: Element = {
    kind: "screen_out",
    if: { op: "is", path: "damage.advice", any: ["permanent"] },
  };
  const cells = [{ answer: "temporary", limit: 1 }];
  const counted: Consultation = {
    ...small,
    instrument: { ...small.instrument, elements: [consent!, task!, dilemma!, out, ...rest] },
    plan: { ...small.plan, quotas: [{ id: "advice", path: "damage.advice", cells }] },
  };
  const file = join(folder, "counted.json");
  writeFileSync(file, JSON.stringify(counted));
  return relative(ROOT, file);
}

let browser: Browser;
let fielded: Fielded;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await fieldDocument(write());
});
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
  rmSync(folder, { recursive: true });
});

const next = (page: Page): Promise<void> => page.click("[data-action=next]");

/** Opens the form by this address, and answers until its end with this advice; null does not take part. */
const answer = async (page: Page, query: string, advice: string | null): Promise<void> => {
  await page.goto(`${fielded.address}/${query}`);
  await page.click("[data-action=start]");
  await page.check(`[name='consent.answer'][value=${advice === null ? "no" : "yes"}]`);
  await next(page);
  if (advice === null) return;
  await next(page);
  await page.check(`[name='damage.advice.answer'][value=${advice}]`);
  if (advice !== "procedure") await page.check("[name='damage.wish.answer'][value=keep]");
  await next(page);
  if (advice === "procedure") {
    await page.check("[name='damage.worse.answer'][value=help]");
    await next(page);
  }
  const gender = page.locator("[name='about.gender.answer'][value=female]");
  await expect.poll(async () => (await endOf(page)) ?? gender.isVisible()).not.toBe(false);
  if (!(await gender.isVisible())) return;
  await page.check("[name='about.gender.answer'][value=female]");
  await page.check("[name='about.before.answers'][value=never]");
  for (const row of ["officials", "cabinet"])
    await page.check(`[name='about.trust.${row}.answer'][value=high]`);
  await page.fill("[name='about.hours.answer']", "36,5");
  await page.check("[name='about.mark.answer'][value='8']");
  await next(page);
  await page.locator("select").nth(0).selectOption("housing");
  await page.locator("select").nth(1).selectOption("safety");
  await page.check("[name='about.party.consent'][value=false]");
  await next(page);
};

const token = `{a+b/c=} &é"'<img src=x onerror=globalThis.harmed=1>?#%`;

test.each([
  ["sent", "temporary", "complete"],
  ["quota", "temporary", "full"],
  ["screened", "permanent", "screened"],
  ["no", null, "refused"],
] as const)(
  "the end '%s' leads back with the name that the panel gave",
  async (end, advice, way) => {
    const page = await browser.newPage();
    const own = `${end} ${token}`;
    await answer(page, `?rid=${encodeURIComponent(own)}`, advice);
    await expect.poll(() => endOf(page)).toBe(end);
    const link = page.locator(`[data-end=${end}] [data-return] a`);
    expect(await link.isVisible()).toBe(true);
    const address = new URL((await link.getAttribute("href"))!);
    expect(address.origin + address.pathname).toBe(`https://panel.example/${way}`);
    expect([...address.searchParams]).toEqual([["rid", own]]);
    expect(await page.evaluate(() => "harmed" in globalThis)).toBe(false);
    await page.context().close();
  },
);

test("who comes by the open way has no way back, and is apart from the panel in the table", async () => {
  const page = await browser.newPage();
  await answer(page, "", "procedure");
  await expect.poll(() => endOf(page)).toBe("sent");
  expect(await page.locator("[data-return]:visible").count()).toBe(0);
  const rows = (await fielded.table()).map(({ stream, status }) => `${stream} ${status}`);
  expect(rows).toEqual([
    "panel complete",
    "panel quota_full",
    "panel screened_out",
    "open complete",
  ]);
  // The name is nowhere in what was stored.
  expect(JSON.stringify([await fielded.table(), await fielded.responses()])).not.toContain("a+b/c");
  await page.context().close();
});
