import { judge, route } from "@pwe/model";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { keptOf, siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import { kinds } from "./testing/kinds.ts";

const { serve, openPage } = useBrowser();

const next = (page: Page) => page.click("[data-action=next]");
const reload = async (page: Page) => {
  await page.reload();
  await page.waitForSelector("[data-buttons]:not([hidden])");
};

/** Opens the first page of the small consultation, past its consent. */
const openTask = async (page: Page) => {
  await page.check("[name='consent.answer'][value=yes]");
  await next(page);
};

/** Opens the page where money is given: the next for someone with this seed who leaves the river alone. */
const openMoney = async () => {
  const seeds = Array.from({ length: 100 }, (_, at) => at.toString(16).padStart(16, "0"));
  const answers = { river: { decided: "opt_out" } };
  const seed = seeds.find((one) => {
    const { pages } = route(kinds.instrument, { seed: one, versions: {}, answers });
    return pages[1]?.block === "money";
  });
  const { url } = await serve(siteOf(kinds, null));
  const { page } = await openPage(`${url}nl/form.html${start("all", seed)}`);
  await page.check("[name='river.decided'][value=opt_out]");
  await next(page);
  return page;
};

describe("what someone wrote is found again after a reload", () => {
  test("a reason stands open, and one that is empty does not", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await openTask(page);
    const why = (option: string) => page.locator(`[data-option=${option}] details.pwe-why`);
    await why("rights").locator("summary").click();
    await why("rights").locator("textarea").fill("Daarom");
    await why("explain").locator("summary").click();
    await reload(page);
    expect(await why("rights").locator("textarea").isVisible()).toBe(true);
    expect(await why("explain").locator("textarea").isVisible()).toBe(false);
  });

  test("what could not be read as a number, with what is wrong with it", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await openTask(page);
    await next(page);
    await page.check("[name='damage.advice.answer'][value=temporary]");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await next(page);
    const field = page.locator("[name='about.hours.answer']");
    await field.fill("ongeveer 36");
    await field.blur();
    const complaint = page.locator("[data-key='about.hours'] [data-complaint]");
    await complaint.waitFor();
    const said = await complaint.innerText();
    await reload(page);
    expect(await field.inputValue()).toBe("ongeveer 36");
    expect(await complaint.innerText()).toBe(said);
    expect(JSON.stringify((await keptOf(page)).answers)).not.toContain("hours");
    await field.fill("36");
    await reload(page);
    expect(await field.inputValue()).toBe("36");
    expect(await complaint.isVisible()).toBe(false);
  });

  test("a ranking keeps a place that is still empty, and a number its comma", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await openTask(page);
    await next(page);
    await page.check("[name='damage.advice.answer'][value=temporary]");
    await page.check("[name='damage.wish.answer'][value=keep]");
    await next(page);
    await page.check("[name='about.gender.answer'][value=female]");
    await page.check("[name='about.before.answers'][value=never]");
    for (const row of ["officials", "cabinet"])
      await page.check(`[name='about.trust.${row}.answer'][value=dont_know]`);
    await page.fill("[name='about.hours.answer']", "36,5");
    await page.check("[name='about.mark.answer'][value='8']");
    await reload(page);
    expect(await page.inputValue("[name='about.hours.answer']")).toBe("36,5");
    await next(page);
    await page.locator("select").nth(1).selectOption("safety");
    await reload(page);
    const places = () =>
      page
        .locator("select")
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(await places()).toEqual(["", "safety"]);
    await page.locator("select").nth(0).selectOption("climate");
    await page.check("[name='about.party.consent'][value=false]");
    await next(page);
    await page.waitForSelector("[data-end=download]:not([hidden])");
    const { response } = await keptOf(page);
    expect(judge(small.instrument, response)).toEqual([]);
    expect(response?.answers["about"]).toMatchObject({ order: { answers: ["climate", "safety"] } });
  });
});

