/** The form in three engines: answered to the end as the model says, and drawn where it belongs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simulator } from "@pwe/proofs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, engines } from "./engines.ts";
import { field, type Fielded } from "./fielded.ts";
import type { follow } from "./followed.ts";
import { addressOf, expectStored, manners, replay } from "./replay.ts";

/** As many respondents of each example in each width; PWE_RESPONDENTS says how many else, as `pnpm soak` does: 100 in each engine. */
const CROWD = Math.ceil(Number(process.env["PWE_RESPONDENTS"] ?? 160) / 40);
/** Where pictures of every page go, for who wants to look at them. */
const PICTURES = process.env["PWE_PICTURES"];

const examples = ["rijksambtenaren", "river-sites"];
const widths = [
  [390, 844],
  [1280, 900],
] as const;

const fielded = new Map<string, Fielded>();
beforeAll(async () => {
  for (const example of examples)
    fielded.set(example, await field(`examples/${example}/consultation.pwe`));
}, 120_000);
afterAll(async () => {
  for (const one of fielded.values()) await one.close();
});

const seedOf = (number: number): string => (number * 6007).toString(16).padStart(16, "0");

interface Legends {
  boxes: number;
  readonly loose: string[];
}

/** Runs in the page: the boxes of every legend, in cards and rows that are shown, one page of the form after another. */
const looseLegends = (): string => {
  const found: Legends = { boxes: 0, loose: [] };
  for (const box of document.querySelectorAll<HTMLElement>(".pwe-option,.pwe-group,.pwe-row")) {
    const legend = box.querySelector<HTMLElement>(":scope > legend");
    const next = legend?.nextElementSibling;
    if (!legend || !next || !legend.checkVisibility()) continue;
    found.boxes += 1;
    const [outer, own, behind] = [box, legend, next].map((one) => one.getBoundingClientRect());
    const wide = innerWidth >= 736 && box.matches(".pwe-row");
    // A group has no border to keep clear of.
    const room = box.matches(".pwe-group") ? 0 : 4;
    const isInside = own!.top >= outer!.top + room && own!.left >= outer!.left;
    const isBeside = wide ? behind!.left >= own!.right - 1 : behind!.top >= own!.bottom - 1;
    const isNear = wide || behind!.top <= own!.bottom + 24;
    if (!isInside || !isBeside || !isNear)
      found.loose.push(`${legend.textContent}: ${JSON.stringify([outer, own, behind])}`);
  }
  return JSON.stringify(found);
};

describe.each(Object.entries(engines))("%s", (name, launch) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch();
  }, 300_000);
  afterAll(() => engine?.close());

  test.each(examples.flatMap((example) => widths.map((width) => [example, ...width] as const)))(
    "answers %s to the end at %i × %i, as the model says",
    { timeout: 1_800_000 },
    async (example, width, height) => {
      const one = fielded.get(example)!;
      const draw = simulator(one.consultation.instrument);
      const expected = new Map<string, ReturnType<typeof follow>["response"]>();
      const tab = await engine.open(width, height);
      for (let number = 1; number <= CROWD; number += 1) {
        const drawn = draw(seedOf(number + width));
        // One seed is one id, and the same ones come to every engine.
        const id = drawn.id.replace(/^.{8}/, `${name.length}${width}`.padStart(8, "0"));
        const made = { ...drawn, id };
        await tab.goto(addressOf(one, made));
        const manner = manners[number % manners.length]!;

        expected.set(id, (await replay(tab.run, one, { made, draw, manner })).response);
      }
      await expectStored(one, expected);
      await tab.close();
    },
  );

  test.each(widths)("draws every legend inside its box at %i × %i", async (width, height) => {
    const tab = await engine.open(width, height);
    for (const example of examples) {
      const one = fielded.get(example)!;
      const made = simulator(one.consultation.instrument)(seedOf(1));
      await tab.goto(addressOf(one, made));
      await tab.run(async () => {
        const open = () => document.querySelector("[data-buttons]:not([hidden])");
        while (!open()) await new Promise((wait) => setTimeout(wait, 50));
        for (const part of document.querySelectorAll<HTMLElement>("[data-key],[data-block]"))
          part.dataset["shown"] = "";
        for (const part of document.querySelectorAll<HTMLElement>("[data-deciding]"))
          part.hidden = false;
        return "";
      });
      const { boxes, loose } = JSON.parse(await tab.run(looseLegends)) as Legends;
      expect(loose).toEqual([]);
      expect(boxes).toBeGreaterThan(2);
      if (PICTURES) {
        await tab.run(() => {
          document.querySelector(".pwe-option,.pwe-row")?.scrollIntoView();
          return "";
        });
        mkdirSync(PICTURES, { recursive: true });
        writeFileSync(join(PICTURES, `${example}-${name}-${width}.png`), await tab.picture());
      }
    }
    await tab.close();
  });
});
