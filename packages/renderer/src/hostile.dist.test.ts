/** Whatever an author or a participant writes, it is read as it was written and never runs. */
import type { Consultation } from "@pwe/model";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { siteOf, small, start, useBrowser } from "./testing/browsing.ts";
import { harm, hostileIn } from "./testing/hostile.ts";
import { kinds } from "./testing/kinds.ts";

const { serve, openPage } = useBrowser();

/** With a text at every place that has one. */
const everyText = (consultation: Consultation): Consultation => {
  const full = structuredClone(consultation);
  const say = (key: string, format: "plain" | "markdown" = "plain") => {
    full.texts[key] ??= { format, in: { nl: key, en: key } };
  };
  const [river, ...rest] = full.instrument.elements;
  if (river?.kind === "task") {
    for (const { path } of river.totals.filter(({ meter }) => meter))
      for (const role of ["over", "under", "unspent"]) say(`${path}#${role}`);
    for (const option of river.options) {
      option.image = "map.svg";
      for (const role of ["alt", "short", "text", "if_more", "if_same", "if_less"])
        say(`${option.path}#${role}`);
    }
  }
  say("map#alt");
  const image = { kind: "passage", text: "map#alt", role: "text", image: "map.svg" } as const;
  const passage = { kind: "section", id: "map", path: "map", elements: [image] } as const;
  full.instrument.elements = [river!, passage, ...rest] as never;
  full.instrument.review = true;
  for (const role of ["intro", "thanks", "review", "label", "notice"])
    say(`kinds#${role}`, "markdown");
  for (const role of ["purpose", "controller", "label", "agree", "refuse", "text"])
    say(`consent#${role}`);
  say("extra.idea#hint");
  say("map#label");
  return full;
};

/** What an author's or a participant's words have become on this page. */
const harmOn = (page: Page) =>
  page.evaluate(() => ({
    harmed: "harmed" in globalThis,
    images: [...document.images].filter((image) => !image.src.endsWith("map.svg")).length,
    handlers: document.querySelectorAll("[onerror],[onload],[onclick]").length,
    scripts: [...document.scripts].filter(({ src }) => src === "").length,
    addresses: [...document.links].filter(({ protocol }) => !/^(https?|blob):$/.test(protocol))
      .length,
  }));
const none = { harmed: false, images: 0, handlers: 0, scripts: 0, addresses: 0 };

/** Shows everything that there is, and gives back every text that an author wrote and nobody can read. */
const unread = async (page: Page, keys: readonly string[]): Promise<string[]> => {
  const words = await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("[data-key],[data-block]"))
      one.dataset["shown"] = "";
    const attributes = [...document.querySelectorAll("*")].flatMap((one) =>
      ["alt", "aria-label", "title"].map((name) => one.getAttribute(name)),
    );
    return [document.body.textContent, document.title, ...attributes].join("\n");
  });
  return keys.filter((key) => !words.includes(key));
};

