/** The same form for everyone: in the dark, in forced colours, from right to left, at 400 %, and to a screen reader. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field, type Fielded, pictureFolder } from "./fielded.ts";
import { picture } from "./visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let fielded: Fielded;
let page: Page | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  fielded = await field("examples/rijksambtenaren/consultation.pwe");
});
afterEach(async () => page?.context().close());
afterAll(async () => {
  await browser?.close();
  await fielded?.close();
});

/** The first page in version v1: started as often as that takes, for the collector alone decides. */
async function start(options: BrowserContextOptions): Promise<Page> {
  for (let starts = 0; starts < 60; starts += 1) {
    const context = await browser.newContext({ viewport: { width: 840, height: 900 }, ...options });
    const started = await context.newPage();
    await started.goto(fielded.address);
    await started.locator("[data-action=start]").click();
    await started.locator("[name='consent.answer']").first().waitFor();
    if (started.url().includes("v1")) return started;
    await context.close();
  }
  throw new Error("sixty starts without v1");
}

/** The task, with two options at their highest level. */
async function openTask(options: BrowserContextOptions): Promise<Page> {
  page = await start(options);
  await page.locator("[name='consent.answer'][value=yes]").check();
  await page.locator("[data-action=next]").click();
  await page.locator("[name='attention.rights.level'][value=much_more]").check();
  await page.locator("[name='attention.science.level'][value=much_more]").check();
  await page.locator("[name='attention.explain.level'][value=more]").check();
  await page.locator("[data-total] [data-state=over], [data-state=over]").first().waitFor();
  return page;
}

