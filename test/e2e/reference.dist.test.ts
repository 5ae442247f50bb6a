import { judge, row, type Response } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";
import { look, membersAt } from "./respondent.ts";
import { goTo, reload, runIntoRed, sendTwice } from "./journeys.ts";
import { answerAll, answersOf, imagine, Seen, visitAs, type Visit } from "./visit.ts";

let browser: Browser;
let fielded: Fielded;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await field("examples/rijksambtenaren/consultation.pwe");
});
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
});

const answerTo = (response: Response, path: string): unknown =>
  membersAt(response, path)?.["answer"];

const storedAs = async (visit: Visit): Promise<Response> => {
  expect(visit.complaints).toEqual([]);
  return (await fielded.responses()).at(-1)!;
};

interface Walk {
  version: "v1" | "v2";
  advice: string;
  language: "nl" | "en";
}

const walks: Walk[] = [
  { version: "v1", advice: "procedure", language: "nl" },
  { version: "v1", advice: "other", language: "nl" },
  { version: "v2", advice: "temporary", language: "nl" },
  { version: "v2", advice: "procedure", language: "en" },
];

describe("the reference consultation", () => {
  test.each(walks)(
    "is answered in $version, advising $advice, in $language",
    async ({ version, advice, language }) => {
      const response = imagine(
        fielded,
        (one) =>
          one.versions["version"] === version &&
          answerTo(one, "damage.advice") === advice &&
          // One walk in each version goes through the question about the party.
          (membersAt(one, "about.party")?.["consent"] === true) === (advice === "procedure"),
      );
      const visit = await visitAs(browser, fielded, { version }, { language });
      const seen = new Seen();
      const end = await answerAll(visit, response, {
        pictures: `rijksambtenaren-${language}-${version}-${advice}`,
        seen,
      });
      expect(end).toBe("sent");

      const stored = await storedAs(visit);
      expect(answersOf(fielded, stored)).toEqual(answersOf(fielded, response));
      expect(stored).toMatchObject({ status: "complete", language, versions: { version } });
      expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
      expect(fielded.admits(stored)).toBe(true);
      expect(stored.answers["damage"]).toHaveProperty(advice === "procedure" ? "worse" : "wish");
      expect(stored.answers["damage"]).not.toHaveProperty(
        advice === "procedure" ? "wish" : "worse",
      );
      for (const { name, type, value, checked } of seen.controls.values()) {
        if (type !== "radio" || !checked || name.endsWith(".consent")) continue;
        const at = name.lastIndexOf(".");
        const members = membersAt(stored, name.slice(0, at));
        expect(`${name} ${String(members?.[name.slice(at + 1)])}`).toBe(`${name} ${value}`);
      }
      await visit.close();
    },
  );

  test("is refused with words while the meter is in the red, survives a reload, and is stored once", async () => {
    const response = imagine(
      fielded,
      (one) =>
        one.versions["version"] === "v1" &&
        answerTo(one, "about.voted") === "yes" &&
        typeof answerTo(one, "about.party") === "string",
    );
    const visit = await visitAs(browser, fielded, { version: "v1" });
    const { page, respondent } = visit;
    const before = (await fielded.responses()).length;

    await goTo(visit, response, "attention");
    const meter = { task: "attention", total: "effort", most: "much_more", start: "same" };
    await runIntoRed(visit, meter, "rijksambtenaren-meter");
    await respondent.answerPage(response);
    await reload(visit);

    await goTo(visit, response, "protest.again");
    // The first advice is fixed now: it can be read, not changed.
    expect(await page.locator('#form [data-answer="protest.advice"]:visible').innerText()).not.toBe(
      "",
    );
    await respondent.answerPage(response);
    await reload(visit);

    // Somebody who voted goes back and says that they did not: the party is kept aside.
    await goTo(visit, response, "about.voted");
    await respondent.answerPage(response);
    expect((await look(page)).keys).toContain("about.party");
    await respondent.next();
    await respondent.back();
    await respondent.choose("about.voted.answer", "no");
    expect((await look(page)).keys).not.toContain("about.party");
    await reload(visit);
    await respondent.next();

    await respondent.answerPage(response);
    await sendTwice(visit);
    const stored = await storedAs(visit);
    expect(await fielded.responses()).toHaveLength(before + 1);
    expect(answerTo(stored, "about.voted")).toBe("no");
    expect(stored.answers["about"]).not.toHaveProperty("party");
    expect(stored.aside).toMatchObject({
      "about.party": { answer: answerTo(response, "about.party") },
    });
    expect(stored.paradata?.["attention"]?.over?.["effort"]).toBeGreaterThanOrEqual(1);
    expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
    expect(fielded.admits(stored)).toBe(true);

    // Whoever reloads after that sees that it has arrived, and sends nothing again.
    await page.reload();
    await page.locator('[data-end="sent"]:visible').waitFor();
    expect(await fielded.responses()).toHaveLength(before + 1);
    await visit.close();
  });

  test("has its values in the table", async () => {
    const stored = await fielded.responses();
    const records = await fielded.table();
    expect(records).toHaveLength(stored.length);
    const { instrument } = fielded.consultation;
    for (const [at, response] of stored.entries()) {
      for (const [name, cell] of row(instrument, response)) {
        expect(records[at]![name]).toBe("value" in cell ? String(cell.value) : "");
      }
    }
    const [first] = stored;
    expect(records[0]).toMatchObject({ damage__advice: answerTo(first!, "damage.advice") });
  });
});
