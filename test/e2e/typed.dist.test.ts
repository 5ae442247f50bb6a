/** Made-up respondents who have a keyboard and nothing else: from control to control with Tab, as far as the end. */
import { formPath, judge } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { field } from "./fielded.ts";
import { planFor } from "./followed.ts";
import { keysHere } from "./keys.ts";
import { answersOf } from "./visit.ts";

const MANY = 8;

/** Presses keys until the form has come to an end, which is given back. */
const typeThrough = async (page: Page, plan: string): Promise<string> => {
  for (let stops = 0; stops < 2000; stops++) {
    const { end, keys, text } = await page.evaluate(keysHere, plan);
    if (end !== null) return end;
    for (const key of keys) await page.keyboard.press(key);
    if (text !== null) {
      await page.keyboard.press("Control+A");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    }
    if (keys.length === 0 || text !== null) await page.keyboard.press("Tab");
  }
  throw new Error("two thousand keys and no end");
};

test.each(["rijksambtenaren", "begroting", "klimaatplan", "river-sites", "warmte-in-de-wijk"])(
  `${MANY} respondents of %s answer with the keyboard alone`,
  { timeout: 1_800_000 },
  async (example) => {
    const browser = await openBrowser();
    const fielded = await field(`examples/${example}/consultation.pwe`);
    const { instrument } = fielded.consultation;
    const draw = simulator(instrument);
    const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    for (let number = 1; number <= MANY; number++) {
      const made = draw((number * 104_729).toString(16).padStart(16, "0"));
      const { id, seed, versions, language, stream } = made;
      const start = encodeURIComponent(JSON.stringify({ id, seed, stream, versions }));
      await page.goto(`${fielded.address}/${formPath(language)}?${id}#${start}`);
      await page.locator("[data-buttons]:not([hidden])").waitFor();
      const end = await typeThrough(page, JSON.stringify(planFor(instrument, made)));
      expect(`${seed} ${end}`).toBe(`${seed} ${made.status === "complete" ? "sent" : "screened"}`);
      const stored = (await fielded.responses()).find((one) => one.id === id)!;
      expect(answersOf(fielded, stored)).toEqual(answersOf(fielded, made));
      expect(judge(instrument, stored)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await browser.close();
    await fielded.close();
  },
);
