/** Steps in the form in any engine. What runs in the page gets nothing but its own text. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Answers, Instrument } from "@pwe/model";
import type { Tab } from "./engines.ts";
import { planFor } from "./followed.ts";
import { goThrough } from "./hand.ts";

/** A page as somebody has it before them. */
export interface Standing {
  /** what can be answered, in its order, with what was answered */
  readonly fields: readonly string[];
  readonly keys: readonly string[];
  readonly title: string;
  /** the heading or field that has the focus; none on a page that was just loaded */
  readonly focus: string;
  readonly heading: string;
  readonly over: number;
  readonly end: string | null;
  readonly isLast: boolean;
  readonly complaints: number;
  readonly note: string | null;
}

export const stand = async (tab: Tab): Promise<Standing> =>
  JSON.parse(
    await tab.run(() => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const shown = (selector: string) => all(selector).filter((one) => one.checkVisibility());
      const keys = shown("#form [data-key][data-shown]").map((one) => one.dataset["key"]!);
      // What is folded in counts: where something stands in it, it opens when the page is loaded.
      const isThere = (one: HTMLElement) =>
        (one.closest<HTMLElement>("details:not([open])") ?? one).checkVisibility();
      const fields = all("#form :is(input,select,textarea)[name]")
        .filter(isThere)
        .map((one) => {
          const { name, value, checked } = one as HTMLInputElement;
          return `${name}=${value}${checked ? " chosen" : ""}`;
        });
      const { activeElement } = document;
      const { words } = JSON.parse(document.body.dataset["site"] ?? "{}") as {
        words?: { send: string };
      };
      return JSON.stringify({
        fields,
        keys,
        title: document.title,
        focus: activeElement === document.body ? "" : (activeElement as HTMLElement).innerText,
        heading: shown("#form h1, [data-end] h1, [data-before] h1")[0]?.innerText ?? "",
        over: shown("[data-shown] [data-total][data-state=over]").length,
        end: shown("[data-end]")[0]?.dataset["end"] ?? null,
        isLast: shown("[data-action=next]")[0]?.textContent === words?.send,
        complaints: shown("[data-summary] li").length,
        note: shown("[data-carried]")[0]?.innerText ?? null,
      });
    }),
  ) as Standing;

/** Waits until the page is as it should be. */
export async function until(
  tab: Tab,
  isSo: (standing: Standing) => boolean,
  what: string,
): Promise<Standing> {
  for (let tries = 0; ; tries += 1) {
    const standing = await stand(tab).catch(() => undefined);
    if (standing && isSo(standing)) return standing;
    if (tries > 300) throw new Error(`not ${what}: ${JSON.stringify(standing)}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

/** Waits until there is a question to answer. */
export const untilOpen = (tab: Tab): Promise<Standing> =>
  until(tab, ({ keys }) => keys.length > 0, "open");

/** Answers the page that is open, and stays on it. */
export const answerHere = async (
  tab: Tab,
  instrument: Instrument,
  answers: Answers,
): Promise<void> => {
  const plan = planFor(instrument, { answers } as Parameters<typeof planFor>[1]);
  await tab.run(goThrough, JSON.stringify({ ...plan, onlyHere: true }));
};

/** Goes on, to another page or an end. */
export async function goOn(tab: Tab): Promise<Standing> {
  const { keys } = await stand(tab);
  await tab.press("[data-action=next]");
  return until(
    tab,
    (now) => (now.end === null ? `${now.keys}` !== `${keys}` : now.end !== "sending"),
    "gone on",
  );
}

/** Takes pictures for who wants to look at them, which PWE_PICTURES says, one after another under this name. */
export const pictures = (tab: Tab, name: string): ((what: string) => Promise<void>) => {
  const folder = process.env["PWE_PICTURES"];
  let number = 0;
  return async (what) => {
    number += 1;
    if (folder === undefined) return;
    const file = join(folder, `${name}-${String(number).padStart(2, "0")}${what}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await tab.picture());
  };
};