test.each([
  ["kinds", everyText(kinds), "all"],
  ["small", small, "v1"],
] as const)("in every text of %s, an author's markup is text", async (_, consultation, arm) => {
  const { url } = await serve({ ...siteOf(hostileIn(consultation), null), "map.svg": "" });
  const marked = 'onerror="globalThis.harmed=1"';
  for (const path of ["index.html", "en/index.html", "nl/form.html", "en/form.html"]) {
    const { page, errors, context } = await openPage(`${url}${path}${start(arm)}`);
    expect(await harmOn(page)).toEqual(none);
    expect(await page.title()).toContain(marked);
    // Each text that is only a key here is on the form, as it was written.
    const keys = Object.entries(consultation.texts).flatMap(([key, text]) =>
      text.in["nl"] === key && !/^(consent|kinds#intro)/.test(key) ? [key] : [],
    );
    if (!path.endsWith("index.html")) expect(await unread(page, keys)).toEqual([]);
    expect(await page.locator("main").innerText()).toContain(marked);
    expect(await page.locator("main").innerText()).not.toContain("49");
    expect(await harmOn(page)).toEqual(none);
    expect(errors).toEqual([]);
    await context.close();
  }
});

test("what a participant writes is read again as it was written, and their address harms nobody", async () => {
  const { url } = await serve(siteOf(kinds, null));
  const { page, errors } = await openPage(
    `${url}nl/form.html${start("all", undefined, { token: harm })}`,
  );
  await page.evaluate((words) => {
    for (const name of ["extra.idea.answer", "extra.news.text"]) {
      const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
      field.value = words;
      for (const type of ["input", "change"])
        field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }, harm);
  const again = page.locator("[data-key='last#text'] [data-answer='extra.idea']");
  expect(await again.textContent()).toBe(harm);
  await page.reload();
  await page.waitForSelector("[data-buttons]:not([hidden])");
  expect(await page.inputValue("[name='extra.idea.answer']")).toBe(harm);
  expect(await again.textContent()).toBe(harm);
  expect(await harmOn(page)).toEqual(none);
  expect(errors).toEqual([]);
});

/** A letter that would turn what stands behind it around, and the same where it cannot. Alone it reads alike both ways. */
const turning = [
  ["an override", "\u202eo", "o"],
  ["an embedding", "\u202bo", "o"],
  ["an isolate without an end", "\u2067o", "o"],
  ["an end too many and an override", "\u2069\u202c\u202eo", "o"],
  ["Hebrew", "א", "\u2068א\u2069"],
] as const;

interface Place {
  readonly text: string;
  readonly at: readonly (readonly [x: number, y: number])[];
}

/** Every text that can be seen, with where each of its characters stands. */
const places = (page: Page): Promise<Place[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Place[] = [];
    const one = document.createRange();
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      const seen = Array.from(data, (character, at): [string, number, number][] => {
        if (/[\s\u202a-\u202e\u2066-\u2069]/.test(character)) return [];
        one.setStart(texts.currentNode, at);
        one.setEnd(texts.currentNode, at + 1);
        const { x, y, width } = one.getBoundingClientRect();
        return width > 0 ? [[character, x, y]] : [];
      }).flat();
      const text = seen.map(([character]) => character).join("");
      if (text !== "") found.push({ text, at: seen.map(([, x, y]) => [x, y]) });
    }
    return found;
  });

/** The texts that are not where the same text is on the other sight, but for what a browser rounds. */
const moved = (one: readonly Place[], other: readonly Place[]): string[] => {
  expect(one.map(({ text }) => text)).toEqual(other.map(({ text }) => text));
  const isNear = ([x, y]: Place["at"][number], [otherX, otherY]: Place["at"][number]) =>
    Math.abs(x - otherX) < 1 && Math.abs(y - otherY) < 1;
  return one.flatMap(({ text, at }, number) =>
    at.every((place, character) => isNear(place, other[number]!.at[character]!)) ? [] : [text],
  );
};

const showEverything = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("[data-key],[data-block]"))
      one.dataset["shown"] = "";
    for (const one of document.querySelectorAll("details")) one.open = true;
  });

/** With these words at the end of every text, unit and card. */
const endingIn = (consultation: Consultation, words: string): Consultation => {
  const ended = JSON.parse(JSON.stringify(consultation), (member, value: unknown) =>
    /^(unit|time|price)$/.test(member) && typeof value === "string" ? `${value} ${words}` : value,
  ) as Consultation;
  for (const text of Object.values(ended.texts))
    for (const language of Object.keys(text.in)) text.in[language] += ` ${words}`;
  return ended;
};

test.each(turning)("%s in an author's words moves nothing else", async (_, hostile, tame) => {
  const sights: Place[][] = [];
  for (const words of [hostile, tame]) {
    const files = siteOf(endingIn(everyText(kinds), words), null);
    const { url } = await serve({ ...files, "map.svg": "" });
    const { page, context } = await openPage(`${url}nl/form.html${start("all")}`);
    await page.check("[name='river.decided'][value=self]");
    for (const option of ["wide", "path", "park"])
      await page.click(`[data-path="river.${option}"] :is([type=checkbox],[type=radio])`);
    await page.click("[data-action=next]");
    await page.locator("[data-summary] ul ul").waitFor();
    const refused = await places(page);
    await showEverything(page);
    sights.push([...refused, ...(await places(page))]);
    await context.close();
  }
  expect(moved(sights[0]!, sights[1]!)).toEqual([]);
});

test.each(turning)("%s in a participant's words moves nothing else", async (_, hostile, tame) => {
  const { url } = await serve({ ...siteOf(everyText(kinds), null), "map.svg": "" });
  const sights: Place[][] = [];
  for (const words of [hostile, tame]) {
    const { page, context } = await openPage(`${url}nl/form.html${start("all")}`);
    for (const name of ["extra.idea.answer", "extra.news.text"]) {
      await page.evaluate(
        ({ name, words }) => {
          const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
          field.value = words;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        },
        { name, words: `Meer ${words}` },
      );
    }
    await showEverything(page);
    sights.push(await places(page));
    await context.close();
  }
  expect(moved(sights[0]!, sights[1]!)).toEqual([]);
});
