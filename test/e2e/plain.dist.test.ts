/** A browser without script: everything can be read, and what needs no adding up can be filled in and sent. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { judge } from "@pwe/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";

const ROOT = join(import.meta.dirname, "../..");

let browser: Browser;
let plain: Fielded;
let reference: Fielded;
beforeAll(async () => {
  browser = await openBrowser();
  plain = await field("test/fixtures/plain.pwe");
  reference = await field("examples/rijksambtenaren/consultation.pwe");
});
afterAll(async () => {
  await browser?.close();
  await plain?.close();
  await reference?.close();
});

const withoutScript = async (): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage();

const check = (page: Page, name: string, value: string): Promise<void> =>
  page.check(`[name="${name}"][value="${value}"]`);

test("fills in the whole form on one page, and is told in Dutch that it arrived", async () => {
  const page = await withoutScript();
  await page.goto(plain.address);
  await page.click("noscript button");
  await page.waitForURL("**/nl/*.html?start=*");
  expect(await page.locator("h1:visible").allInnerTexts()).toEqual([
    "Een plein zonder auto's",
    "Het plein",
    "De markt",
    "Over u",
  ]);
  expect(await page.locator(".pwe-read").isVisible()).toBe(false);
  await check(page, "consent.answer", "yes");
  await check(page, "square.trees.level", "more");
  await check(page, "square.benches.level", "same");
  await check(page, "market.advice.answer", "move");
  expect(await page.locator("[data-key='market.where']").innerText()).toContain(
    "Beantwoord dit alleen als het past",
  );
  await page.fill("[name='market.where.answer']", "Naar de <kade>");
  // Digits of another script, and Enter in a field, which sends nothing.
  await page.fill("[name='about.visits.answer']", " ۴ ");
  await page.locator("[name='about.visits.answer']").press("Enter");
  expect(page.url()).toContain("?start=");
  await check(page, "about.uses.answers", "shop");
  await check(page, "about.uses.answers", "meet");
  await page.locator("select").nth(0).selectOption("green");
  await page.locator("select").nth(1).selectOption("quiet");
  await page.click("button:has-text('Versturen'):visible");
  expect(await page.locator("h1").innerText()).toBe("Bedankt");
  const [stored, ...others] = await plain.responses();
  expect(others).toEqual([]);
  expect(judge(plain.consultation.instrument, stored)).toEqual([]);
  expect(plain.admits(stored!)).toBe(true);
  expect(stored!.answers).toMatchObject({
    square: { trees: { level: "more" }, benches: { level: "same" } },
    market: { advice: { answer: "move" }, where: { answer: "Naar de <kade>" } },
    about: { visits: { answer: 4 }, uses: { answers: ["shop", "meet"] } },
  });
  await page.context().close();
});

test("with script too, Enter in a field on the last page sends nothing", async () => {
  const before = (await plain.responses()).length;
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await page.goto(plain.address);
  await page.click("[data-action=start]");
  await check(page, "consent.answer", "yes");
  await page.click("[data-action=next]");
  await check(page, "square.trees.level", "more");
  await check(page, "square.benches.level", "same");
  await page.click("[data-action=next]");
  await check(page, "market.advice.answer", "shrink");
  await page.click("[data-action=next]");
  await page.fill("[name='about.visits.answer']", "4");
  await check(page, "about.uses.answers", "shop");
  await page.locator("select").nth(0).selectOption("green");
  await page.locator("select").nth(1).selectOption("quiet");
  expect(await page.innerText("[data-action=next]")).toBe("Versturen");
  for (const name of ["about.visits.answer", "about.uses.answers"])
    await page.locator(`[name='${name}']`).first().press("Enter");
  expect(await page.locator("[data-end]:visible").count()).toBe(0);
  await page.click("[data-action=next]");
  await page.locator("[data-end=sent]:visible").waitFor();
  expect(await plain.responses()).toHaveLength(before + 1);
  await page.context().close();
});

test("gets the same page again with what was filled in, and with each complaint at its question", async () => {
  const before = (await plain.responses()).length;
  const page = await withoutScript();
  await page.goto(plain.address);
  await page.click("noscript button");
  await page.waitForURL("**/nl/*.html?start=*");
  await check(page, "consent.answer", "yes");
  await check(page, "square.trees.level", "more");
  await check(page, "market.advice.answer", "move");
  await page.fill("[name='market.where.answer']", 'Naar de "kade" & <verder>');
  await page.fill("[name='about.visits.answer']", "35.000");
  await check(page, "about.uses.answers", "shop");
  await page.locator("select").nth(0).selectOption("green");
  const send = page.locator("button:has-text('Versturen'):visible");
  await send.click();

  expect(await page.title()).toMatch(/^Fout: /);
  expect(await plain.responses()).toHaveLength(before);
  const summary = page.locator(".pwe-summary:visible");
  expect(await summary.locator("a").allInnerTexts()).toEqual([
    expect.stringMatching(/^Banken – /),
    expect.stringMatching(/^Hoe vaak was u er vorige maand\? – /),
    expect.stringMatching(/^Wat is het belangrijkst\? – /),
  ]);
  // In the house style, and every link leads somewhere.
  expect(await summary.evaluate((one) => getComputedStyle(one).borderStyle)).toBe("solid");
  for (const link of await summary.locator("a").all()) {
    const at = (await link.getAttribute("href"))!;
    expect(await page.locator(`[id="${at.slice(1)}"] .pwe-error:visible`).count()).toBe(1);
  }
  const value = (name: string): Promise<string> => page.inputValue(`[name="${name}"]`);
  expect(await value("market.where.answer")).toBe('Naar de "kade" & <verder>');
  expect(await value("about.visits.answer")).toBe("35.000");
  expect(await page.isChecked("[name='square.trees.level'][value=more]")).toBe(true);
  expect(await page.isChecked("[name='about.uses.answers'][value=shop]")).toBe(true);
  expect(await page.isChecked("[name='about.uses.answers'][value=meet]")).toBe(false);
  expect(await page.locator("select").nth(0).inputValue()).toBe("green");

  await check(page, "square.benches.level", "same");
  await page.fill("[name='about.visits.answer']", "3");
  await page.locator("select").nth(1).selectOption("quiet");
  await send.click();
  expect(await page.locator("h1").innerText()).toBe("Bedankt");
  expect(await plain.responses()).toHaveLength(before + 1);
  await page.context().close();
});

test("reads all of a form with a meter, is not asked to start it, and can send nothing", async () => {
  const page = await withoutScript();
  await page.goto(reference.address);
  expect(await page.locator("main").innerText()).toContain("U kunt hier nog niet meedoen");
  expect(await page.locator("button:visible").count()).toBe(0);
  await page.goto(`${reference.address}/nl/form.html`);
  const text = await page.locator("main").innerText();
  expect(text).toContain("U kunt hier de vragen lezen");
  expect(text).toContain("Verdeel de aandacht");
  expect(text).toContain("Welk rapportcijfer geeft u dit onderzoek?");
  expect(await page.locator("button:visible").count()).toBe(0);
  await page.context().close();
});

test("an address that somebody made up shows the page without who is answering", async () => {
  const page = await withoutScript();
  for (const address of [
    "nl/form.html?start=11111111-2222-4333-8444-555555555555&stream=open",
    "nl/form.html?start=x&stream=open",
  ]) {
    await page.goto(`${plain.address}/${address}`);
    expect(await page.locator("[name=id]").count()).toBe(0);
  }
  for (const address of ["..%2f/short.html?start=x", "nl/nothing.html"]) {
    const answer = await page.goto(`${plain.address}/${address}`);
    expect([400, 403, 404]).toContain(answer?.status());
  }
  await page.context().close();
});

test("keeps the name that a panel gave, in its stream, and is led back to it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pwe-plain-"));
  const source = readFileSync(join(ROOT, "test/fixtures/plain.pwe"), "utf8");
  const streams = `stream link {
}
stream panel {
  token "RID"
  complete "https://panel.example/done?rid={{token}}"
}

consent `;
  writeFileSync(join(folder, "panel.pwe"), source.replace("consent ", streams));
  const panel = await field(relative(ROOT, join(folder, "panel.pwe")));
  const page = await withoutScript();
  await page.goto(`${panel.address}/?RID=a%26b`);
  await page.click("noscript button");
  await page.waitForURL("**/nl/*.html?start=*");
  await check(page, "consent.answer", "yes");
  await check(page, "square.trees.level", "more");
  await check(page, "square.benches.level", "same");
  await check(page, "market.advice.answer", "shrink");
  await page.fill("[name='about.visits.answer']", "4");
  await check(page, "about.uses.answers", "shop");
  await page.locator("select").nth(0).selectOption("green");
  await page.locator("select").nth(1).selectOption("quiet");
  await page.click("button:has-text('Versturen'):visible");
  expect(await page.locator("h1").innerText()).toBe("Bedankt");
  const back = "https://panel.example/done?rid=a%26b";
  expect(await page.locator("a").getAttribute("href")).toBe(back);
  const [stored] = await panel.responses();
  expect(stored).toMatchObject({ stream: "panel" });
  expect(JSON.stringify(stored)).not.toContain("a&b");
  await page.goto(`${panel.address}/?RID=a%26b`);
  await page.click("noscript button");
  expect(await page.locator("h1").innerText()).toBe("Uw antwoorden waren al aangekomen");
  expect(await page.locator("a").getAttribute("href")).toBe(back);
  await page.context().close();
  await panel.close();
  rmSync(folder, { recursive: true });
});
