/** The form in three engines: answered to the end as the model says, and drawn where it belongs. */
import { judge } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, engines } from "./engines.ts";
import { field, type Fielded } from "./fielded.ts";
import type { follow } from "./followed.ts";
import { redFor } from "./red.ts";
import { addressOf, expectStored, manners, replay } from "./replay.ts";
import { answerHere, goOn, pictures, stand, until, untilOpen } from "./steps.ts";
import { answersOf, imagine } from "./visit.ts";

/** As many respondents of each example in each width; PWE_RESPONDENTS says how many else, as `pnpm soak` does: 100 in each engine. */
const CROWD = Math.ceil(Number(process.env["PWE_RESPONDENTS"] ?? 160) / 40);
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

/** Runs in the page: the numbers that are shown apart from their unit, on two lines. */
const brokenNumbers = (): string => {
  const shown = [...document.querySelectorAll<HTMLElement>(".pwe-attributes bdi")];
  const broken = shown.filter((one) => one.checkVisibility() && one.getClientRects().length > 1);
  return JSON.stringify(broken.map((one) => one.innerText));
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
      const tab = await engine.open({ width, height });
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

  test.each(examples.flatMap((example) => widths.map((width) => [example, ...width] as const)))(
    "keeps %s at %i × %i on a reload, back and forward on every page, and out of the red",
    async (example, width, height) => {
      const one = fielded.get(example)!;
      const { instrument } = one.consultation;
      const made = imagine(one, ({ status }) => status === "complete");
      const id = made.id.replace(/^.{8}/, `${name.length}${width}`.padStart(8, "1"));
      const tab = await engine.open({ width, height });
      const picture = pictures(tab, `${name}/${example}-${width}`);
      await tab.goto(addressOf(one, { ...made, id }));
      let now = await untilOpen(tab);
      let reds = 0;
      while (now.end === null) {
        const red = redFor(instrument, made, now.keys);
        if (red !== undefined) {
          await answerHere(tab, instrument, red);
          expect((await stand(tab)).over).toBeGreaterThan(0);
          await tab.press("[data-action=next]");
          const held = await until(tab, ({ complaints }) => complaints > 0, "held back");
          expect(held.keys).toEqual(now.keys);
          expect(held.title).toMatch(/^(Fout|Error): /);
          await picture("red");
          reds += 1;
        }
        await answerHere(tab, instrument, made.answers);
        const answered = await stand(tab);
        expect(answered).toMatchObject({ over: 0, complaints: 0 });
        await picture("");
        await tab.reload();
        const again = await untilOpen(tab);
        expect(again).toEqual({ ...answered, focus: "" });
        now = await goOn(tab);
        if (now.end !== null) break;
        expect(now.focus).toBe(now.heading);
        await tab.back();
        const before = await until(tab, ({ keys }) => `${keys}` === `${again.keys}`, "back");
        expect(before).toEqual({ ...again, focus: again.heading });
        await tab.forward();
        expect(await until(tab, ({ keys }) => `${keys}` === `${now.keys}`, "on")).toEqual(now);
      }
      await picture("");
      expect(now.end).toBe("sent");
      expect(reds).toBeGreaterThan(0);
      const stored = (await one.responses()).find((response) => response.id === id)!;
      expect(answersOf(one, stored)).toEqual(answersOf(one, made));
      expect(judge(instrument, stored)).toEqual([]);
      await tab.close();
    },
  );

  test.each(widths)(
    "draws every legend inside its box, and every number beside its unit, at %i × %i",
    async (width, height) => {
      const tab = await engine.open({ width, height });
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
        expect(JSON.parse(await tab.run(brokenNumbers))).toEqual([]);
      }
      await tab.close();
    },
  );
});
