/** A form that is published again while people answer it, in every order: nobody loses anything, and nobody is told nothing. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { hostFolder } from "./folder-host.ts";
import { another, answers, changed, corrected, first } from "./park.ts";
import { Publisher } from "./publisher.ts";
import { endOf } from "./respondent.ts";

let browser: Browser;
let publisher: Publisher;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  publisher = new Publisher();
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await open();
});
afterEach(async () => {
  await context.close();
  await publisher.remove();
  expect(complaints.splice(0)).toEqual([]);
});

const open = async (): Promise<Page> => {
  const opened = await context.newPage();
  opened.setDefaultTimeout(10_000);
  opened.on("pageerror", ({ message }) => complaints.push(message));
  return opened;
};
const heading = (on: Page): Promise<string> =>
  on.locator("#form h1:visible, [data-end]:not([hidden]) h1, [data-before] h1").first().innerText();
const next = (on: Page): Promise<void> => on.locator("[data-action=next]").click();
const start = (on: Page): Promise<void> => on.locator("[data-action=start]").click();
const startWords = (on: Page): Promise<string> => on.locator("[data-action=start]").innerText();
const note = (on: Page): Promise<string> => on.locator("[data-carried]").innerText();
const home = (): string => `${publisher.address}/`;

/** Begins, and answers up to the second part. */
const begin = async (on: Page): Promise<void> => {
  await on.goto(home());
  await start(on);
  await agree(on);
  await on.fill("[name='een.idee.answer']", "Meer bomen");
  await on.check("[name='een.kleur.answer'][value=rood]");
  await next(on);
  await on.fill("[name='twee.cijfer.answer']", "8");
};
const agree = async (on: Page): Promise<void> => {
  await on.check("[name='consent.answer'][value=yes]");
  await next(on);
};
/** From the second part to the end. */
const finish = async (on: Page): Promise<void> => {
  await next(on);
  await on.fill("[name='drie.nog.answer']", "Nee");
  await next(on);
};
const sent = (on: Page): Promise<unknown> =>
  expect.poll(() => endOf(on), { timeout: 15_000 }).toBe("sent");
const isIn = (on: Page, design: string): Promise<unknown> =>
  expect.poll(() => on.url()).toContain(`editions/${design.slice(0, 16)}/nl/form.html`);
/** Waits until the service worker of this page has what the form needs. */
const whenReady = (on: Page): Promise<unknown> =>
  on.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
const stored = async (): Promise<[string, unknown][]> =>
  (await publisher.responses()).map(({ design, answers }) => [design, answers]);
