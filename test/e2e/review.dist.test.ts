/** A last look at the answers: everything that was asked and nothing else, a way back to each, and on from there. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";
import { goTo } from "./journeys.ts";
import { endOf, look } from "./respondent.ts";
import { imagine, picture, visitAs } from "./visit.ts";

let browser: Browser;
let fielded: Fielded;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await field("examples/begroting/consultation.pwe");
});
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
});

const row = (page: Page, path: string) => page.locator(`[data-asked="${path}"]`);

test("what was answered can be read, changed, and sent", async () => {
  // The tax rises by little, so that nothing more is asked about it.
  const response = imagine(
    fielded,
    ({ status, answers }) =>
      status === "complete" &&
      answers["spending"]?.["raise"] === undefined &&
      JSON.stringify(answers["pool"]).includes("repair") &&
      JSON.stringify(answers["about"]).includes('"housing":{"answer":"own"}'),
  );
  const visit = await visitAs(browser, fielded, response.versions);
  const { page, respondent } = visit;
  await goTo(visit, response, "#review");
  await picture(page, "begroting-review");
  expect(await page.locator("h1:visible").innerText()).toBe("Kijk uw antwoorden nog eens na");
  expect(await row(page, "pool.advice").locator("b").innerText()).toBe("Het zwembad herstellen");
  expect(await row(page, "about.housing").innerText()).toContain("In een huis dat ik kocht");
  expect(await row(page, "spending.raise").isVisible()).toBe(false);

  await row(page, "pool.advice").locator("[data-change]").click();
  expect((await look(page)).keys).toContain("pool.advice");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
    "pool.advice.answer",
  );
  await respondent.choose("pool.advice.answer", "close");
  await respondent.next();
  expect((await look(page)).keys).toEqual(["#review"]);
  expect(await row(page, "pool.advice").locator("b").innerText()).toBe("Het zwembad sluiten");

  // A change that asks for something new leads past it.
  await row(page, "spending.care").locator("[data-change]").click();
  for (const option of ["care", "roads", "green"])
    await respondent.write(`spending.${option}.amount`, "15");
  for (const option of ["youth", "culture"])
    await respondent.write(`spending.${option}.amount`, "0");
  await respondent.next();
  expect((await look(page)).keys).toContain("spending.raise");
  await respondent.choose("spending.raise.answer", "good");
  await respondent.next();
  expect(await row(page, "spending.raise").innerText()).toContain("Goed");
  await respondent.next();
  expect(await endOf(page)).toBe("sent");
  const stored = (await fielded.responses()).at(-1)!;
  expect(stored.answers["pool"]).toMatchObject({ advice: { answer: "close" } });
  expect(stored.answers["spending"]).toMatchObject({ raise: { answer: "good" } });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
