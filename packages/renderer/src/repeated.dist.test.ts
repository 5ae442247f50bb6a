import type { Consultation, Element } from "@pwe/model";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { siteOf, small, start, useBrowser } from "./testing/browsing.ts";

const { serve, openPage } = useBrowser();

/** The small consultation, in which texts everywhere repeat earlier answers. */
const repeating: Consultation = structuredClone(small);
const { texts, instrument } = repeating;
texts["attention.effort#over"] = {
  format: "plain",
  in: { nl: "Met {{attention.rights}} bij de rechten past het niet." },
};
texts["small#thanks"] = { format: "plain", in: { nl: "Dank, u koos: {{damage.advice}}." } };
const about = instrument.elements.find((one) => "path" in one && one.path === "about");
if (about?.kind !== "section") throw new Error("the fixture has no section about");
const again: Element[] = [
  { kind: "recall", of: "about.trust" },
  { kind: "recall", of: "attention" },
];
about.elements.push({ kind: "page", fixed: false }, ...again);

const next = (page: Page) => page.click("[data-action=next]");
const level = (page: Page, option: string, is: string) =>
  page.check(`[name='attention.${option}.level'][value=${is}]`);

/** What is read again at a path, line by line. */
const recalled = async (page: Page, path: string) => {
  const lines = page.locator(`[data-key^='recall:${path}@'] dd`);
  return (await lines.allInnerTexts()).map((line) => line.replace(/\s+/g, " "));
};

describe("what was answered is read again", () => {
  test("as long as it is asked, and no longer", async () => {
    const unfixed = JSON.stringify(repeating).replaceAll('"fixed":true', '"fixed":false');
    const branching = JSON.parse(unfixed) as Consultation;
    branching.texts["about#label"] = {
      format: "plain",
      in: { nl: "Over u, na {{damage.worse}}" },
    };
    const { url } = await serve(siteOf(branching, null));
    const { page, errors } = await openPage(`${url}nl/form.html${start("v1")}`);
    await page.check("[name='consent.answer'][value=yes]");
    await next(page);
    await level(page, "rights", "more");
    await next(page);
    const advice = (is: string) => page.check(`[name='damage.advice.answer'][value=${is}]`);
    const said = async () => [
      ...new Set(await page.locator("h1 [data-answer='damage.worse']").allTextContents()),
    ];
    await advice("procedure");
    expect(await said()).toEqual(["geen antwoord"]);
    await next(page);
    await page.check("[name='damage.worse.answer'][value=help]");
    const label = await page
      .locator("label:has([name='damage.worse.answer'][value=help]) > span")
      .innerText();
    expect(await said()).toEqual([label]);
    await page.click("[data-action=back]");
    await advice("temporary");
    expect(await said()).toEqual(["geen antwoord"]);
    await advice("procedure");
    expect(await said()).toEqual([label]);
    expect(errors).toEqual([]);
  });

  test("in the words of a meter, in a grid, in a task and in the thanks", async () => {
    const { url } = await serve(siteOf(repeating, null));
    const { page, errors } = await openPage(`${url}nl/form.html${start("v1")}`);
    await page.check("[name='consent.answer'][value=yes]");
    await next(page);
    await level(page, "rights", "much_more");
    await level(page, "critical", "much_more");
    const meter = page.getByRole("meter", { name: "Inspanningsmeter" });
    expect(await meter.getAttribute("aria-valuetext")).toBe(
      "U gebruikt 4. Dat is 1 te veel: u kunt 3 gebruiken. Met Veel meer aandacht bij de rechten past het niet.",
    );
    await level(page, "critical", "less");
    await next(page);
    await page.check("[name='damage.advice.answer'][value=procedure]");
    await next(page);
    await page.check("[name='damage.worse.answer'][value=help]");
    await next(page);
    await page.check("[name='about.gender.answer'][value=female]");
    await page.check("[name='about.before.answers'][value=never]");
    await page.check("[name='about.trust.officials.answer'][value=high]");
    await page.check("[name='about.trust.cabinet.answer'][value=low]");
    await page.fill("[name='about.hours.answer']", "36,5");
    await page.check("[name='about.mark.answer'][value='8']");
    await next(page);
    await page.locator("select").nth(0).selectOption("housing");
    await page.locator("select").nth(1).selectOption("safety");
    await page.check("[name='about.party.consent'][value=false]");
    await next(page);
    expect(await recalled(page, "about.trust")).toEqual([
      "ambtenaren: Veel",
      "het kabinet: Weinig",
    ]);
    expect(await recalled(page, "attention")).toEqual([
      "Mensen helpen om te krijgen waar ze recht op hebben: Veel meer aandacht",
      "Uitleggen waarom een besluit is genomen: Evenveel aandacht",
      "Kritisch kijken naar voorstellen van de minister: Minder aandacht",
      "Onderzoek gebruiken bij nieuw beleid: Evenveel aandacht",
    ]);
    await next(page);
    await page.waitForSelector("[data-end=download]:not([hidden])");
    expect(await page.textContent("[data-end=sent] .pwe-prose")).toBe(
      "Dank, u koos: De procedure volgen.",
    );
    expect(errors).toEqual([]);
  });
});