describe("a limit", () => {
  test("is a mark with what is too much behind it, and is said above the buttons only when it is in the way", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await openTask(page);
    const bar = page.locator("[data-shown] .pwe-bar");
    const room = page.locator("[data-room]");
    expect(await bar.locator("b").isVisible()).toBe(false);
    expect(await room.isVisible()).toBe(false);
    for (const option of ["rights", "critical"])
      await page.check(`[name="attention.${option}.level"][value=much_more]`);
    expect(await room.innerText()).toContain("U gebruikt 4. Dat is 1 te veel: u kunt 3 gebruiken.");
    const [whole, mark, excess] = await bar.evaluate((one) =>
      [one, one.querySelector("i")!, one.querySelector("b")!].map((part) =>
        part.getBoundingClientRect().toJSON(),
      ),
    );
    // Three of four: the mark and the excess begin at the same place, and the excess is the last quarter.
    expect(mark.x + mark.width / 2).toBeCloseTo(whole.x + whole.width * 0.75, -1);
    expect(excess.x).toBeCloseTo(whole.x + whole.width * 0.75, -1);
    expect(excess.right).toBeCloseTo(whole.right, -1);
  });

  test("of a task that someone does not decide on is not said", async () => {
    const { url } = await serve(siteOf(kinds, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`);
    await page.check("[name='river.decided'][value=self]");
    await page.locator("[name='river.site.pick'][value=wide]").check();
    await page.locator("[name='river.park.chosen']").check();
    expect(await page.locator("[data-room]").isVisible()).toBe(true);
    await page.check("[name='river.decided'][value=delegate]");
    expect(await page.locator("[data-room]").isVisible()).toBe(false);
  });
});

test("the reasons for an amount are asked by side: more and less than where it starts", async () => {
  const page = await openMoney();
  const asked = () => page.locator("[data-path='money.youth.why'] summary").innerText();
  const amount = page.locator("[name='money.youth.amount']");
  expect(await asked()).toContain("Waarom evenveel geld?");
  await amount.fill("2.5");
  expect(await asked()).toContain("Waarom meer geld?");
  await amount.fill("-2.5");
  expect(await asked()).toContain("Waarom minder geld?");
  await amount.fill("");
  expect(await asked()).toContain("Waarom dit bedrag?");
});

describe("a limit from below", () => {
  /** The page of the climate task, with something chosen and not enough of it. */
  const openClimate = async (texts: typeof kinds.texts) => {
    const elements = kinds.instrument.elements
      .flatMap((one) => (one.kind === "shuffle" ? one.elements : []))
      .filter((one) => one.kind === "task" && one.path === "climate");
    const design = { ...kinds, instrument: { ...kinds.instrument, elements }, texts };
    const { url } = await serve(siteOf(design, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`);
    await page.check("[name='climate.farm.level'][value=some]");
    await page.check("[name='climate.home.level'][value=none]");
    return page;
  };
  const words = (page: Page) => page.locator(".pwe-meter-words").innerText();

  test("says at the meter what the author says to do, and says it once in the summary", async () => {
    const under = {
      format: "plain" as const,
      in: { nl: "Kies ergens voor meer minder uitstoot." },
    };
    const page = await openClimate({ ...kinds.texts, "climate.less#under": under });
    expect(await words(page)).toBe(
      "6 Mt van minstens 15 Mt. Nog 9 Mt te gaan. Kies ergens voor meer minder uitstoot.",
    );
    await next(page);
    const summary = await page.locator("[data-summary] a").first().innerText();
    expect(summary.split("Kies ergens")).toHaveLength(2);
  });

  test("says nothing of ours at the meter, and in the summary what to do", async () => {
    const page = await openClimate(kinds.texts);
    expect((await words(page)).trim()).toBe("6 Mt van minstens 15 Mt. Nog 9 Mt te gaan.");
    await next(page);
    expect(await page.locator("[data-summary] a").first().innerText()).toContain(
      "Kies bij een onderdeel voor meer.",
    );
  });
});

describe("a complaint", () => {
  test("about exactly one of a group says so", async () => {
    const design = JSON.parse(JSON.stringify(kinds)) as typeof kinds;
    const [task] = design.instrument.elements;
    if (task?.kind !== "task") throw new Error("the first is no task");
    Object.assign(task.groups[0]!, { min: 1, max: 1 });
    const { url } = await serve(siteOf(design, null));
    const { page } = await openPage(`${url}nl/form.html${start("all")}`);
    await page.check("[name='river.decided'][value=self]");
    await page.check("[name='river.path.chosen']");
    await next(page);
    expect(await page.locator("[data-path='river.site'] [data-complaint]").innerText()).toContain(
      "Kies er precies 1.",
    );
  });

  test("about one ranking is one, also where an answer stands twice and a place is empty", async () => {
    const design = JSON.parse(JSON.stringify(small)) as typeof small;
    const about = design.instrument.elements.find((one) => "id" in one && one.id === "about");
    if (about?.kind !== "section") throw new Error("there is no section about");
    about.elements = about.elements.filter(
      ({ kind, ...one }) => kind === "question" && "id" in one && one.id === "order",
    );
    const [rank] = about.elements;
    if (rank?.kind !== "question" || rank.type !== "rank") throw new Error("there is no ranking");
    rank.top = 3;
    design.instrument.elements = [about];
    const { url } = await serve(siteOf(design, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    for (const place of [0, 1]) await page.locator("select").nth(place).selectOption("safety");
    await next(page);
    expect(await page.locator("[data-summary] a").allInnerTexts()).toEqual([
      "Zet uw twee belangrijkste onderwerpen op volgorde. – Kies voor elke plaats een ander antwoord.",
    ]);
  });

  test("about rows of a grid is one line, with the question and its rows", async () => {
    const design = JSON.parse(JSON.stringify(small)) as typeof small;
    const about = design.instrument.elements.find((one) => "id" in one && one.id === "about");
    if (about?.kind !== "section") throw new Error("there is no section about");
    about.elements = about.elements.filter((one) => "type" in one && one.type === "grid");
    design.instrument.elements = [about];
    const { url } = await serve(siteOf(design, null));
    const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
    await next(page);
    const lines = await page.locator("[data-summary] a").allInnerTexts();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/,.* – Kies een antwoord\.$/);
    expect(await page.locator(".pwe-row [data-complaint]").count()).toBeGreaterThan(1);
  });

  test("in a design in another language is marked as ours", async () => {
    const arabic = JSON.parse(JSON.stringify(small).replaceAll('"nl":', '"ar":')) as typeof small;
    const { url } = await serve(siteOf({ ...arabic, language: "ar", languages: ["ar"] }, null));
    const { page } = await openPage(`${url}ar/form.html${start("v1")}`);
    await next(page);
    const error = page.locator("[data-complaint]");
    expect(await error.getAttribute("lang")).toBe("en");
    expect(await error.getAttribute("dir")).toBe("ltr");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

describe("the way back to a panel", () => {
  test.each([
    ["", false],
    ["panel-7", true],
  ])("for someone whose token is '%s' is shown: %s", async (token, shown) => {
    const { url } = await serve(siteOf(small, "./api"));
    const { page } = await openPage(
      `${url}nl/form.html${start("v1", undefined, { stream: "panel", token })}`,
    );
    await page.check("[name='consent.answer'][value=no]");
    await next(page);
    expect(await page.locator("[data-end=no] [data-return]").isVisible()).toBe(shown);
  });
});

test.each([
  ["index.html", "Uw browser kan deze vragenlijst zo niet openen", 1],
  ["nl/form.html", "U kunt hier de vragen lezen", 4],
  ["en/form.html", "You can read the questions here", 4],
])("without a script, %s says so and lets nobody send", async (path, words, headings) => {
  const { url } = await serve(siteOf(small, null));
  const { page } = await openPage(`${url}index.html`, { javaScriptEnabled: false });
  await page.goto(`${url}${path}`);
  expect(await page.innerText("main")).toContain(words);
  expect(await page.locator("h1").filter({ visible: true }).count()).toBe(headings);
  expect(await page.locator("button").filter({ visible: true }).count()).toBe(0);
});

test("on paper stands the page that is open, with its meter and without buttons", async () => {
  const { url } = await serve(siteOf(small, null));
  const { page } = await openPage(`${url}nl/form.html${start("v1")}`);
  await openTask(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("h1").filter({ visible: true }).allInnerTexts()).toEqual([
    "Verdeel de aandacht",
  ]);
  expect(
    await page
      .locator("[data-shown] .pwe-meters")
      .evaluate((one) => getComputedStyle(one).position),
  ).toBe("static");
  expect(await page.locator("button").filter({ visible: true }).count()).toBe(0);
});
