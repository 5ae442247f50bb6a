/** Nothing is lost: not by a reload, another language, another tab, a full device, a clock that is set, or the browser's own buttons. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { judge, type Response } from "@pwe/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, fieldDocument, type Fielded } from "./fielded.ts";
import { planFor } from "./followed.ts";
import { goThrough } from "./hand.ts";
import { reload } from "./journeys.ts";
import { lineTo } from "./line.ts";
import { endOf, look, membersAt, Respondent } from "./respondent.ts";
import { answersOf, imagine, visitAs, type Visit } from "./visit.ts";

const ROOT = join(import.meta.dirname, "../..");

let browser: Browser;
let small: Fielded;
let reference: Fielded;
let budget: Fielded;
let visit: Visit | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  small = await fieldDocument("test/fixtures/small.consultation.json");
  reference = await field("examples/rijksambtenaren/consultation.pwe");
  budget = await field("examples/begroting/consultation.pwe");
});
afterEach(async () => visit?.close());
afterAll(async () => {
  await browser?.close();
  await small?.close();
  await reference?.close();
  await budget?.close();
});

/** Answers the page that is open as this response says. */
const answerHere = async (page: Page, fielded: Fielded, response: Response): Promise<void> => {
  const plan = { ...planFor(fielded.consultation.instrument, response), onlyHere: true };
  await page.evaluate(goThrough, JSON.stringify(plan));
};

/** Answers pages until this control is on the screen, or the form has come to an end. */
const answerTo = async (
  { page, respondent }: Visit,
  fielded: Fielded,
  response: Response,
  control?: string,
): Promise<void> => {
  for (let number = 0; number < 50; number += 1) {
    if (control !== undefined && (await page.locator(`[name="${control}"]:visible`).count()) > 0)
      return;
    await answerHere(page, fielded, response);
    await respondent.next();
    if ((await endOf(page)) !== null) return;
  }
  throw new Error(`${control} never came on the screen`);
};

const heading = (page: Page): Promise<string> => page.locator("h1:visible").innerText();
const storedAs = async (fielded: Fielded, id: string): Promise<Response[]> =>
  (await fielded.responses()).filter((one) => one.id === id);
const idOn = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(Object.values(localStorage)[0] as string) as { id: string }).id);
const isShown = (page: Page): Promise<void> =>
  page.locator("#form [data-key]:visible").first().waitFor();

/** What is on the page in any language: everything but its heading. */
const answersOn = async (page: Page) => {
  const { keys, controls } = await look(page);
  return { keys, controls };
};

describe.each(["v1", "v2"])("in %s of the reference consultation", (version) => {
  test("every page is the same after a reload and in the other language, before and after it is answered", async () => {
    const response = imagine(
      reference,
      ({ versions, answers }) =>
        versions["version"] === version &&
        membersAt({ answers } as Response, "about.party")?.["consent"] === true,
    );
    visit = await visitAs(browser, reference, response.versions);
    const { page, respondent } = visit;
    const pages: string[] = [];
    for (;;) {
      pages.push(await heading(page));
      // Before anyone takes part nothing is kept, and so a start is not either: it stands in the address.
      await reload(visit);
      await answerHere(page, reference, response);
      if (pages.length > 1) {
        await reload(visit);
        const before = await answersOn(page);
        await page.locator('a[data-language="en"]').click();
        await page.waitForURL("**/en/*.html*");
        await isShown(page);
        expect(await answersOn(page)).toEqual(before);
        expect(await heading(page)).not.toBe(pages.at(-1));
        await page.locator('a[data-language="nl"]').click();
        await page.waitForURL("**/nl/*.html*");
        await isShown(page);
        expect(await answersOn(page)).toEqual(before);
      }
      await respondent.next();
      if ((await endOf(page)) !== null) break;
    }
    expect(await endOf(page)).toBe("sent");
    expect(pages.length).toBeGreaterThan(8);
    const [stored, ...more] = await storedAs(reference, await idOn(page));
    expect(more).toEqual([]);
    expect(answersOf(reference, stored!)).toEqual(answersOf(reference, response));
    expect(visit.complaints).toEqual([]);
  });
});