async function violations(of: Page): Promise<string[]> {
  await of.evaluate(axe);
  const { violations: found } = await of.evaluate<AxeResults>("axe.run(document)");
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(" ")}`),
  );
}

test("in the dark, axe finds nothing with a meter over its limit and with complaints", async () => {
  const dark = await openTask({ colorScheme: "dark" });
  const background = await dark.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe("rgb(18, 23, 28)");
  expect(await violations(dark)).toEqual([]);
  await dark.locator("[data-action=next]").click();
  await dark.locator("[data-summary]:not([hidden])").waitFor();
  expect(await violations(dark)).toEqual([]);
  await picture(dark, "dark");
});

/** How many pixels of a picture of an element are of each colour. */
async function coloursOf(element: Locator): Promise<Map<string, number>> {
  const shot = await element.screenshot();
  const counts = await element.page().evaluate(
    async (data) => {
      const image = await createImageBitmap(await (await fetch(data)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const found: Record<string, number> = {};
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
        found[colour] = (found[colour] ?? 0) + 1;
      }
      return found;
    },
    `data:image/png;base64,${shot.toString("base64")}`,
  );
  return new Map(Object.entries(counts));
}

describe("in forced colours", () => {
  test("the track, the chosen level, the meter and its limit are there in pixels", async () => {
    const forced = await openTask({ forcedColors: "active", bypassCSP: true });
    await picture(forced, "forced-colours");
    const scale = forced.locator("[data-option=rights] .pwe-scale");
    const colours = await coloursOf(scale);
    const [ground] = [...colours].sort((a, b) => b[1] - a[1])[0]!;
    // The track is a line of three pixels through the whole scale: more than the words could make up for.
    const notGround = [...colours].filter(([colour]) => colour !== ground);
    expect(notGround.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(1500);
    const chosen = await coloursOf(scale.locator("input:checked"));
    const empty = await coloursOf(scale.locator("input:not(:checked)").first());
    expect([...chosen.keys()].sort()).not.toEqual([...empty.keys()].sort());
    expect((await coloursOf(forced.locator("[role=meter]"))).size).toBeGreaterThan(2);
  });
});

test("from right to left, nothing sticks out and the meter fills from the right", async () => {
  const turned = await openTask({});
  await turned.evaluate(() => (document.documentElement.dir = "rtl"));
  await picture(turned, "right-to-left");
  const [bar, filled] = await Promise.all(
    [".pwe-bar", ".pwe-bar > span"].map((part) => turned.locator(part).first().boundingBox()),
  );
  expect(Math.abs(bar!.x + bar!.width - (filled!.x + filled!.width))).toBeLessThan(3);
  expect(await turned.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  // The arrow that points to the left goes on along the scale.
  await turned.locator("[name='attention.personal.level']:checked").focus();
  await turned.keyboard.press("ArrowLeft");
  const level = await turned.locator("[name='attention.personal.level']:checked").inputValue();
  expect(level).toBe("more");
});

test("at 400 % nothing scrolls sideways and the meter leaves room for what is answered", async () => {
  const zoomed = await openTask({ viewport: { width: 320, height: 256 } });
  expect(await zoomed.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  // The meter is low enough to stay in view in a window this low.
  const { height } = (await zoomed.locator(".pwe-meters").boundingBox())!;
  expect(height).toBeLessThan(256 / 3);
});

test("in the dark, the level that is chosen is the brightest spot of its scale", async () => {
  const dark = await openTask({ colorScheme: "dark", bypassCSP: true });
  const scale = dark.locator("[data-option=rights] .pwe-scale");
  await dark.mouse.move(0, 0);
  /** How light the middle of a radio is, from 0 to 255. */
  const lightOf = async (radio: Locator): Promise<number> => {
    const all = [...(await coloursOf(radio))].map(([colour, count]) => {
      const [red = 0, green = 0, blue = 0] = colour.split(",").map(Number);
      return { light: 0.2126 * red + 0.7152 * green + 0.0722 * blue, count };
    });
    const pixels = all.reduce((sum, { count }) => sum + count, 0);
    return all.reduce((sum, { light, count }) => sum + light * count, 0) / pixels;
  };
  const chosen = await lightOf(scale.locator("input:checked"));
  for (const radio of await scale.locator("input:not(:checked)").all())
    expect(await lightOf(radio)).toBeLessThan(chosen);
});

test("on paper, a task has its levels, what they mean and lines to write on, dark on white", async () => {
  const open = await openTask({ colorScheme: "dark", viewport: { width: 390, height: 844 } });
  await open.pdf({ path: join(pictureFolder(), "task.pdf"), format: "A4" });
  await open.emulateMedia({ media: "print", colorScheme: "dark" });
  const [ground, ink] = await open.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect([ground, ink]).toEqual(["rgb(255, 255, 255)", "rgb(27, 36, 48)"]);
  const levels = open.locator("[data-shown] .pwe-level");
  expect(await levels.count()).toBe(40);
  for (const level of await levels.all()) {
    const { height, width } = (await level.boundingBox())!;
    expect(Math.min(height, width)).toBeGreaterThan(20);
  }
  const option = open.locator("[data-option=rights]");
  expect(await option.locator(".pwe-effects dd").first().isVisible()).toBe(true);
  const lines = await option.locator("textarea").evaluate((one) => {
    const { blockSize, backgroundImage } = getComputedStyle(one);
    return { height: parseFloat(blockSize), drawn: backgroundImage.includes("gradient") };
  });
  expect(lines.height).toBeGreaterThan(50);
  expect(lines.drawn).toBe(true);
});

test("from right to left, the sign of a fold points to what it opens", async () => {
  const turned = await openTask({});
  const sign = () =>
    turned
      .locator("[data-option=rights] summary")
      .first()
      .evaluate((one) => getComputedStyle(one, "::before").content);
  expect(await sign()).toContain("▸");
  await turned.evaluate(() => (document.documentElement.dir = "rtl"));
  expect(await sign()).toContain("◂");
});

test("with text set wider, and at 320 pixels, nothing sticks out and nothing is cut off", async () => {
  const narrow = await openTask({ viewport: { width: 320, height: 640 } });
  await narrow.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("body *")) {
      one.style.setProperty("line-height", "1.5", "important");
      one.style.setProperty("letter-spacing", "0.12em", "important");
      one.style.setProperty("word-spacing", "0.16em", "important");
    }
  });
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const cut = await narrow.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-shown] :is(.pwe-meter, .pwe-meter *)")]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.className),
  );
  expect(cut).toEqual([]);
});

test("to a screen reader each control has its name, its kind and its state", async () => {
  const open = await openTask({});
  const option = open.locator("[data-option=rights]");
  expect(await option.ariaSnapshot()).toMatchInlineSnapshot(`
    "- group "Zorgen dat inwoners krijgen waar ze recht op hebben":
      - heading "Zorgen dat inwoners krijgen waar ze recht op hebben" [level=2]
      - radio "Veel minder aandacht"
      - text: Veel minder aandacht
      - radio "Minder aandacht"
      - text: Minder aandacht
      - radio "Evenveel aandacht"
      - text: Evenveel aandacht
      - radio "Meer aandacht"
      - text: Meer aandacht
      - radio "Veel meer aandacht" [checked]
      - text: Veel meer aandacht
      - term: Als u minder kiest
      - definition: Inwoners zoeken zelf uit welke regeling bij hen past. Meer mensen lopen hulp of geld mis.
      - term: Als u meer kiest
      - definition: Ambtenaren zoeken inwoners op die een regeling mislopen. Meer mensen krijgen hulp of geld dat bij hen past.
      - group: Waarom wilt u hier meer aandacht voor? (niet verplicht) Krijgen waar je recht op hebt"
  `);
  expect(await open.locator(".pwe-meters").ariaSnapshot()).toMatchInlineSnapshot(`
    "- text: Inspanningsmeter
    - meter "Inspanningsmeter""
  `);
  expect(await open.locator("[role=meter]").getAttribute("aria-valuetext")).toBe(
    "U gebruikt 5. Dat is 1 te veel: u kunt 4 gebruiken. Geef een andere taak minder aandacht. Dan kunt u verder.",
  );
});
