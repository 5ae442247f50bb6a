import { type Meter, readMeters, type Route, type Task, type Versions } from "@pwe/model";
import { meterBar, type MeterState, meterState, meterWords } from "./meter-words.ts";
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

const drawOne = (
  site: Site,
  element: HTMLElement,
  meter: Meter,
  allRead: boolean,
): Reading => {
  const { words: ours, notation } = site;
  const isRead = !site.stepped || allRead;
  const state = isRead ? meterState(meter) : "unread";
  const name = element.querySelector(".pwe-meter-name")?.textContent ?? "";
  const read = isRead ? meterWords(meter, ours, notation) : ours.numberUnread;
  const output = element.querySelector("output");
  if (output) output.textContent = read;
  const bar = element.querySelector<HTMLElement>("[role=meter]");
  // What to do about it. How to reach more, we say ourselves only to who wants to go on.
  const said = element.querySelector(`[data-advice=${state}]`)?.textContent?.trim() ?? "";
  const words = said ? `${read} ${said}` : read;
  if (bar) {
    const { min, max, now, filled, marks, over } = meterBar(meter);
    // By attribute: older browsers do not have the properties.
    const values = { min, max, now, text: words };
    for (const [value, is] of Object.entries(values))
      bar.setAttribute(`aria-value${value}`, String(is));
    bar.style.setProperty("--pwe-share", percent(filled));
    bar.style.setProperty("--pwe-over", percent(over ?? 1));
    bar.querySelectorAll("i").forEach((mark, at) => {
      const share = marks[at] ?? 1;
      mark.style.setProperty("--pwe-limit", percent(share));
      // Nothing is marked at either end.
      mark.hidden = share % 1 === 0;
    });
    element.querySelectorAll(".pwe-meter-words span").forEach((part, at) => {
      part.textContent = at > 0 ? said : read;
    });
  }
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
