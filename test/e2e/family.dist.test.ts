import { judge } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field } from "./fielded.ts";
import { answerAll, answersOf, imagine, visitAs } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each([
  { example: "begroting", keyboard: false },
  { example: "klimaatplan", keyboard: false },
  { example: "river-sites", keyboard: true },
  { example: "warmte-in-de-wijk", keyboard: true },
])("$example is answered as the simulator would", async ({ example, keyboard }) => {
  const fielded = await field(`examples/${example}/consultation.pwe`);
  try {
    // Somebody who goes all the way and decides for themselves, so that everything is on the screen.
    const response = imagine(
      fielded,
      ({ status, answers }) =>
        status === "complete" &&
        Object.values(answers).every((block) => (block["decided"] ?? "self") === "self"),
    );
    const visit = await visitAs(browser, fielded, response.versions, { keyboard });
    expect(await answerAll(visit, response, { pictures: example })).toBe("sent");
    const [stored, ...others] = await fielded.responses();
    expect(others).toEqual([]);
    expect(answersOf(fielded, stored!)).toEqual(answersOf(fielded, response));
    expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
    expect(fielded.admits(stored!)).toBe(true);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  } finally {
    await fielded.close();
  }
});