describe("two tabs", () => {
  /** Under a test every page has the focus; a tab behind another one does not. */
  const putBehind = async (page: Page): Promise<void> => {
    await page.addInitScript(() => (document.hasFocus = () => false));
    await page.reload();
    await isShown(page);
  };

  const openTwo = async (): Promise<{ first: Page; second: Visit; response: Response }> => {
    const response = imagine(small, ({ versions }) => versions["version"] === "v1");
    visit = await visitAs(browser, small, response.versions);
    await answerTo(visit, small, response, "attention.rights.level");
    const first = visit.page;
    const page = await first.context().newPage();
    await page.goto(first.url());
    await isShown(page);
    await page.bringToFront();
    const respondent = new Respondent(page, small.consultation.instrument);
    return { first, second: { ...visit, page, respondent }, response };
  };

  test("the one behind follows the one in front, to the end, and one response is stored", async () => {
    const { first, second, response } = await openTwo();
    await putBehind(first);
    await answerHere(second.page, small, response);
    await second.respondent.next();
    const there = await heading(second.page);
    await expect.poll(() => heading(first)).toBe(there);
    await answerTo(second, small, response);
    expect(await endOf(second.page)).toBe("sent");
    await expect.poll(() => endOf(first)).toBe("sent");
    expect(await storedAs(small, await idOn(first))).toHaveLength(1);
  });

  test("the one behind writes nothing over what the one in front keeps", async () => {
    const { first } = await openTwo();
    await first.addInitScript(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        document.documentElement.dataset["written"] = key;
        setItem.call(this, key, value);
      };
    });
    await putBehind(first);
    const written = () => first.evaluate(() => document.documentElement.dataset["written"]);
    expect(await written()).toBeUndefined();
    await first.check("[name='attention.rights.level'][value=less]");
    expect(await written()).toMatch(/^pwe:/);
  });

  test("that finish at once store one response, and both are told that it arrived", async () => {
    const { first, second, response } = await openTwo();
    for (const page of [first, second.page]) {
      const respondent = page === first ? visit!.respondent : second.respondent;
      for (let number = 0; number < 10; number += 1) {
        await answerHere(page, small, response);
        if ((await page.locator("[data-action=next]").innerText()) === "Versturen") break;
        await respondent.next();
      }
    }
    const id = await idOn(first);
    await Promise.all([first, second.page].map((page) => page.click("[data-action=next]")));
    for (const page of [first, second.page])
      await expect.poll(() => endOf(page)).toMatch(/^(sent|already)$/);
    const [stored, ...more] = await storedAs(small, id);
    expect(more).toEqual([]);
    expect(answersOf(small, stored!)).toEqual(answersOf(small, response));
  });
});

