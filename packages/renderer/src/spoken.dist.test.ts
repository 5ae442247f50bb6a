/** What a screen reader is given of each kind of control: its name, its role, its state and its words. */
import type { Consultation } from "@pwe/model";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import { kinds } from "./testing/kinds.ts";

const { serve, openPage } = useBrowser();

/** A form of which everything is on the screen at once. */
const openAll = async (consultation: Consultation, arm: string): Promise<Page> => {
  const { url } = await serve(siteOf(consultation, null));
  const { page } = await openPage(`${url}nl/form.html${start(arm)}`);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("[data-key],[data-block]"))
      one.dataset["shown"] = "";
    for (const one of document.querySelectorAll<HTMLElement>(
      "[data-deciding],[data-after-consent]",
    ))
      one.hidden = false;
  });
  return page;
};

const spoken = (page: Page, path: string): Promise<string> =>
  page.locator(`[data-path="${path}"]`).first().ariaSnapshot();

describe("in the small consultation", () => {
  test("a level, a question with one and with several answers, a row of a grid, a number, a scale, a ranking", async () => {
    const page = await openAll(small, "v1");
    expect(await spoken(page, "consent")).toMatchInlineSnapshot(`
      "- group "Ik doe mee en weet dat mijn antwoorden worden bewaard.":
        - text: Ik doe mee en weet dat mijn antwoorden worden bewaard.
        - radio "Ja, ik doe mee"
        - text: Ja, ik doe mee
        - radio "Nee, ik doe niet mee"
        - text: Nee, ik doe niet mee"
    `);
    expect(await spoken(page, "attention.rights")).toMatchInlineSnapshot(`
      "- group "Mensen helpen om te krijgen waar ze recht op hebben":
        - heading "Mensen helpen om te krijgen waar ze recht op hebben" [level=2]
        - radio "Veel minder aandacht"
        - text: Veel minder aandacht
        - radio "Minder aandacht"
        - text: Minder aandacht
        - radio "Evenveel aandacht" [checked]
        - text: Evenveel aandacht
        - radio "Meer aandacht"
        - text: Meer aandacht
        - radio "Veel meer aandacht"
        - text: Veel meer aandacht
        - term: Als u minder kiest
        - definition: Meer mensen moeten het zelf uitzoeken.
        - term: Als u meer kiest
        - definition: Meer mensen krijgen hulp die bij hun situatie past.
        - group: Waarom kiest u dit? (niet verplicht) Recht"
    `);
    expect(await spoken(page, "about.gender")).toMatchInlineSnapshot(`
      "- group "Wat is uw geslacht?":
        - text: Wat is uw geslacht?
        - radio "Vrouw"
        - text: Vrouw
        - radio "Man"
        - text: Man
        - radio "Anders, namelijk"
        - text: Anders, namelijk Anders, namelijk (niet verplicht)
        - paragraph: Schrijf geen namen of andere gegevens op waaraan iemand te herkennen is.
        - textbox "Anders, namelijk (niet verplicht)"
        - radio "Zeg ik liever niet"
        - text: Zeg ik liever niet"
    `);
    expect(await spoken(page, "about.before")).toMatchInlineSnapshot(`
      "- group "Hebt u de overheid al eens uw mening gegeven?":
        - text: Hebt u de overheid al eens uw mening gegeven?
        - paragraph: U kunt meer antwoorden kiezen.
        - checkbox "Met een brief of mail"
        - text: Met een brief of mail
        - checkbox "Op een bijeenkomst"
        - text: Op een bijeenkomst
        - checkbox "Met een vragenlijst"
        - text: Met een vragenlijst
        - checkbox "Nee, nooit"
        - text: Nee, nooit"
    `);
    expect(await spoken(page, "about.trust")).toMatchInlineSnapshot(`
      "- group "Hoeveel vertrouwen hebt u in …":
        - text: Hoeveel vertrouwen hebt u in …
        - group "het kabinet":
          - text: het kabinet
          - radio "Weinig"
          - text: Weinig
          - radio "Een beetje"
          - text: Een beetje
          - radio "Veel"
          - text: Veel
          - radio "Weet ik niet"
          - text: Weet ik niet
        - group "ambtenaren":
          - text: ambtenaren
          - radio "Weinig"
          - text: Weinig
          - radio "Een beetje"
          - text: Een beetje
          - radio "Veel"
          - text: Veel
          - radio "Weet ik niet"
          - text: Weet ik niet"
    `);
    expect(await spoken(page, "about.hours")).toMatchInlineSnapshot(`
      "- text: Hoeveel uur per week werkt u? (niet verplicht)
      - paragraph: In halve uren, bijvoorbeeld 36,5 Een getal van 0 tot en met 80, in stappen van 0,5.
      - textbox "Hoeveel uur per week werkt u? (niet verplicht)"
      - text: uur"
    `);
    expect(await spoken(page, "about.mark")).toMatchInlineSnapshot(`
      "- group "Welk rapportcijfer geeft u dit onderzoek?":
        - text: Welk rapportcijfer geeft u dit onderzoek?
        - paragraph: "1: heel slecht. 10: uitstekend."
        - radio "1"
        - text: "1"
        - radio "2"
        - text: "2"
        - radio "3"
        - text: "3"
        - radio "4"
        - text: "4"
        - radio "5"
        - text: "5"
        - radio "6"
        - text: "6"
        - radio "7"
        - text: "7"
        - radio "8"
        - text: "8"
        - radio "9"
        - text: "9"
        - radio "10"
        - text: "10""
    `);
    expect(await spoken(page, "about.order")).toMatchInlineSnapshot(`
      "- group "Zet uw twee belangrijkste onderwerpen op volgorde.":
        - text: Zet uw twee belangrijkste onderwerpen op volgorde. Plaats 1
        - combobox "Plaats 1":
          - option "Kies een antwoord" [selected]
          - option "Klimaat"
          - option "Wonen"
          - option "Veiligheid"
        - text: Plaats 2
        - combobox "Plaats 2":
          - option "Kies een antwoord" [selected]
          - option "Klimaat"
          - option "Wonen"
          - option "Veiligheid""
    `);
    expect(await spoken(page, "about.party.consent")).toMatchInlineSnapshot(`
      "- group "Ik vind het goed dat mijn politieke voorkeur wordt bewaard.":
        - text: Ik vind het goed dat mijn politieke voorkeur wordt bewaard.
        - radio "Ja, dat mag"
        - text: Ja, dat mag
        - radio "Nee, sla deze vraag over"
        - text: Nee, sla deze vraag over"
    `);
    expect(await spoken(page, "about.party")).toMatchInlineSnapshot(`
      "- group "Op welke partij stemde u? (niet verplicht)":
        - text: Op welke partij stemde u? (niet verplicht)
        - radio "Partij Links"
        - text: Partij Links
        - radio "Partij Rechts"
        - text: Partij Rechts
        - radio "Zeg ik liever niet"
        - text: Zeg ik liever niet"
    `);
    expect(await spoken(page, "damage.advice.why")).toMatchInlineSnapshot(`
      "- text: Waarom geeft u dit advies? (niet verplicht)
      - paragraph: Schrijf geen namen of andere gegevens op waaraan iemand te herkennen is.
      - textbox "Waarom geeft u dit advies? (niet verplicht)""
    `);
    await page.locator("[data-option=rights] details.pwe-why summary").click();
    expect(await spoken(page, "attention.rights.why")).toMatchInlineSnapshot(`
      "- group:
        - text: Waarom kiest u dit? (niet verplicht) Recht
        - paragraph: Schrijf geen namen of andere gegevens op waaraan iemand te herkennen is.
        - textbox "Waarom kiest u dit? (niet verplicht) Recht""
    `);
  });

  test("the summary of what is wrong, and the place that it is about", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await page.click("[data-action=next]");
    expect(await page.locator("[data-summary]").ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "U kunt nog niet verder":
        - heading "U kunt nog niet verder" [level=2]
        - list:
          - listitem:
            - link "Ik doe mee en weet dat mijn antwoorden worden bewaard. – Kies een antwoord.":
              - /url: "#q-consent""
    `);
    expect(await spoken(page, "consent")).toMatchInlineSnapshot(`
      "- group "Ik doe mee en weet dat mijn antwoorden worden bewaard.":
        - text: Ik doe mee en weet dat mijn antwoorden worden bewaard. Kies een antwoord.
        - radio "Ja, ik doe mee"
        - text: Ja, ik doe mee
        - radio "Nee, ik doe niet mee"
        - text: Nee, ik doe niet mee"
    `);
    expect(
      await page
        .locator("[data-path=consent]")
        .evaluate(
          (one) => document.getElementById(one.getAttribute("aria-describedby") ?? "")?.textContent,
        ),
    ).toBe("Kies een antwoord.");
  });
});

describe("in the consultation with every other kind", () => {
  test("how to decide, an option to choose, one of a group, and the totals", async () => {
    const page = await openAll(kinds, "all");
    expect(await spoken(page, "river.decided")).toMatchInlineSnapshot(`
      "- group "Hoe wilt u kiezen?":
        - text: Hoe wilt u kiezen?
        - radio "Ik kies zelf"
        - text: Ik kies zelf
        - radio "Geen van deze plannen"
        - text: Geen van deze plannen
        - radio "Laat deskundigen kiezen"
        - text: Laat deskundigen kiezen"
    `);
    await page.check("[name='river.path.chosen']");
    expect(await spoken(page, "river.path")).toMatchInlineSnapshot(`
      "- heading "Een wandelpad" [level=2]:
        - checkbox "Een wandelpad" [checked]
        - text: Een wandelpad
      - list:
        - listitem:
          - text: "Kosten:"
          - strong: € 12 mln
      - group: Waarom kiest u dit? (niet verplicht) Een wandelpad"
    `);
    expect(await spoken(page, "river.site")).toMatchInlineSnapshot(`
      "- group "De dijk bij het dorp":
        - heading "De dijk bij het dorp" [level=2]
        - heading "De dijk hoger maken" [level=3]:
          - radio "De dijk hoger maken"
          - text: De dijk hoger maken
        - list:
          - listitem:
            - text: "Kosten:"
            - strong: € 40 mln
        - group: Waarom kiest u dit? (niet verplicht) De dijk hoger maken
        - heading "De rivier breder maken" [level=3]:
          - radio "De rivier breder maken"
          - text: De rivier breder maken
        - list:
          - listitem:
            - text: "Kosten:"
            - strong: € 75 mln
        - term: Als u meer kiest
        - definition: Er is meer plaats voor water.
        - group: Waarom kiest u dit? (niet verplicht) De rivier breder maken
        - radio "Geen van deze"
        - text: Geen van deze"
    `);
    expect(await page.locator("[data-meters='river']").ariaSnapshot()).toMatchInlineSnapshot(`
      "- list:
        - listitem:
          - text: Natuur
          - status "Natuur": 0,5 punten
      - text: Kosten
      - meter "Kosten""
    `);
  });

  test("points, an amount, a text and a pair", async () => {
    const page = await openAll(kinds, "all");
    expect(await spoken(page, "heat.net")).toMatchInlineSnapshot(`
      "- group "Een warmtenet":
        - heading "Een warmtenet" [level=2]
        - paragraph: Een heel getal van 0 tot en met 100.
        - 'button "Minder: Een warmtenet"': −
        - textbox "Een warmtenet punten": "0"
        - text: punten
        - 'button "Meer: Een warmtenet"': +
        - group: Waarom kiest u dit? (niet verplicht) Een warmtenet"
    `);
    expect(await spoken(page, "money.youth")).toMatchInlineSnapshot(`
      "- group "Jongeren":
        - heading "Jongeren" [level=2]
        - paragraph: Een getal van −20 tot en met 40, in stappen van 2,5.
        - 'button "Minder: Jongeren"': −
        - text: €
        - textbox "Jongeren € mln": "0"
        - text: mln
        - 'button "Meer: Jongeren"': +
        - group: Waarom dit bedrag? (niet verplicht) Jongeren"
    `);
    expect(await spoken(page, "extra.mail")).toMatchInlineSnapshot(`
      "- text: Wat is uw e-mailadres? (niet verplicht)
      - paragraph: "Bijvoorbeeld: naam@voorbeeld.nl."
      - textbox "Wat is uw e-mailadres? (niet verplicht)""
    `);
    expect(await spoken(page, "rail.one")).toMatchInlineSnapshot(`
      "- group "Keuze 1 van 2":
        - text: Keuze 1 van 2
        - 'radio "A Reistijd: 30 minuten Prijs: € 12"'
        - text: "A Reistijd: 30 minuten Prijs: € 12"
        - 'radio "B Reistijd: 50 minuten Prijs: € 8"'
        - text: "B Reistijd: 50 minuten Prijs: € 8"
        - radio "Geen van beide"
        - text: Geen van beide"
    `);
  });

  test("a task that nobody decided on yet complains about that first question", async () => {
    const { url } = await serve(siteOf(kinds, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`);
    await page.click("[data-action=next]");
    expect(await page.locator("[data-summary]").ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "U kunt nog niet verder":
        - heading "U kunt nog niet verder" [level=2]
        - list:
          - listitem:
            - link "Hoe wilt u kiezen? – Kies een antwoord.":
              - /url: "#q-river-decided""
    `);
    await page.locator("[data-summary] a").first().click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "river.decided",
    );
  });
});

test("why something was chosen is asked in the same words as are shown, and names its option", async () => {
  const { url } = await serve(siteOf(kinds, null));
  const { page } = await openPage(`${url}nl/form.html${start("all", "0000000000000001")}`);
  await page.check("[name='river.decided'][value=self]");
  const fold = page.locator("[data-path='river.path.why']");
  await fold.locator("summary").click();
  const field = page.getByRole("textbox", {
    name: "Waarom kiest u dit? (niet verplicht) Een wandelpad",
    exact: true,
  });
  expect(await field.getAttribute("name")).toBe("river.path.why");
  expect(await fold.locator("summary").innerText()).toContain("Een wandelpad");
});

test("the words that fit the level that was chosen name the field too", async () => {
  const texts = {
    ...small.texts,
    "attention#why_more": { format: "plain", in: { nl: "Waarom meer?", en: "Why more?" } },
  } as const;
  const { url } = await serve(siteOf({ ...small, texts }, null));
  const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
  await page.check("[name='consent.answer'][value=yes]");
  await page.click("[data-action=next]");
  await page.check("[name='attention.rights.level'][value=more]");
  await page.locator("[data-option=rights] details.pwe-why summary").click();
  const field = page.getByRole("textbox", {
    name: "Waarom meer? (niet verplicht) Recht",
    exact: true,
  });
  expect(await field.getAttribute("name")).toBe("attention.rights.why");
});

describe("the last look", () => {
  /** A last look at these elements alone. */
  const openLast = async (...kept: string[]) => {
    const elements = kinds.instrument.elements
      .flatMap((one) => (one.kind === "shuffle" ? one.elements : [one]))
      .filter((one) => "id" in one && kept.includes(one.id));
    const design = {
      ...kinds,
      instrument: { ...kinds.instrument, review: true as const, elements },
    };
    const { url } = await serve(siteOf(design, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`);
    return page;
  };
  const row = (page: Page, path: string) => page.locator(`[data-asked="${path}"]`);

  test("calls a package by its set, and says what is in it and why it was chosen", async () => {
    const page = await openLast("rail");
    await page.check("[name='rail.one.answer'][value=b]");
    await page.fill("[name='rail.one.why']", "Goedkoper");
    await page.click("[data-action=next]");
    await page.check("[name='rail.two.answer'][value=none]");
    await page.click("[data-action=next]");
    const [first, second] = [row(page, "rail.one"), row(page, "rail.two")];
    expect(await first.locator("dt").innerText()).toBe("Met de trein – Keuze 1 van 2");
    expect(
      (await first.locator("dd:visible").allInnerTexts()).map((one) =>
        one.replace(/\s+/g, " ").trim(),
      ),
    ).toEqual([
      "B",
      "Reistijd: 50 minuten Prijs: € 8",
      "Waarom kiest u dit? Goedkoper",
      "Veranderen : Met de trein – Keuze 1 van 2",
    ]);
    expect(await second.locator("dd:visible").count()).toBe(2);
  });

  test("writes an amount as the form does, and leads back to what was chosen", async () => {
    const page = await openLast("river", "money");
    await page.check("[name='river.decided'][value=opt_out]");
    await page.click("[data-action=next]");
    await page.fill("[name='money.youth.amount']", "40");
    await page.fill("[name='money.roads.amount']", "0");
    await page.click("[data-action=next]");
    expect(await row(page, "money.youth").locator("dd").first().innerText()).toBe("€ 40 mln");
    await row(page, "river.decided").locator("[data-change]").click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      "opt_out",
    );
  });
});

