import { judge, type Response } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";
import { look, membersAt } from "./respondent.ts";
import { answerAll, answersOf, imagine, picture, Seen, visitAs, type Visit } from "./visit.ts";

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
});
