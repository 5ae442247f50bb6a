/** The form on a plain host of files, and its collector on another origin. */
import { judge } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { fieldElsewhere, type Fielded } from "./fielded.ts";
import { answerAll, answersOf, imagine, visitAs } from "./visit.ts";

const SMALL = "test/fixtures/small.consultation.json";

let browser: Browser;
const open: Fielded[] = [];
const fieldFor = async (allowed: (site: string) => readonly string[]): Promise<Fielded> => {
  const fielded = await fieldElsewhere(SMALL, allowed);
  open.push(fielded);
  return fielded;
};
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const fielded of open) await fielded.close();
});

interface Request {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** What a page gets to read of an address, or nothing when its browser keeps it from the page. */
const readFrom = (page: Page, address: string, request: Request): Promise<number | null> =>
  page.evaluate(
    async ([url, init]) =>
      fetch(url, init).then(
        ({ status }) => status,
        () => null,
      ),
    [address, request] as const,
  );

test("what is answered at a site elsewhere is stored, and its pages cannot read what is", async () => {
  const fielded = await fieldFor((site) => ["https://survey.example", site]);
  expect(new URL(fielded.address).port).not.toBe(new URL(fielded.collector).port);
  const response = imagine(fielded, ({ versions }) => versions["version"] === "v1");
  const visit = await visitAs(browser, fielded, response.versions);
  expect(await answerAll(visit, response)).toBe("sent");
  const [stored, ...others] = await fielded.responses();
  expect(others).toEqual([]);
  expect(answersOf(fielded, stored!)).toEqual(answersOf(fielded, response));
  expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
  expect(visit.complaints).toEqual([]);
  for (const headers of [{}, { authorization: "Bearer end-to-end" }]) {
    const all = `${fielded.collector}/api/export.ndjson`;
    expect(await readFrom(visit.page, all, { headers })).toBeNull();
  }
  await visit.close();
});

test("a site that the collector does not know cannot send to it", async () => {
  const fielded = await fieldFor(() => ["https://survey.example"]);
  const page = await browser.newPage();
  await page.goto(fielded.address);
  const response = simulate(fielded.consultation.instrument, "0000000000000001");
  const put = {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(response),
  };
  const address = `${fielded.collector}/api/responses/${response.id}`;
  expect(await readFrom(page, address, put)).toBeNull();
  expect(await fielded.responses()).toEqual([]);
  await page.close();
});
