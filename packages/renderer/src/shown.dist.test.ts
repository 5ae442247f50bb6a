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
  const { page } = await openPage(`${url}nl/all.html${start("all", seed)}`);
  await page.check("[name='river.decided'][value=opt_out]");
  await next(page);
  return page;
};

describe("what someone wrote is found again after a reload", () => {
  test("a reason stands open, and one that is empty does not", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/v1.html${start("v1")}`);
    await openTask(page);
    const why = (option: string) => page.locator(`[data-option=${option}] details.pwe-why`);
    await why("rights").locator("summary").click();
    await why("rights").locator("textarea").fill("Daarom");
    await why("explain").locator("summary").click();
    await reload(page);
    expect(await why("rights").locator("textarea").isVisible()).toBe(true);
    expect(await why("explain").locator("textarea").isVisible()).toBe(false);
  });

  test("a ranking keeps a place that is still empty, and a number its comma", async () => {
    const { url } = await serve(siteOf(small, null));
    const { page } = await openPage(`${url}nl/v1.html${start("v1")}`);
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
    const { page } = await openPage(`${url}nl/v1.html${start("v1")}`);
    await openTask(page);
    const bar = page.locator("[data-shown] .pwe-bar");
    const room = page.locator("[data-room]");
    expect(await bar.locator("b").isVisible()).toBe(false);
    expect(await room.isVisible()).toBe(false);
    for (const option of ["rights", "critical"])
      await page.check(`[name="attention.${option}.level"][value=much_more]`);
    expect(await room.innerText()).toContain("4 van 3: 1 te veel.");
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
    const { page } = await openPage(`${url}nl/all.html${start("all")}`);
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

describe("the way back to a panel", () => {
  test.each([
    ["", false],
    ["panel-7", true],
  ])("for someone whose token is '%s' is shown: %s", async (token, shown) => {
    const { url } = await serve(siteOf(small, "./api"));
    const { page } = await openPage(
      `${url}nl/v1.html${start("v1", undefined, { stream: "panel", token })}`,
    );
    await page.check("[name='consent.answer'][value=no]");
    await next(page);
    expect(await page.locator("[data-end=no] [data-return]").isVisible()).toBe(shown);
  });
});

test.each([
  ["index.html", "Deze vragenlijst werkt met JavaScript", 1],
  ["nl/v1.html", "U kunt hier alles lezen", 4],
  ["en/v2.html", "You can read everything here", 4],
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
  const { page } = await openPage(`${url}nl/v1.html${start("v1")}`);
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