test("the last look at the answers", async () => {
  const last = {
    ...kinds,
    instrument: {
      ...kinds.instrument,
      review: true as const,
      elements: kinds.instrument.elements.slice(0, 1),
    },
  };
  const { url } = await serve(siteOf(last, null));
  const { page } = await openPage(`${url}nl/form.html${start("all")}`);
  await page.check("[name='river.decided'][value=self]");
  await page.check("[name='river.path.chosen']");
  await page.check("[name='river.site.pick'][value=wide]");
  await page.locator("[name='river.path.chosen']").uncheck();
  await page.click("[data-action=next]");
  expect(await page.locator("main").ariaSnapshot()).toMatchInlineSnapshot(`
    "- main:
      - button "Vorige"
      - paragraph: Deel 2 van 2
      - heading "Kijk uw antwoorden na" [level=1]
      - paragraph: Dit zijn uw antwoorden. Klopt er iets niet? Verander het voordat u verstuurt.
      - heading "Keuzes langs de rivier" [level=2]
      - term: Hoe wilt u kiezen?
      - definition: Ik kies zelf
      - definition:
        - 'link "Veranderen : Hoe wilt u kiezen?"':
          - /url: "#"
      - term: De dijk hoger maken
      - definition: niet gekozen
      - definition:
        - 'link "Veranderen : De dijk hoger maken"':
          - /url: "#"
      - term: De rivier breder maken
      - definition: De rivier breder maken
      - definition:
        - 'link "Veranderen : De rivier breder maken"':
          - /url: "#"
      - term: Een wandelpad
      - definition: niet gekozen
      - definition:
        - 'link "Veranderen : Een wandelpad"':
          - /url: "#"
      - term: Een park
      - definition: niet gekozen
      - definition:
        - 'link "Veranderen : Een park"':
          - /url: "#"
      - button "Vorige"
      - button "Versturen"
      - paragraph: Uw antwoorden worden op dit apparaat bewaard tot u ze verstuurt."
  `);
});
