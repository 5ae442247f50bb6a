/** Every page of the other examples, on a phone: nothing for axe to find, and nothing wider than 320 pixels. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field } from "./fielded.ts";
import { fillMost } from "./fill-most.ts";
import { planFor } from "./followed.ts";
import { goThrough } from "./hand.ts";
import { endOf } from "./respondent.ts";
import { imagine, visitAs } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run(document)");
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
};

/** What sticks out to the right of a window of this width. */
const tooWide = async (page: Page): Promise<string[]> => {
  await page.setViewportSize({ width: 320, height: 640 });
  const found = await page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 40)}`),
  );
  await page.setViewportSize({ width: 390, height: 844 });
  return found;
};

test.each([
  { example: "begroting", instead: null, axed: true },
  { example: "klimaatplan", instead: "opt_out", axed: true },
  { example: "river-sites", instead: "opt_out", axed: true },
  { example: "warmte-in-de-wijk", instead: "delegate", axed: true },
  // Its pages are axed in a test of their own.
  { example: "rijksambtenaren", instead: null, axed: false },
])(
  "every page of $example, in every state",
  { timeout: 900_000 },
  async ({ example, instead, axed }) => {
    const fielded = await field(`examples/${example}/consultation.pwe`);
    const { instrument } = fielded.consultation;
    const isSelf = (decided: unknown) => decided === undefined || decided === "self";
    const ways = [true, ...(instead === null ? [] : [false])];
    const found: string[] = [];
    const looked: string[] = [];
    for (const self of ways) {
      const response = imagine(
        fielded,
        ({ status, answers }) =>
          status === "complete" &&
          Object.values(answers).every(
            ({ decided }) => decided === undefined || isSelf(decided) === self,
          ),
      );
      const visit = await visitAs(browser, fielded, response.versions);
      const { page, respondent } = visit;
      await page.setViewportSize({ width: 390, height: 844 });
      const lookAt = async (state: string): Promise<void> => {
        const where = `${await page.locator("h1:visible").innerText()}, ${state}`;
        looked.push(where);
        const complaints = [...(axed ? await violations(page) : []), ...(await tooWide(page))];
        found.push(...complaints.map((one) => `${where}: ${one}`));
      };
      const plan = planFor(instrument, response, "trying");
      for (let number = 0; number < 60; number++) {
        await lookAt("as it opens");
        if (self && (await page.locator("[data-shown] [data-option]").count()) > 0) {
          const wild = { ...plan, answers: plan.wild, onlyHere: true };
          // Everything as high as it goes is more than fits.
          const high = JSON.stringify(wild);
          await page.evaluate(goThrough, high);
          for (const field of await page
            .locator("[data-shown] [data-option] [data-number]:visible")
            .all())
            await fillMost(field);
          for (const box of await page
            .locator("[data-shown] [data-option] input[type=checkbox]:visible")
            .all())
            await box.check();
          const top = page.locator(
            "[data-shown] [data-option] .pwe-scale .pwe-level:last-child input:visible",
          );
          for (const radio of await top.all()) await radio.check();
          await page
            .locator("[data-shown] details:not([open])")
            .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
          const over = (await page.locator("[data-shown] [data-state=over]").count()) > 0;
          await lookAt(over ? "over the limit" : "tried out");
        }
        const before = await page.locator("h1:visible").innerText();
        if (!/^(Versturen|Send)/.test(await page.locator("[data-action=next]").innerText())) {
          await page.locator("[data-action=next]").click();
          if (await page.locator("[data-summary]:not([hidden])").isVisible())
            await lookAt("with complaints");
          else if ((await page.locator("h1:visible").innerText()) !== before) continue;
        }
        await page.evaluate(goThrough, JSON.stringify({ ...plan, onlyHere: true }));
        await lookAt("answered");
        await respondent.next();
        if ((await endOf(page)) !== null) break;
      }
      await lookAt("at the end");
      await visit.close();
    }
    await fielded.close();
    expect(found).toEqual([]);
    expect(looked.filter((where) => where.endsWith("over the limit")).length).toBeGreaterThan(0);
    expect(looked.filter((where) => where.endsWith("with complaints")).length).toBeGreaterThan(1);
    expect(looked.filter((where) => where.endsWith("at the end"))).toHaveLength(ways.length);
  },
);
