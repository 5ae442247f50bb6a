/** Numbers as people type, paste and step them, in three engines: what is shown is what is stored, and nothing is changed unasked. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formPath, judge } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Engine, engines, type Tab } from "./engines.ts";
import { field, type Fielded } from "./fielded.ts";

const PICTURES = process.env["PWE_PICTURES"];

let fielded: Fielded;
beforeAll(async () => {
  fielded = await field("test/fixtures/numbers.pwe");
}, 120_000);
afterAll(() => fielded?.close());

let starts = 0;
/** The address of the form for somebody new, who begins with this id. */
const begin = (): { readonly address: string; readonly id: string } => {
  const made = simulator(fielded.consultation.instrument)(
    (++starts).toString(16).padStart(16, "0"),
  );
  const { id, seed, versions, stream } = made;
  const start = encodeURIComponent(JSON.stringify({ id, seed, stream, versions }));
  return { id, address: `${fielded.address}/${formPath("nl")}?${id}#${start}` };
};

/** Runs in the page: types these texts as an editor does, each in its field, and leaves it; tells what is there then. */
const typeIn = async (given: string): Promise<string> => {
  while (!document.querySelector("[data-buttons]:not([hidden])"))
    await new Promise((wait) => setTimeout(wait, 20));
  const seen: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(JSON.parse(given) as Record<string, string>)) {
    const one = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    one.focus();
    one.select();
    document.execCommand("insertText", false, text);
    const [meter] = [...document.querySelectorAll<HTMLElement>("[data-shown] [data-total]")];
    const typed = { wrong: one.matches("[aria-invalid]"), meter: meter?.dataset["state"] };
    one.blur();
    // Not every engine says that a field that a script wrote in was changed.
    one.dispatchEvent(new Event("change", { bubbles: true }));
    // A complaint waits until nothing is pressed.
    await new Promise((wait) => setTimeout(wait, 150));
    seen[name] = {
      typed,
      value: one.value,
      meter: meter && [
        meter.dataset["state"],
        (
          document.querySelector(`[data-words="${meter.dataset["total"]}"]`) ??
          meter.querySelector("output")!
        ).textContent.trim(),
      ],
      said: one.closest("[data-path]")!.querySelector("[data-complaint]")?.textContent ?? null,
    };
  }
  return JSON.stringify(seen);
};

interface Seen {
  readonly typed: { readonly wrong: boolean; readonly meter?: string };
  readonly value: string;
  readonly said: string | null;
  readonly meter?: readonly [state: string, words: string];
}

const type = async (tab: Tab, name: string, text: string): Promise<Seen> =>
  (JSON.parse(await tab.run(typeIn, JSON.stringify({ [name]: text }))) as Record<string, Seen>)[
    name
  ]!;

const next = (tab: Tab): Promise<string> =>
  tab.run(async () => {
    document.querySelector<HTMLElement>("[data-action=next]")!.click();
    for (let tries = 0; tries < 100; tries++) {
      const end = [...document.querySelectorAll<HTMLElement>("[data-end]")].find(
        (one) => !one.hidden,
      );
      if (end && end.dataset["end"] !== "sending") return end.dataset["end"]!;
      await new Promise((wait) => setTimeout(wait, end ? 50 : 5));
    }
    const summary = document.querySelector<HTMLElement>("[data-summary]")!;
    return summary.hidden ? "next" : summary.innerText;
  });

