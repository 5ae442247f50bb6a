import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { type BlockAnswers, type Consultation, judge, outline, type Response } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { describe, expect, test } from "vitest";
import { few, keptOf, siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import { kinds } from "./testing/kinds.ts";
import { replayInPage } from "./testing/replay.ts";

const { serve, openPage } = useBrowser();

/** With the answers to each question that takes several in the order of the file: they are a set. */
const inFileOrder = ({ instrument }: Consultation, response: Response | undefined) => {
  const answers = structuredClone(response?.answers ?? {});
  for (const { kind, element } of outline(instrument).flatMap((page) => page.elements)) {
    if (kind !== "question" || element.type !== "many") continue;
    const [block = "", item = ""] = element.path.split(".");
    const given = (answers[block] as BlockAnswers | undefined)?.[item] as
      { answers?: string[] | null } | undefined;
    const order = element.answers.map(({ id }) => id);
    given?.answers?.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }
  return answers;
};

describe("a preview", () => {
  test("opens the version and language that the address asks for; a form in the field does not", async () => {
    const { url } = await serve({ ...siteOf(small, null, true) });
    const { page } = await openPage(`${url}?version=v2&language=en`);
    await page.waitForURL("**/en/form.html?*");
    const field = await serve(siteOf(small, null));
    const { page: fielded } = await openPage(`${field.url}?version=v2&language=en`);
    expect(fielded.url()).toContain("?version=v2");
    await fielded.goto(`${field.url}nl/form.html`);
    await fielded.waitForURL("**/index.html");
  });

  test("keeps the panel's name for somebody, in any version and language", async () => {
    const { url } = await serve({ ...siteOf(small, null, true) });
    const { page } = await openPage(`${url}?rid=panel-7`);
    const kept = async () => decodeURIComponent(new URL(page.url()).hash);
    await page.locator("a[href*='version=v2']").click();
    await page.waitForURL("**/nl/form.html*");
    await page.waitForSelector("[data-buttons]:not([hidden])");
    expect(await kept()).toContain('"token":"panel-7"');
    await page.locator("a[data-language=en]").click();
    await page.waitForURL("**/en/form.html*");
    await page.waitForSelector("[data-buttons]:not([hidden])");
    expect(await kept()).toContain('"token":"panel-7"');
    await page.goto(`${url}?version=v2&language=en&rid=panel-8`);
    await page.waitForURL("**/en/form.html*");
    await page.waitForSelector("[data-buttons]:not([hidden])");
    expect(await kept()).toContain('"token":"panel-8"');
  });
});

describe.each([
  ["small", small, 12],
  ["few kinds", few, 12],
  ["kinds", kinds, 12],
] as const)("respondents that the model made up, in %s", (_, consultation, number) => {
  test("are sent just as the model has them", async () => {
    const { url } = await serve(siteOf(consultation, null));
    for (let seed = 1; seed <= number; seed++) {
      const made = simulate(consultation.instrument, (seed * 7919).toString(16).padStart(16, "0"));
      const arm = made.versions["version"] ?? "all";
      const { page, context, errors } = await openPage(
        `${url}nl/form.html${start(arm, made.seed)}`,
      );
      await page.evaluate(replayInPage, made.answers);
      await page.waitForSelector("[data-end=download]:not([hidden])");
      const { response } = await keptOf(page);
      expect(response?.status).toBe(made.status);
      expect(inFileOrder(consultation, response)).toEqual(inFileOrder(consultation, made));
      expect(judge(consultation.instrument, response)).toEqual([]);
      expect([errors, await page.evaluate(() => "harmed" in globalThis)]).toEqual([[], false]);
      await context.close();
    }
  });
});

test("who is not in the group is told so, and that is sent too", async () => {
  const seeds = Array.from({ length: 200 }, (_, at) => at.toString(16).padStart(16, "0"));
  const made = seeds
    .map((seed) => simulate(kinds.instrument, seed))
    .find(({ status }) => status === "screened_out");
  const sent: unknown[] = [];
  const { url } = await serve(siteOf(kinds, "./api"), (method, path, body) => {
    if (method !== "PUT" || !path.startsWith("api/responses/")) return undefined;
    sent.push(body);
    return { status: 201 };
  });
  const { page } = await openPage(`${url}nl/form.html${start("all", made?.seed)}`);
  await page.evaluate(replayInPage, made?.answers ?? {});
  await page.waitForSelector("[data-end=screened]:not([hidden])");
  expect(sent).toMatchObject([{ status: "screened_out" }]);
  expect(judge(kinds.instrument, sent[0])).toEqual([]);
});

test("what a browser loads stays small", () => {
  const weigh = (file: string): number =>
    brotliCompressSync(readFileSync(new URL(`../dist/${file}`, import.meta.url))).length;
  expect(weigh("form.css")).toBeLessThan(6_000);
  // What the reference loads while it is answered, and what a design with every kind of question does.
  expect(weigh("lean.js")).toBeLessThan(16_000);
  expect(weigh("whole.js")).toBeLessThan(18_000);
  expect(weigh("begin.js")).toBeLessThan(5_500);
});
