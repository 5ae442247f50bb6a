import { type Meter, readMeters, type Route, type Task, type Versions } from "@pwe/model";
import { meterBar, type MeterState, meterState, meterWords } from "./meter-words.ts";
import type { Announcer } from "./announce.ts";
import type { Site } from "./site.ts";

/** A meter with what it says, after it was drawn. */
export interface Reading {
  readonly meter: Meter;
  readonly state: MeterState;
  readonly name: string;
  readonly words: string;
  /** what to do about it; nothing where it is fine */
  readonly advice: string;
}

const icons: Record<MeterState, string> = { fine: "✓", over: "⚠", under: "…" };

const percent = (share: number): string => `${share * 100}%`;

const textOf = (root: ParentNode, selector: string): string =>
  root.querySelector(selector)?.textContent?.trim() ?? "";

/** What to do about a meter that is not fine: in the author's words, or else in ours. */
const adviceOf = (element: HTMLElement, state: MeterState, site: Site): string => {
  if (state === "fine") return "";
  return element.dataset[state] ?? (state === "over" ? site.words.freeRoom : site.words.reachMore);
};

const drawOne = (site: Site, element: HTMLElement, meter: Meter): Reading => {
  const state = meterState(meter);
  const name = textOf(element, ".pwe-meter-name");
  const read = meterWords(meter, site.words, site.wordsLanguage);
  const output = element.querySelector("output");
  if (output) output.textContent = read;
  const bar = element.querySelector<HTMLElement>("[role=meter]");
  const advice = adviceOf(element, state, site);
  const words = state === "over" ? `${read} ${advice}` : read;
  if (bar) {
    const { min, max, now, filled, marks, over } = meterBar(meter);
    // By attribute: older browsers do not have the properties.
    const values = { valuemin: min, valuemax: max, valuenow: now, valuetext: words };
    for (const [value, is] of Object.entries(values)) bar.setAttribute(`aria-${value}`, String(is));
    bar.style.setProperty("--pwe-share", percent(filled));
    bar.style.setProperty("--pwe-over", percent(over ?? 1));
    bar.querySelectorAll("i").forEach((mark, at) => {
      mark.style.setProperty("--pwe-limit", percent(marks[at] ?? 1));
      mark.hidden = marks[at] === 1 || marks[at] === 0;
    });
    const label = {
      fine: site.words.meterFine,
      over: site.words.meterOver,
      under: site.words.meterUnder,
    };
    const head = element.querySelector(".pwe-meter-state");
    if (head) head.textContent = `${icons[state]} ${label[state]}`;
    const line = element.querySelector(".pwe-meter-words");
    if (line) line.textContent = words;
  }
  element.dataset["state"] = state;
  return { meter, state, name, words, advice };
};

/** Draws every total of a task as it reads now; none while it is not decided on. */
export const drawMeters = (
  site: Site,
  { settings, facts }: Route,
  versions: Versions,
  task: Task,
  form: ParentNode,
): Reading[] => {
  const set = settings.get(task);
  const meters = set ? readMeters(task, (option) => set.get(option), facts, versions) : [];
  return meters.flatMap((meter) => {
    const element = form.querySelector<HTMLElement>(`[data-total="${meter.total.path}"]`);
    return element && !element.closest("[hidden]") ? [drawOne(site, element, meter)] : [];
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