const picture = async (tab: Tab, name: string): Promise<void> => {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.png`), await tab.picture());
};

const RANGE = "Vul een getal in van −20 tot en met 40, in stappen van 5.";

describe.each(Object.entries(engines))("%s", (name, launch) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch();
  }, 300_000);
  afterAll(() => engine?.close());

  test.each([
    [390, 844],
    [1280, 900],
  ])(
    "what is typed is read, said, shown and stored at %i × %i",
    { timeout: 300_000 },
    async (width, height) => {
      const tab = await engine.open({ width, height });
      const { address, id } = begin();
      await tab.goto(address);
      const roads = "money.roads.amount";
      for (const [text, value, said] of [
        ["10 ", "10", null],
        ["€ 15 mln", "15", null],
        ["−5", "−5", null],
        ["-20", "−20", null],
        ["20,0", "20", null],
        ["7", "7", "Dit getal kan hier niet. 5 en 10 kunnen wel."],
        ["5,5", "5,5", "Dit getal kan hier niet. 5 en 10 kunnen wel."],
        ["35.000", "35.000", "Dit getal is op twee manieren te lezen. Vul 35 in, of 35000."],
        ["1e1", "1e1", RANGE],
        ["45", "45", RANGE],
        ["tien", "tien", RANGE],
      ] as const)
        expect([text, await type(tab, roads, text)]).toMatchObject([text, { value, said }]);
      await type(tab, roads, "10");
      const wrong = await type(tab, roads, "7");
      expect(wrong.typed).toEqual({ wrong: false, meter: "unread" });
      expect(wrong.meter).toEqual(["unread", "Een getal is nog niet goed ingevuld."]);
      await picture(tab, `wrong-${name}-${width}`);
      expect(await type(tab, roads, "")).toMatchObject({ value: "0", said: null });
      expect((await type(tab, roads, "25")).meter).toEqual([
        "fine",
        "€ 25 mln van € 40 mln gebruikt. U hebt nog € 15 mln over.",
      ]);
      await type(tab, "money.rail.amount", "10");
      await picture(tab, `money-${name}-${width}`);
      expect(await next(tab)).toBe("next");
      const north = "homes.north.amount";
      for (const [text, value, said] of [
        ["35.000", "35.000", null],
        ["1 550", "1.550", null],
        ["1,550", "1.550", null],
        ["35,000", "35,000", "Dit getal is op twee manieren te lezen. Vul 35 in, of 35000."],
        ["1,5", "1,5", "Dit getal kan hier niet. 1 en 2 kunnen wel."],
        ["€ 1.550,-", "1.550", null],
      ] as const)
        expect([text, await type(tab, north, text)]).toMatchObject([text, { value, said }]);
      expect(await type(tab, "homes.south.amount", "12500")).toMatchObject({
        value: "12.500",
        meter: ["fine", "14.050 woningen"],
      });
      await picture(tab, `homes-${name}-${width}`);
      expect(await next(tab)).toBe("next");
      for (const [path, text, value] of [
        ["about.hours", "37.5", "37,5"],
        ["about.income", "€ 1.550,5", "1550,5"],
        ["about.degrees", "−2", "−2"],
      ] as const)
        expect(await type(tab, `${path}.answer`, text)).toMatchObject({ value, said: null });
      await type(tab, "about.place.answer", "\u200b1234 AB ");
      await picture(tab, `about-${name}-${width}`);
      expect(await next(tab)).toBe("next");
      const shown = await tab.run(() => document.querySelector<HTMLElement>("#form")!.innerText);
      expect(shown).toContain("U werkt 37,5 uur en betaalt 1.550,5 euro.");
      expect(await next(tab)).toBe("next");
      const reviewed = await tab.run(() =>
        [...document.querySelectorAll<HTMLElement>("[data-asked]")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.querySelector("dd")!.innerText.replace(/\s+/g, " ").trim())
          .join("; "),
      );
      expect(reviewed).toBe(
        "€ 25 mln; € 10 mln; 1.550 woningen; 12.500 woningen; 37,5 uur; € 1.550,5; −2; 1234 AB",
      );
      expect(await next(tab)).toBe("sent");
      const stored = (await fielded.responses()).find((one) => one.id === id)!;
      expect(judge(fielded.consultation.instrument, stored)).toEqual([]);
      expect(stored.answers).toEqual({
        money: { roads: { amount: 5 }, rail: { amount: 2 } },
        homes: { north: { amount: 1550 }, south: { amount: 12500 } },
        about: {
          ...{ hours: { answer: 75 }, income: { answer: 155050 } },
          ...{ degrees: { answer: -2 }, place: { answer: "1234 AB" } },
        },
      });
      await tab.close();
    },
  );

  test("a field and its buttons are one row, high enough for a thumb, with its slider below", async () => {
    for (const width of [320, 390, 1280]) {
      const tab = await engine.open({ width, height: 844 });
      await tab.goto(begin().address);
      await tab.run(typeIn, "{}");
      const boxes = JSON.parse(
        await tab.run(() => {
          const row = document.querySelector(".pwe-number")!;
          return JSON.stringify(
            [row, ...row.children].map((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return { left, right, top, bottom };
            }),
          );
        }),
      ) as { left: number; right: number; top: number; bottom: number }[];
      const [, less, typed, more] = boxes as [unknown, ...typeof boxes];
      for (const one of [less!, typed!, more!])
        expect(Math.round(one.bottom - one.top)).toBeGreaterThanOrEqual(44);
      expect([typed!.top, more!.top].map(Math.round)).toEqual(
        [less!.top, less!.top].map(Math.round),
      );
      expect(typed!.left).toBeGreaterThan(less!.right);
      expect(more!.left).toBeGreaterThan(typed!.right);
      expect(more!.right).toBeLessThanOrEqual(width);
      await tab.close();
    }
  });
});

test("a wheel and arrows over a field change nothing; buttons and the slider do, from where it starts", async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await page.goto(begin().address);
  const roads = page.locator("[name='money.roads.amount']");
  await roads.click();
  await roads.hover();
  await page.mouse.wheel(0, 200);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  expect(await roads.inputValue()).toBe("0");
  await page.click("[data-step='1'][data-for='money.roads.amount']");
  expect(await roads.inputValue()).toBe("5");
  await roads.fill("12");
  await page.click("[data-step='-1'][data-for='money.roads.amount']");
  expect(await roads.inputValue()).toBe("10");
  // An empty field counts as where it starts, and so do the buttons.
  await roads.fill("");
  await page.click("[data-step='1'][data-for='money.roads.amount']");
  expect(await roads.inputValue()).toBe("5");
  await page.locator("[name='money.rail.amount']").fill("−15");
  const slider = page.locator("[data-range-of='money.roads.amount']");
  if ((await slider.count()) > 0) {
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect(await roads.inputValue()).toBe("10");
  }
  await page.click("[data-action=next]");
  const north = page.locator("[name='homes.north.amount']");
  await page.click("[data-step='-1'][data-for='homes.north.amount']");
  expect(await north.inputValue()).toBe("0");
  await page.click("[data-step='1'][data-for='homes.north.amount']");
  expect(await north.inputValue()).toBe("1");
  await browser.close();
});

test("Enter in a field goes on, and never sends", async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  const { address, id } = begin();
  await page.goto(address);
  await page.locator("[name='money.roads.amount']").press("Enter");
  await page.locator("[name='homes.north.amount']:visible").waitFor();
  await page.fill("[name='homes.north.amount']", "2");
  await page.fill("[name='homes.south.amount']", "3");
  await page.locator("[name='homes.south.amount']").press("Enter");
  await page.locator("[name='about.hours.answer']:visible").waitFor();
  expect((await fielded.responses()).some((one) => one.id === id)).toBe(false);
  await browser.close();
});
