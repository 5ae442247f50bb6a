import {
  type Meter,
  type Notation,
  readMeters,
  type Route,
  type Task,
  type Versions,
} from "@pwe/model";
import {
  meterBar,
  meterInShort,
  type MeterState,
  meterState,
  meterWords,
  printerOf,
  type Range,
} from "./meter-words.ts";
import type { Announcer } from "./announce.ts";
import type { Site } from "../site.ts";

/** A meter with what it says, after it was drawn. */
export interface Reading {
  readonly meter: Meter;
  readonly state: MeterState;
  readonly name: string;
  readonly words: string;
  /** what to do about it, where the words do not say so already */
  readonly advice: string;
}

const percent = (share: number): string => `${share * 100}%`;

/** Draws the bar of a total: filled from nothing to where it is, with its limits. */
const drawBar = (
  bar: HTMLElement,
  meter: Meter,
  range: Range,
  notation: Notation,
  text: string,
): void => {
  const { min, max, now, from, to, marks, over, tick, change } = meterBar(meter, range);
  // By attribute: older browsers do not have the properties.
  if (meter.total.meter)
    for (const [value, is] of Object.entries({ min, max, now, text }))
      bar.setAttribute(`aria-value${value}`, `${is}`);
  bar.classList.toggle("pwe-change", change);
  bar.style.cssText = `--pwe-from:${percent(from)};--pwe-to:${percent(1 - to)};--pwe-over:${percent(over ?? 1)};--pwe-tick:${percent(tick)}`;
  const print = printerOf(meter, notation, range);
  bar.querySelectorAll("i").forEach((mark, at) => {
    mark.style.setProperty("--pwe-limit", percent(marks[at] ?? 1));
    mark.textContent = print(meter.limits[at]?.shown.int ?? 0);
  });
};

const drawOne = (site: Site, element: HTMLElement, meter: Meter, allRead: boolean): Reading => {
  const { words: ours, notation } = site;
  const isRead = !site.stepped || allRead;
  const state = isRead ? meterState(meter) : "unread";
  const name = element.querySelector(".pwe-meter-name")?.textContent ?? "";
  const [low = 0, high = 0] = element.dataset["range"]?.split(" ").map(Number) ?? [];
  const range: Range = [low, high];
  const read = isRead ? meterWords(meter, ours, notation, range) : ours.numberUnread;
  const bar = element.querySelector<HTMLElement>(".pwe-bar");
  // What to do about it. How to reach more, we say ourselves only to who wants to go on.
  const said = element.querySelector(`[data-advice=${state}]`)?.textContent?.trim() ?? "";
  const words = said ? `${read} ${said}` : read;
  if (bar) drawBar(bar, meter, range, notation, words);
  const short = element.querySelector("output,[data-short]");
  if (meter.total.meter) {
    short!.textContent = isRead ? meterInShort(meter, ours, notation) : ours.meterUnread;
    const sentences = document.querySelector<HTMLElement>(`[data-words="${meter.total.path}"]`)!;
    sentences.dataset["state"] = state;
    sentences.querySelectorAll("span").forEach((part, at) => {
      part.textContent = at > 0 ? said : read;
    });
  } else if (short) short.textContent = isRead ? read : "–";
  element.dataset["state"] = state;
  return {
    meter,
    state,
    name,
    words,
    advice: state === "under" && !said ? ours.reachMore : "",
  };
};

/** Draws every total of a task as it reads now, if all its numbers can be read; none while it is not decided on. */
export const drawMeters = (
  site: Site,
  { settings, carried }: Route,
  versions: Versions,
  task: Task,
  form: ParentNode,
  allRead: boolean,
): Reading[] => {
  const set = settings.get(task);
  const meters = set
    ? readMeters(task, (option) => set.get(option), carried.get(task)!, versions)
    : [];
  return meters.flatMap((meter) => {
    const element = form.querySelector<HTMLElement>(`[data-total="${meter.total.path}"]`);
    return element && !element.closest("[hidden]") ? [drawOne(site, element, meter, allRead)] : [];
  });
};

/** Says how the meters stand: at once when a limit was crossed, else once the hand rests. */
export const announceMeters = (
  announcer: Announcer,
  before: readonly Reading[],
  now: readonly Reading[],
): void => {
  const budgets = now.filter(({ meter }) => meter.total.meter);
  if (budgets.length === 0) return;
  const crossed = budgets.some(({ meter, state }) => {
    const earlier = before.find((one) => one.meter.total.path === meter.total.path);
    return earlier !== undefined && (earlier.state === "over") !== (state === "over");
  });
  announcer.say(
    budgets.map(({ name, words }) => `${name}: ${words}`).join(" "),
    crossed ? "at once" : "at rest",
  );
};
