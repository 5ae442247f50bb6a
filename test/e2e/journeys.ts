import { expect } from "vitest";
import { look } from "./respondent.ts";
import { picture, type Visit } from "./visit.ts";

/** Answers pages as the response says until something with this key is on the screen. */
export async function goTo(
  { page, respondent }: Visit,
  response: Parameters<Visit["respondent"]["answerPage"]>[0],
  key: string,
): Promise<void> {
  for (let number = 0; number < 50; number += 1) {
    if ((await look(page)).keys.includes(key)) return;
    await respondent.answerPage(response);
    if ((await look(page)).keys.includes(key)) return;
    await respondent.next();
  }
  throw new Error(`${key} never came on the screen`);
}

/** Reloads the page: what was there is there again, in the same order and with the same answers. */
export async function reload({ page }: Visit): Promise<void> {
  const before = await look(page);
  const address = page.url();
  await page.reload();
  await page.locator("#form [data-key]:visible").first().waitFor();
  expect(await look(page)).toEqual(before);
  expect(page.url()).toBe(address);
}

/** Puts every option at its highest level, is kept on the page with words, and gets out again. */
export async function runIntoRed(
  { page, respondent }: Visit,
  { task, total, most, start }: Record<"task" | "total" | "most" | "start", string>,
  name: string,
): Promise<void> {
  const meter = page.locator(`[data-total="${task}.${total}"]`);
  const bar = meter.locator("[role=meter]");
  const summary = page.locator("[data-summary]");
  const { controls, keys } = await look(page);
  const options = new Set(
    controls.map((control) => control.name).filter((one) => one.endsWith(".level")),
  );
  expect(await meter.getAttribute("data-state")).toBe("fine");
  for (const option of options) await respondent.choose(option, most);
  expect(await meter.getAttribute("data-state")).toBe("over");
  await picture(page, `${name}-red`);

  // The button is alive: it says why it does not lead on, and what would help.
  await respondent.press("next");
  await summary.waitFor();
  expect((await look(page)).keys).toEqual(keys);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^(Fout|Error): /);
  const words = await bar.getAttribute("aria-valuetext");
  expect(words).toMatch(/\d/);
  expect(await summary.innerText()).toContain(words);
  await picture(page, `${name}-refused`);

  // A link of the summary leads to an option that takes much room.
  await summary.locator("a").last().click();
  const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  expect([...options]).toContain(focused);

  for (const option of options) await respondent.choose(option, start);
  expect(await meter.getAttribute("data-state")).toBe("fine");
}

/** Presses the last button twice, as fast as a hand can. */
export async function sendTwice({ page }: Visit): Promise<void> {
  await page.locator('[data-action="next"]').dblclick();
  await page.locator('[data-end="sent"]:visible').waitFor();
}