test("a device that is full says that nothing is kept any more, and one can still finish", async () => {
  const response = imagine(small, ({ versions }) => versions["version"] === "v1");
  visit = await visitAs(browser, small, response.versions);
  const { page } = visit;
  await answerTo(visit, small, response, "attention.rights.level");
  const id = await idOn(page);
  expect(await page.innerText("[data-kept]")).not.toContain("bewaart niets");
  // Another page of the same host took all the room that was left.
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      for (let number = 0; ; number += 1) {
        try {
          localStorage.setItem(`other-${size}-${number}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await answerHere(page, small, response);
  await page
    .fill('[name="attention.rights.why"]', "Omdat het zo is. ".repeat(20))
    .catch(async () => {
      await page.locator("[data-option=rights] details.pwe-why summary").click();
      await page.fill('[name="attention.rights.why"]', "Omdat het zo is. ".repeat(20));
    });
  expect(await page.innerText("[data-kept]")).toContain("bewaart niets");
  await answerTo(visit, small, response);
  expect(await endOf(page)).toBe("sent");
  const [stored] = await storedAs(small, id);
  expect(judge(small.consultation.instrument, stored)).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test("a text of the letters that take most bytes arrives like any other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pwe-long-"));
  const file = join(folder, "long.json");
  const text = readFileSync(join(ROOT, "test/fixtures/small.consultation.json"), "utf8");
  writeFileSync(file, text.replaceAll('"max": 2000', '"max": 30000'));
  const long = await fieldDocument(relative(ROOT, file));
  const response = imagine(long, ({ versions }) => versions["version"] === "v1");
  visit = await visitAs(browser, long, response.versions);
  const { page, respondent } = visit;
  await answerTo(visit, long, response, "attention.rights.level");
  await answerHere(page, long, response);
  await respondent.write("attention.rights.why", "€".repeat(24_000));
  const id = await idOn(page);
  await respondent.next();
  await answerTo(visit, long, response);
  expect(await endOf(page)).toBe("sent");
  const [stored] = await storedAs(long, id);
  expect(membersAt(stored!, "attention.rights")?.["why"]).toBe("€".repeat(24_000));
  await long.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["back", -2 * 3600, false],
  ["forward", 48 * 3600, true],
  ["far ahead", 400 * 24 * 3600, false],
] as const)(
  "a clock that is set %s while someone answers loses nothing",
  async (_, seconds, timed) => {
    const response = imagine(small, ({ versions }) => versions["version"] === "v2");
    visit = await visitAs(browser, small, response.versions);
    const { page } = visit;
    await answerTo(visit, small, response, "attention.rights.level");
    const id = await idOn(page);
    await page.addInitScript((shift) => {
      const now = Date.now;
      Date.now = () => now() + shift * 1000;
    }, seconds);
    await page.reload();
    await isShown(page);
    await answerTo(visit, small, response);
    expect(await endOf(page)).toBe("sent");
    const [stored] = await storedAs(small, id);
    expect(judge(small.consultation.instrument, stored)).toEqual([]);
    expect(answersOf(small, stored!)).toEqual(answersOf(small, response));
    // Who was not timed is not too fast either.
    if (!timed) expect(stored).not.toHaveProperty("seconds");
    else expect(stored!.seconds).toBeGreaterThanOrEqual(seconds);
  },
);

describe("somebody else at the same device", () => {
  const begin = async (fielded = small): Promise<{ response: Response; visit: Visit }> => {
    const response = imagine(fielded, ({ versions }) => versions["version"] === "v1");
    visit = await visitAs(browser, fielded, response.versions);
    await visit.page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => !!active));
    return { response, visit };
  };

  /** Goes with the tab key to what says this. */
  const tabTo = async (page: Page, words: string): Promise<void> => {
    const here = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    for (let times = 0; times < 20 && !(await here()).startsWith(words); times += 1)
      await page.keyboard.press("Tab");
    expect(await here()).toMatch(words);
  };

  const beginAnew = async (page: Page): Promise<void> => {
    await page.goto(new URL(page.url()).origin);
    expect(await page.innerText("[data-action=start]")).toBe("Verdergaan waar u was");
    await tabTo(page, "Bent u iemand anders");
    await page.keyboard.press("Enter");
    expect(await page.innerText("[data-anew]")).toContain("van dit apparaat gewist");
    await tabTo(page, "Wissen en opnieuw beginnen");
    await page.keyboard.press("Enter");
  };

  test("begins anew by keyboard, and what the first one filled in is gone from the device", async () => {
    const {
      response,
      visit: { page },
    } = await begin();
    await answerTo(visit!, small, response, "damage.advice.answer");
    const id = await idOn(page);
    await beginAnew(page);
    await page.waitForURL(/\/nl\/form\.html#/);
    await isShown(page);
    expect(await page.locator("#form input:checked:visible").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.check("[name='consent.answer'][value=yes]");
    await page.click("[data-action=next]");
    expect(await idOn(page)).not.toBe(id);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(visit!.complaints).toEqual([]);
  });

  test("waits until what the first one finished has been sent", async () => {
    const line = await lineTo(small.address);
    const {
      response,
      visit: { page },
    } = await begin({ ...small, address: line.address });
    line.cut();
    await answerTo(visit!, small, response);
    expect(await endOf(page)).toBe("waiting");
    const id = await idOn(page);
    await beginAnew(page);
    await page.locator("[data-problem]:visible").waitFor();
    expect(await idOn(page)).toBe(id);
    expect(await storedAs(small, id)).toEqual([]);
    line.mend();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/nl\/form\.html#/);
    await isShown(page);
    const [stored, ...more] = await storedAs(small, id);
    expect(more).toEqual([]);
    expect(answersOf(small, stored!)).toEqual(answersOf(small, response));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await line.close();
  });
});

describe("the browser's own back and forward", () => {
  const openAt = async (
    fielded: Fielded,
    control: string,
    isWanted: (response: Response) => boolean,
  ): Promise<{ page: Page; response: Response }> => {
    const response = imagine(fielded, isWanted);
    visit = await visitAs(browser, fielded, response.versions);
    await answerTo(visit, fielded, response, control);
    return { page: visit.page, response };
  };
  const there = (page: Page, control: string) =>
    page.locator(`[name="${control}"]:visible`).first();

  test("lead over a branch that is not taken any more, and bring its answers back when it is", async () => {
    const { page, response } = await openAt(
      budget,
      "spending.raise.answer",
      ({ answers }) => answers["spending"]?.["raise"] !== undefined,
    );
    await answerHere(page, budget, response);
    await page.goBack();
    await there(page, "spending.care.amount").waitFor();
    for (const option of ["care", "youth", "roads", "green", "culture"])
      await page.fill(`[name="spending.${option}.amount"]`, "0");
    await page.goForward();
    // The page that was ahead is not on the way now: nobody is taken to it.
    expect(await there(page, "spending.raise.answer").isVisible()).toBe(false);
    await there(page, "spending.care.amount").waitFor();
    await visit!.respondent.next();
    await there(page, "pool.advice.answer").waitFor();
    await page.goBack();
    await there(page, "spending.care.amount").waitFor();
    await answerHere(page, budget, response);
    await visit!.respondent.next();
    expect(await page.locator("[name='spending.raise.answer']:checked").count()).toBe(1);
    const id = await idOn(page);
    await answerTo(visit!, budget, response);
    const [stored] = await storedAs(budget, id);
    expect(answersOf(budget, stored!)).toEqual(answersOf(budget, response));
    expect(visit!.complaints).toEqual([]);
  });

  test("show what is fixed without letting it be changed", async () => {
    const { page } = await openAt(
      reference,
      "damage.worse.answer",
      (one) => membersAt(one, "damage.worse") !== undefined,
    );
    await page.goBack();
    await page.locator("[data-key='damage.advice']:visible").waitFor();
    expect(await page.locator("[name='damage.advice.answer']:enabled:visible").count()).toBe(0);
    await page.goForward();
    await there(page, "damage.worse.answer").waitFor();
  });

  test("do not lead past a limit that is crossed meanwhile, nor back into what was sent", async () => {
    const { page, response } = await openAt(reference, "mission.advice.answer", () => true);
    await page.goBack();
    await there(page, "attention.rights.level").waitFor();
    for (const radio of await page.locator("[name^='attention.'][value=much_more]").all())
      await radio.check();
    await page.goForward();
    expect(await there(page, "attention.rights.level").isVisible()).toBe(true);
    const id = await idOn(page);
    await answerTo(visit!, reference, response);
    expect(await endOf(page)).toBe("sent");
    await page.goBack();
    await expect.poll(() => endOf(page)).toBe("sent");
    expect(await storedAs(reference, id)).toHaveLength(1);
    expect(visit!.complaints).toEqual([]);
  });
});