describe("who is under way when a word is corrected", () => {
  test("goes on in what they began after a reload, to the end, also without a line, and others get the correction", async () => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    await whenReady(page);
    const after = await publisher.publish(corrected);
    await page.reload();
    await isIn(page, fingerprints.design);
    expect(await heading(page)).toBe("Deel twee");
    expect(await page.inputValue("[name='twee.cijfer.answer']")).toBe("8");
    await whenReady(page);
    await context.setOffline(true);
    await page.reload();
    await page.locator("#form:not([hidden])").waitFor();
    expect(await page.inputValue("[name='twee.cijfer.answer']")).toBe("8");
    await context.setOffline(false);
    await page.goBack().catch(() => null);
    await page.goto(`${home()}nl/form.html`);
    await isIn(page, fingerprints.design);
    await page.locator(".pwe-button[data-action=back]").click();
    expect(await page.locator("#form").innerText()).toContain("het prak?");
    await next(page);
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([[fingerprints.design, answers()]]);
    // Somebody else begins in the corrected one.
    const fresh = await browser.newContext();
    const other = await fresh.newPage();
    await other.goto(home());
    expect(await startWords(other)).toBe("Beginnen");
    await start(other);
    await agree(other);
    expect(await other.locator("#form").innerText()).toContain("het park?");
    expect(await other.evaluate(() => document.body.dataset["site"])).toContain(
      after.fingerprints.design,
    );
    await fresh.close();
  });

  test("is offered on the start page to go on, and is erased there when they begin anew", async () => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    const after = await publisher.publish(corrected);
    await page.goto(home());
    expect(await startWords(page)).toBe("Verdergaan waar u was");
    await start(page);
    await isIn(page, fingerprints.design);
    await page.goto(home());
    await page.locator("[data-anew] summary").click();
    await page.locator("[data-action=restart]").click();
    await agree(page);
    await page.fill("[name='een.idee.answer']", "Opnieuw");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
      `pwe:park:${after.fingerprints.design.slice(0, 16)}`,
    ]);
  });

  test("finishes on the page that was open, while another tab is led back", async () => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    await publisher.publish(corrected);
    const tab = await open();
    await tab.goto(home());
    await start(tab);
    await isIn(tab, fingerprints.design);
    await page.bringToFront();
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([[fingerprints.design, answers()]]);
    await tab.reload();
    await sent(tab);
    expect(await stored()).toHaveLength(1);
  });

  test("is taken in after one edition, the next, and the first one back", async () => {
    const one = await publisher.publish(first);
    const two = await publisher.publish(corrected);
    await begin(page);
    await publisher.publish(first);
    await page.reload();
    await isIn(page, two.fingerprints.design);
    await publisher.publish(changed);
    await page.reload();
    await isIn(page, two.fingerprints.design);
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([[two.fingerprints.design, answers()]]);
    expect(one.fingerprints.answering).toBe(two.fingerprints.answering);
  });

  test("on a static host goes on too, and gets a file in the end", async () => {
    const { fingerprints } = publisher.build(first);
    const host = await hostFolder(publisher.site);
    await page.goto(host.address);
    await start(page);
    await agree(page);
    await page.fill("[name='een.idee.answer']", "Meer bomen");
    publisher.build(corrected);
    await page.reload();
    await isIn(page, fingerprints.design);
    // The page is there before its script has filled it in.
    await expect.poll(() => page.inputValue("[name='een.idee.answer']")).toBe("Meer bomen");
    await page.check("[name='een.kleur.answer'][value=rood]");
    await next(page);
    await page.fill("[name='twee.cijfer.answer']", "8");
    await finish(page);
    await expect.poll(() => endOf(page)).toBe("download");
    await host.close();
  });
});

