/** Somebody from a panel goes back to it, whatever way it ends and whatever the panel calls them. */
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Consultation, Element } from "@pwe/model";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, fieldElsewhere, type Fielded } from "./fielded.ts";
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

/** A device on which the panel's pages are there. */
const newDevice = async (): Promise<BrowserContext> => {
  const context = await browser.newContext();
  await context.route("https://panel.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<h1>Het panel</h1>" }),
  );
  return context;
};

const next = (page: Page | Frame): Promise<void> => page.click("[data-action=next]");

/** Opens the form by this address, and answers until its end with this advice; null does not take part. */
const answer = async (
  page: Page | Frame,
  query: string,
  advice: string | null,
  address = fielded.address,
): Promise<void> => {
  await page.goto(`${address}/${query}`);
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
  const isOver = () =>
    page.url().startsWith("https://panel.example/") ||
    page.locator("[data-end]:not([hidden], [data-end=sending])").isVisible();
  await expect.poll(async () => (await isOver()) || (await gender.isVisible())).toBe(true);
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
  expect(await page.innerText("[data-action=next]")).toBe("Versturen");
  const isTop = await page.evaluate(() => top === self);
  expect(await page.isVisible("#form [data-returns]")).toBe(query.includes("rid=") && isTop);
  await next(page);
};

const token = `{a+b/c=} &é"'<img src=x onerror=globalThis.harmed=1>?#%`;

const addressOf = (way: string, own: string) =>
  `https://panel.example/${way}?${new URLSearchParams({ rid: own }).toString().replaceAll("+", "%20")}`;

/** An address in one spelling. */
const plainly = (address: string) => {
  const { origin, pathname, searchParams } = new URL(address);
  return [origin + pathname, ...searchParams];
};

test.each([
  ["sent", "temporary", "complete"],
  ["quota", "temporary", "full"],
  ["screened", "permanent", "screened"],
] as const)(
  "who comes to the end '%s' is taken back under the name that the panel gave, and finds the way when they come back",
  async (end, advice, way) => {
    const context = await newDevice();
    const page = await context.newPage();
    const own = `${end} ${token}`;
    await answer(page, `?rid=${encodeURIComponent(own)}`, advice);
    await page.waitForURL("https://panel.example/**");
    expect(plainly(page.url())).toEqual(plainly(addressOf(way, own)));
    await page.goBack();
    await expect.poll(() => endOf(page)).toBe(end);
    const link = page.locator(`[data-end=${end}] [data-return] a`);
    expect(await link.isVisible()).toBe(true);
    expect(plainly((await link.getAttribute("href"))!)).toEqual(plainly(addressOf(way, own)));
    expect(await page.evaluate(() => "harmed" in globalThis)).toBe(false);
    await context.close();
  },
);

test("who says no stays where they can still take part, with a way back", async () => {
  const context = await newDevice();
  const page = await context.newPage();
  const own = `no ${token}`;
  await answer(page, `?rid=${encodeURIComponent(own)}`, null);
  await expect.poll(() => endOf(page)).toBe("no");
  expect(await page.innerText("[data-end=no]")).toContain("geen antwoorden van u");
  const link = page.locator("[data-end=no] [data-return] a");
  expect(plainly((await link.getAttribute("href"))!)).toEqual(plainly(addressOf("refused", own)));
  await link.click();
  await page.waitForURL("https://panel.example/refused*");
  await context.close();
});

test("who has answered is told so on another device, also after a change of language, and is asked nothing", async () => {
  const context = await newDevice();
  const page = await context.newPage();
  const own = `sent ${token}`;
  await page.goto(`${fielded.address}/?rid=${encodeURIComponent(own)}`);
  expect(await page.innerText("main")).toContain("terug naar het panel");
  await page.click("a[hreflang=en]");
  await page.waitForURL("**/en/index.html?*");
  expect(new URL(page.url()).searchParams.get("rid")).toBe(own);
  await page.click("[data-action=start]");
  await expect.poll(() => endOf(page)).toBe("already");
  expect(await page.locator("[data-before]").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Your answers had already arrived",
  );
  const link = page.locator("[data-end=already] [data-return] a");
  expect(plainly((await link.getAttribute("href"))!)).toEqual(plainly(addressOf("complete", own)));
  await context.close();
});

test("who changes the language before beginning is still of the panel", async () => {
  const context = await newDevice();
  const page = await context.newPage();
  await page.goto(`${fielded.address}/?rid=lang1`);
  await page.click("a[hreflang=en]");
  await page.waitForURL("**/en/index.html?*");
  await page.click("[data-action=start]");
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
  expect(await keptOn(page)).toMatchObject({ stream: "panel", token: "lang1" });
  await context.close();
});

const keptOn = (page: Page) =>
  page.evaluate(() => JSON.parse(Object.values(localStorage)[0] as string) as { id: string });

test("another token is another person, who sees nothing of the first and leaves it when saying no", async () => {
  const context = await newDevice();
  const page = await context.newPage();
  await page.goto(`${fielded.address}/?rid=first`);
  await page.click("[data-action=start]");
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
  const first = await keptOn(page);
  await page.goto(`${fielded.address}/?rid=second`);
  expect(await page.innerText("[data-action=start]")).toBe("Beginnen");
  expect(await page.isVisible("[data-anew]")).toBe(false);
  await page.click("[data-action=start]");
  await page.waitForURL("**/nl/form.html*");
  expect(await page.locator("[name='consent.answer']:checked").count()).toBe(0);
  await page.check("[name='consent.answer'][value=no]");
  await next(page);
  expect(await keptOn(page)).toEqual(first);
  await page.goto(`${fielded.address}/?rid=first`);
  expect(await page.innerText("[data-action=start]")).toBe("Verdergaan waar u was");
  await page.click("[data-action=start]");
  await page.waitForURL("**/nl/form.html*");
  expect((await keptOn(page)).id).toBe(first.id);
  await page.goto(`${fielded.address}/?rid=second`);
  await page.click("[data-action=start]");
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
  expect((await keptOn(page)).id).not.toBe(first.id);
  await context.close();
});

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
  expect(page.url()).toContain(fielded.address);
  // The name is nowhere in what was stored.
  expect(JSON.stringify([await fielded.table(), await fielded.responses()])).not.toContain("a+b/c");
  await page.context().close();
});

test("within another page nobody is taken away, and the link leads out of it", async () => {
  const elsewhere = await fieldElsewhere(relative(ROOT, join(folder, "counted.json")), (site) => [
    site,
  ]);
  const context = await newDevice();
  await context.route("http://news.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<iframe width=600 height=600></iframe>" }),
  );
  const page = await context.newPage();
  await page.goto("http://news.example/");
  const frame = page.frames()[1]!;
  await answer(frame, "?rid=framed", "procedure", elsewhere.address);
  const link = frame.locator("[data-end=sent] [data-return] a");
  await link.waitFor();
  expect(await elsewhere.responses()).toHaveLength(1);
  await link.click();
  await page.waitForURL("https://panel.example/complete?rid=framed");
  await context.close();
  await elsewhere.close();
});
