import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded } from "./fielded.ts";
import { endOf, look } from "./respondent.ts";
import { imagine, visitAs, type Visit } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

/** Everything that axe finds on the page as it stands: its rules for WCAG 2.2 AA and its advice beyond them. */
async function violations({ page }: Pick<Visit, "page">, where: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run(document)");
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${where}: ${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

describe.each([
  { version: "v1", language: "nl", width: 390 },
  { version: "v2", language: "en", width: 1280 },
] as const)(
  "axe finds nothing in $version, in $language, at $width pixels",
  ({ version, language, width }) => {
    test("on the start page", async () => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      await page.goto(new URL(language === "nl" ? "" : "en/index.html", fielded.address).href);
      expect(await violations({ page }, "start")).toEqual([]);
      await page.close();
    });

    test("on every page, over the limit, with complaints and at the end", async () => {
      const response = imagine(
        fielded,
        (one) => one.status === "complete" && one.versions["version"] === version,
      );
      const visit = await visitAs(browser, fielded, { version }, { language });
      const { page, respondent } = visit;
      await page.setViewportSize({ width, height: 844 });
      const found: string[] = [];
      const looked: string[] = [];
      const lookAt = async (where: string): Promise<void> => {
        looked.push(where);
        found.push(...(await violations(visit, where)));
      };
      for (let number = 1; (await endOf(page)) === null; number += 1) {
        const { heading, controls } = await look(page);
        await lookAt(`${number} as it opens`);
        const folded = page.locator("[data-shown] details:not([open])");
        if ((await folded.count()) > 0) {
          await folded.evaluateAll((all) =>
            all.forEach((one) => ((one as HTMLDetailsElement).open = true)),
          );
          await lookAt(`${number} unfolded`);
        }
        const levels = new Set(
          controls.map(({ name }) => name).filter((name) => name.endsWith(".level")),
        );
        for (const name of levels) await respondent.choose(name, "much_more");
        if ((await page.locator('[data-shown] [data-state="over"]').count()) > 0)
          await lookAt(`${number} over the limit`);
        await respondent.press("next");
        if ((await endOf(page)) !== null) break;
        if (await page.locator("[data-summary]:not([hidden])").isVisible())
          await lookAt(`${number} with complaints`);
        else if ((await look(page)).heading !== heading) continue;
        await respondent.answerPage(response);
        await lookAt(`${number} answered`);
        await respondent.next();
      }
      await page.locator('[data-end="sent"]:visible').waitFor();
      // The other ends stand in the page already: each takes the place of this one.
      for (const end of await page.locator("[data-end]").all()) {
        await end.evaluate((one) =>
          document
            .querySelectorAll<HTMLElement>("[data-end]")
            .forEach((other) => (other.hidden = other !== one)),
        );
        await lookAt(`end ${await end.getAttribute("data-end")}`);
      }
      expect(found).toEqual([]);
      expect(looked).toEqual(
        expect.arrayContaining([
          "2 over the limit",
          "2 with complaints",
          "end sent",
          "end refused",
        ]),
      );
      expect(looked.filter((where) => where.endsWith("answered")).length).toBeGreaterThan(7);
      await visit.close();
    });
  },
);