describe("what was finished and waits", () => {
  const isWaiting = async (): Promise<void> => {
    await page.route("**/api/responses/*", (route) => route.abort());
    await finish(page);
    await expect.poll(() => endOf(page)).toBe("waiting");
    await page.close();
    page = await open();
  };

  test.each<[string, string, string[]]>([
    ["a corrected word", corrected, []],
    ["other questions", changed, []],
  ])("is sent as it is after %s", async (_, later, lock) => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    await isWaiting();
    await publisher.publish(later, ...lock);
    await page.goto(home());
    expect(await startWords(page)).toBe("Verdergaan waar u was");
    await start(page);
    await sent(page);
    expect(await stored()).toEqual([[fingerprints.design, answers()]]);
    await page.goto(home());
    expect(await startWords(page)).toBe("Beginnen");
  });

  test("is sent also where its edition was withdrawn, and by who begins anew", async () => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    await isWaiting();
    await publisher.publish(changed, "--withdraw", fingerprints.design);
    await page.goto(home());
    await page.locator("[data-anew] summary").click();
    await page.locator("[data-action=restart]").click();
    await page.locator("#form:not([hidden])").waitFor();
    expect(await stored()).toEqual([[fingerprints.design, answers()]]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test("is sent from the page of the edition that took its place", async () => {
    const { fingerprints } = await publisher.publish(first);
    await begin(page);
    await isWaiting();
    await publisher.publish(changed, "--withdraw", fingerprints.design);
    await page.goto(home());
    await start(page);
    await sent(page);
    expect(await stored()).toEqual([[fingerprints.design, answers()]]);
  });
});

describe("who is under way when their edition is withdrawn", () => {
  test("keeps what fits, under its new names, and is told what does not", async () => {
    const before = await publisher.publish(first);
    await begin(page);
    const after = await publisher.publish(changed, "--withdraw", before.fingerprints.design);
    await page.reload();
    const said = await note(page);
    expect(said).toContain("De vragenlijst is aangepast nadat u begon.");
    expect(said).toContain("behalve één");
    expect(said).toContain("Welk cijfer geeft u het park?");
    // What they agreed to was another text.
    await agree(page);
    expect(await page.locator("[data-carried]").count()).toBe(0);
    expect(await page.inputValue("[name='een.idee.answer']")).toBe("Meer bomen");
    expect(await page.isChecked("[name='een.tint.answer'][value=rode]")).toBe(true);
    await next(page);
    expect(await page.inputValue("[name='twee.cijfer.answer']")).toBe("");
    await page.fill("[name='twee.cijfer.answer']", "4");
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([
      [
        after.fingerprints.design,
        {
          ...answers(),
          een: { idee: { answer: "Meer bomen" }, tint: { answer: "rode" } },
          twee: { cijfer: { answer: 4 } },
        },
      ],
    ]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toHaveLength(1);
  });

  test("and takes no part in the new one leaves nothing on the device", async () => {
    const before = await publisher.publish(first);
    await begin(page);
    await publisher.publish(changed, "--withdraw", before.fingerprints.design);
    await page.reload();
    expect(await note(page)).toContain("De vragenlijst is aangepast");
    await page.check("[name='consent.answer'][value=no]");
    await next(page);
    await expect.poll(() => endOf(page)).toBe("no");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  test("can finish on the page that is open", async () => {
    const before = await publisher.publish(first);
    await begin(page);
    await publisher.publish(changed, "--withdraw", before.fingerprints.design);
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([[before.fingerprints.design, answers()]]);
  });

  test("is told that nothing fits, and can save what was answered", async () => {
    const before = await publisher.publish(first);
    await begin(page);
    await publisher.publish(another, "--withdraw", before.fingerprints.design);
    await page.goto(home());
    await start(page);
    expect(await note(page)).toContain("passen niet meer");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-carried] button").click(),
    ]);
    const saved = JSON.parse(readFileSync(await download.path(), "utf8")) as { answers: unknown };
    expect(saved.answers).toMatchObject({ een: { idee: { answer: "Meer bomen" } } });
  });

  test("is treated alike when nobody thought of a lock, and the same words all fit", async () => {
    publisher.buildOnly(first);
    await publisher.serve();
    await begin(page);
    const after = publisher.buildOnly(corrected);
    await publisher.serve();
    await page.reload();
    expect(await note(page)).toContain("Uw antwoorden zijn overgenomen. U kunt verdergaan.");
    await agree(page);
    await next(page);
    await finish(page);
    await sent(page);
    expect(await stored()).toEqual([[after.fingerprints.design, answers()]]);
  });
});

test("where the earlier edition does not come, nobody is taken to nothing: it says so, and tries again", async () => {
  const { fingerprints } = await publisher.publish(first);
  await begin(page);
  await publisher.publish(corrected);
  await page.route("**/editions/*/nl/form.html", (route) => route.abort());
  await page.reload();
  await expect.poll(() => endOf(page)).toBe("failed");
  await page.unroute("**/editions/*/nl/form.html");
  await page.locator("[data-action=reload]").click();
  await isIn(page, fingerprints.design);
});

test("the page of one edition never runs with the instrument of another", async () => {
  // As a cache on the way may do: the page is the old one, and everything else comes from the line.
  await context.close();
  context = await browser.newContext({ serviceWorkers: "block" });
  page = await open();
  const { fingerprints } = await publisher.publish(first);
  await begin(page);
  const old = readFileSync(`${publisher.site}/nl/form.html`, "utf8");
  await publisher.publish(corrected);
  await page.route(`${home()}nl/form.html`, (route) =>
    route.fulfill({ body: old, contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(`${home()}nl/form.html`);
  await page.locator("#form:not([hidden])").waitFor();
  expect(page.url()).toBe(`${home()}nl/form.html`);
  expect(await page.inputValue("[name='twee.cijfer.answer']")).toBe("8");
  await finish(page);
  await sent(page);
  expect(await stored()).toEqual([[fingerprints.design, answers()]]);
  // And where the edition is gone altogether, it says that it did not load.
  await publisher.publish(changed, "--withdraw", fingerprints.design);
  await page.goto(`${home()}nl/form.html`);
  await expect.poll(() => endOf(page)).toBe("failed");
});
