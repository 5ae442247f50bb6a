import { judge, type Response } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldDocument, type Fielded } from "./fielded.ts";
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
