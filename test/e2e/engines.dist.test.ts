/** The form in three engines: answered to the end as the model says, and drawn where it belongs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formPath, type Response } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, engines } from "./engines.ts";
import { field, type Fielded } from "./fielded.ts";
import { follow, planFor, type Manner } from "./followed.ts";
import { goThrough, type Happening } from "./hand.ts";
import { answersOf } from "./visit.ts";

/** As many respondents of each example in each width; PWE_RESPONDENTS says how many else, as `pnpm soak` does. */
const CROWD = Math.ceil(Number(process.env["PWE_RESPONDENTS"] ?? 40) / 10);
/** Where pictures of every page go, for who wants to look at them. */
const PICTURES = process.env["PWE_PICTURES"];

const examples = ["rijksambtenaren", "river-sites"];
const manners: readonly Manner[] = ["straight", "hasty", "trying"];
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

/** The form for somebody with this start. They came from no panel, so that nothing leads away in the end. */
const addressOf = ({ address }: Fielded, made: Response): string => {
  const { id, seed, versions, language, stream } = made;
  const start = { id, seed, stream, versions };
  return `${address}/${formPath(language)}?${id}#${encodeURIComponent(JSON.stringify(start))}`;
};

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
      const { instrument } = one.consultation;
      const draw = simulator(instrument);
      const tab = await engine.open(width, height);
      for (let number = 1; number <= CROWD; number += 1) {
        const made = draw(seedOf(number + width));
        const id = made.id.replace(/^.{8}/, `${name.length}${width}`.padStart(8, "0"));
        const manner = manners[number % manners.length]!;
        await tab.goto(addressOf(one, { ...made, id }));
        const plan = planFor(instrument, made, manner, made);
        const happened = JSON.parse(await tab.run(goThrough, JSON.stringify(plan))) as Happening[];
        const { response, end } = follow(instrument, { ...made, id }, happened);
        expect(`${made.seed} ${end}`).toBe(
          `${made.seed} ${made.status === "complete" ? "sent" : "screened"}`,
        );
        const stored = (await one.responses()).find((response) => response.id === id)!;
        expect(answersOf(one, stored)).toEqual(
          answersOf(one, { ...made, answers: response.answers }),
        );
      }
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
