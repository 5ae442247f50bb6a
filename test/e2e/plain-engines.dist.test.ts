/** Firefox and WebKit without script: the form is filled in, comes back with its complaint, and is sent; more of it in Chromium is in plain.dist.test.ts. */
import { judge } from "@pwe/model";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { engines, type Tab } from "./engines.ts";
import { field, type Fielded } from "./fielded.ts";
import { pictures } from "./steps.ts";

let plain: Fielded;
beforeAll(async () => {
  plain = await field("test/fixtures/plain.pwe");
});
afterAll(() => plain?.close());

/** Fields by name, with what stands in them; of several of one name, the ones that are chosen. */
type Filled = Readonly<Record<string, string | readonly string[]>>;

const fill = (tab: Tab, filled: Filled): Promise<string> =>
  tab.run((given) => {
    for (const [name, values] of Object.entries(JSON.parse(given) as Filled)) {
      const fields = document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`);
      for (const [at, one] of [...fields].entries())
        if (/radio|checkbox/.test(one.type)) one.checked = values.includes(one.value);
        else one.value = typeof values === "string" ? values : (values[at] ?? "");
    }
    return "";
  }, JSON.stringify(filled));

const read = async (tab: Tab, names: readonly string[]): Promise<unknown> =>
  JSON.parse(
    await tab.run((given) => {
      const found = (JSON.parse(given) as string[]).map((name) => {
        const fields = document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`);
        const [one] = fields;
        const values = [...fields]
          .filter(({ type, checked }) => checked || !/radio|checkbox/.test(type))
          .map(({ value }) => value);
        const isOne = one?.type === "radio" || fields.length === 1;
        return [name, isOne ? (values[0] ?? "") : values];
      });
      return JSON.stringify(Object.fromEntries(found));
    }, JSON.stringify(names)),
  );

interface Shown {
  readonly isLoaded: boolean;
  readonly title: string;
  readonly heading: string;
  /** what stands in the address of who has started */
  readonly query: string;
  readonly summary: readonly string[];
  /** what stands at the places that the summary leads to */
  readonly complaints: readonly (string | null)[];
  readonly hasRun: boolean;
  readonly font: string;
}

const look = async (tab: Tab): Promise<Shown> =>
  JSON.parse(
    await tab.run(() => {
      const all = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
          one.checkVisibility(),
        );
      const links = all(".pwe-summary a") as HTMLAnchorElement[];
      return JSON.stringify({
        isLoaded: document.readyState === "complete",
        title: document.title,
        heading: all("h1")[0]?.innerText ?? "",
        query: location.search,
        summary: links.map((one) => one.innerText),
        complaints: links.map(({ hash }) => {
          const place = document.getElementById(decodeURIComponent(hash.slice(1)));
          return place?.querySelector<HTMLElement>(".pwe-error")?.innerText ?? null;
        }),
        font: getComputedStyle(document.querySelector("main")!).font,
        hasRun: document.querySelector("[data-buttons]:not([hidden])") !== null,
      });
    }),
  ) as Shown;

/** Presses the button that sends what is filled in, and waits for what comes of it. */
async function send(
  tab: Tab,
  selector: string,
  isThere: (shown: Shown) => boolean,
): Promise<Shown> {
  await tab.run((given) => {
    const buttons = [...document.querySelectorAll<HTMLElement>(given)];
    buttons.find((one) => one.checkVisibility())!.click();
    return "";
  }, selector);
  for (let tries = 0; ; tries += 1) {
    const shown = await look(tab).catch(() => undefined);
    if (shown?.isLoaded && isThere(shown)) return shown;
    if (tries > 200) throw new Error(`nothing came: ${JSON.stringify(shown)}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

test.each([
  ["firefox", engines.firefox],
  ["webkit", engines.webkit],
])("%s", async (name, launch) => {
  const engine = await launch();
  const tab = await engine.open({ width: 390, height: 844, script: false });
  onTestFinished(async () => {
    await tab.close();
    await engine.close();
  });
  const picture = pictures(tab, `${name}/plain-390`);
  const before = (await plain.responses()).length;
  await tab.goto(plain.address);
  const opened = await send(tab, "noscript button", ({ query }) => query !== "");
  expect(opened).toMatchObject({ summary: [], hasRun: false });

  const wrong: Filled = {
    "consent.answer": "yes",
    "square.trees.level": "more",
    "square.benches.level": "same",
    "market.advice.answer": "move",
    "market.where.answer": 'Naar de "kade" & <verder>',
    "about.visits.answer": "35.000",
    "about.uses.answers": ["shop"],
    "about.places.answers": ["green", "quiet"],
  };
  await fill(tab, wrong);
  const held = await send(tab, ".pwe-plain-send", ({ title }) => title.startsWith("Fout: "));
  expect(held.summary).toEqual([expect.stringMatching(/^Hoe vaak was u er vorige maand\? – /)]);
  expect(held.complaints).toEqual([expect.stringMatching(/\d/)]);
  expect(await read(tab, Object.keys(wrong))).toEqual(wrong);
  expect(await plain.responses()).toHaveLength(before);
  await picture("held");

  await fill(tab, { "about.visits.answer": "3" });
  const { font } = await send(tab, ".pwe-plain-send", ({ heading }) => heading === "Bedankt");
  expect(font).toBe(held.font);
  await picture("end");
  const stored = await plain.responses();
  expect(stored).toHaveLength(before + 1);
  expect(judge(plain.consultation.instrument, stored.at(-1))).toEqual([]);
  expect(stored.at(-1)!.answers).toMatchObject({
    square: { trees: { level: "more" }, benches: { level: "same" } },
    market: { advice: { answer: "move" }, where: { answer: 'Naar de "kade" & <verder>' } },
    about: {
      visits: { answer: 3 },
      uses: { answers: ["shop"] },
      places: { answers: ["green", "quiet"] },
    },
  });
});
