import { judge, type Response } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, type Fielded } from "./fielded.ts";
import { goTo, reload, runIntoRed, sendTwice } from "./journeys.ts";
import { look } from "./respondent.ts";
import { answerAll, answersOf, imagine, visitAs } from "./visit.ts";

let browser: Browser;
let fielded: Fielded;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await fieldDocument("test/fixtures/small.consultation.json");
});
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
});

const wanted: [what: string, isWanted: (response: Response) => boolean][] = [
  [
    "v1, by the procedure",
    ({ versions, answers }) =>
      versions["version"] === "v1" && JSON.stringify(answers["damage"]).includes("procedure"),
  ],
  [
    "v2, something else",
    ({ versions, answers }) =>
      versions["version"] === "v2" && JSON.stringify(answers["damage"]).includes("other"),
  ],
];

test.each(wanted)("the small consultation, every kind of question: %s", async (_what, isWanted) => {
  const response = imagine(fielded, isWanted);
  const visit = await visitAs(browser, fielded, response.versions);
  expect(
    await answerAll(visit, response, { pictures: `small-${response.versions["version"]}` }),
  ).toBe("sent");
  const stored = (await fielded.responses()).at(-1)!;
  expect(answersOf(fielded, stored)).toEqual(answersOf(fielded, response));
  expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test("the small consultation: into the red and out, reloads, a branch that flips, sent twice", async () => {
  const response = imagine(
    fielded,
    ({ versions, answers }) =>
      versions["version"] === "v1" && answers["damage"]?.["wish"] !== undefined,
  );
  const visit = await visitAs(browser, fielded, response.versions);
  const { page, respondent } = visit;
  const before = (await fielded.responses()).length;
  await goTo(visit, response, "attention");
  const meter = { task: "attention", total: "effort", most: "much_more", start: "same" };
  await runIntoRed(visit, meter, "small-meter");
  await respondent.answerPage(response);
  await reload(visit);

  await goTo(visit, response, "damage.wish");
  await respondent.answerPage(response);
  await reload(visit);
  await respondent.choose("damage.advice.answer", "procedure");
  expect((await look(page)).keys).not.toContain("damage.wish");
  await respondent.next();
  await respondent.choose("damage.worse.answer", "help");
  await respondent.next();

  await goTo(visit, response, "about.order");
  await respondent.answerPage(response);
  await sendTwice(visit);
  const all = await fielded.responses();
  expect(all).toHaveLength(before + 1);
  const stored = all.at(-1)!;
  expect(stored.answers["damage"]).toMatchObject({ worse: { answer: "help" } });
  expect(stored.aside).toEqual({ "damage.wish": response.answers["damage"]!["wish"] });
  expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

test("the small consultation: whatever somebody types arrives, and never runs", async () => {
  const response = imagine(fielded, ({ versions }) => versions["version"] === "v1");
  const visit = await visitAs(browser, fielded, response.versions);
  const { page, respondent } = visit;
  const typed = '<img src=x onerror="document.title=1"> {{7*7}} \u202egnp e\u0301 𝄞 =1+1';
  await goTo(visit, response, "attention");
  await respondent.answerPage(response);
  await respondent.write("attention.rights.why", typed);
  // What no store can hold cannot be typed either, but a script or a paste may bring it.
  await page.locator('[name="attention.explain.why"]').evaluate((field: HTMLTextAreaElement) => {
    field.value = "half \ud83d of a character\0";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await respondent.next();
  expect(await answerAll(visit, response)).toBe("sent");
  const { attention } = (await fielded.responses()).at(-1)!.answers;
  expect(attention).toMatchObject({
    rights: { why: typed },
    explain: { why: "half \ufffd of a character" },
  });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
