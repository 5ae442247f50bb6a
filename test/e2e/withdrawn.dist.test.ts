import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument } from "./fielded.ts";
import { goTo } from "./journeys.ts";
import { imagine, visitAs } from "./visit.ts";

test("who takes back that a sensitive answer may be kept goes on without it, and nothing of it is left", async () => {
  const browser = await openBrowser();
  const fielded = await fieldDocument("test/fixtures/small.consultation.json");
  const response = imagine(fielded, () => true);
  const visit = await visitAs(browser, fielded, response.versions);
  const { page, respondent } = visit;
  await goTo(visit, response, "about.party");
  await respondent.answerPage(response);
  await page.check("[name='about.party.consent'][value=true]");
  await page.check("[name='about.party.answer'][value=left]");
  await page.check("[name='about.party.consent'][value=false]");
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('"left"');
  await page.check("[name='about.party.consent'][value=true]");
  expect(await page.locator("[name='about.party.answer']:checked").count()).toBe(0);
  await page.check("[name='about.party.consent'][value=false]");
  await respondent.next();
  const [stored] = await fielded.responses();
  expect(stored!.answers["about"]).toMatchObject({ party: { consent: false, answer: null } });
  await visit.close();
  await browser.close();
  await fielded.close();
});
