import type { Instrument, Problem, Situation } from "@pwe/model";
import { meters } from "@pwe/model";
import { fill } from "../words/words.ts";
import { type Control, named } from "./controls.ts";
import { costsMost, taskAt } from "./costs.ts";
import { adviceOf } from "./meters-view.ts";
import { meterState, meterWords } from "./meter-words.ts";
import { problemWords } from "./problem-words.ts";
import type { Site } from "./site.ts";

/** One thing to mend, with the place that its words lead to. */
export interface Complaint {
  readonly words: string;
  readonly target: HTMLElement | null;
  /** what the words stand beside; none when they stand in the summary alone */
  readonly container: HTMLElement | null;
  /** the words beside the container, which says itself what they are about */
  readonly short?: string;
  /** other places that it can be mended at */
  readonly places?: readonly Complaint[];
  /** what is said before those places */
  readonly before?: string;
}

const text = (element: Element | null | undefined): string => {
  // What is optional says so in its own span, and what only a screen reader hears is no name either.
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll(".pwe-quiet,small").forEach((one) => one.remove());
  return copy?.textContent?.trim() ?? "";
};

/** The words that a container goes by: its legend or label; a row of a grid also by its question's. */
export const nameOf = (container: Element | null): string => {
  const own = text(container?.querySelector("legend,.pwe-label,.pwe-answer span"));
  if (!container?.classList.contains("pwe-row")) return own;
  return `${text(container.parentElement?.closest("fieldset")?.querySelector("legend"))} ${own}`;
};

const firstControl = (container: ParentNode | null): HTMLElement | null =>
  container?.querySelector<HTMLElement>("input:checked:not([type=range])") ??
  container?.querySelector<HTMLElement>("input:not([type=range]),textarea,select") ??
  null;

const containerOf = (form: ParentNode, path: string): HTMLElement | null => {
  const members = path.split(".");
  for (let count = members.length; count > 0; count--) {
    const found = form.querySelector<HTMLElement>(
      `[data-path="${members.slice(0, count).join(".")}"],[data-options="${members.slice(0, count).join(".")}"]`,
    );
    if (found) return found;
  }
  return null;
};

const isTyped = (control: Control | undefined): boolean =>
  control !== undefined &&
  (control.tagName === "TEXTAREA" || ["text", "email", "number"].includes(control.type));

/** The limit that was crossed, and then the options where most room can be found. */
const limitComplaints = (
  site: Site,
  instrument: Instrument,
  situation: Situation,
  form: ParentNode,
  problem: Problem,
): Complaint[] => {
  const path = problem.path.slice(0, problem.path.lastIndexOf("."));
  const task = taskAt(instrument, path);
  const meter = meters(instrument, situation, path).find(
    ({ total }) => total.path === problem.path,
  );
  const element = form.querySelector<HTMLElement>(`[data-total="${problem.path}"]`);
  if (!task || !meter || !element) return [];
  const state = meterState(meter);
  const name = element.querySelector(".pwe-meter-name")?.textContent ?? "";
  const words = `${name}: ${meterWords(meter, site.words, site.wordsLanguage)} ${adviceOf(element, state, site)}`;
  const first = form.querySelector<HTMLElement>(`[data-options="${path}"]`);
  const head: Complaint = { words, target: firstControl(first), container: null };
  if (state !== "over") return [head];
  const places = costsMost(task, meter, situation, site.wordsLanguage).map(
    ({ option, words: amount }) => {
      const container = form.querySelector<HTMLElement>(`[data-path="${path}.${option}"]`);
      return {
        words: fill(site.words.costsMost, { option: nameOf(container), amount }),
        target: firstControl(container),
        container: null,
      };
    },
  );
  return [{ ...head, places, before: site.words.lookAt }];
};

/** Everything that is wrong with a page, in words and with the way to it. */
export const complaintsOf = (
  site: Site,
  instrument: Instrument,
  situation: Situation,
  form: ParentNode,
  problems: readonly Problem[],
): Complaint[] =>
  problems.flatMap((problem): Complaint[] => {
    if (problem.code === "over_limit" || problem.code === "under_limit") {
      return limitComplaints(site, instrument, situation, form, problem);
    }
    // The sum of the points has a meter of its own, which complains already.
    const isSum = problem.code === "points_left" || problem.code === "points_over";
    if (
      isSum &&
      problems.some(
        ({ code, path }) => code.endsWith("_limit") && path.startsWith(`${problem.path}.`),
      )
    )
      return [];
    const container = containerOf(form, problem.path);
    const control = named(form, problem.path)[0];
    const code = problem.code === "required" && !isTyped(control) ? "unanswered" : problem.code;
    const { min, max } =
      control instanceof HTMLInputElement ? control : { min: undefined, max: undefined };
    const words = problemWords(
      site.words,
      { ...problem, code },
      {
        min: control?.dataset["min"] ?? min,
        max: control?.dataset["maxNumber"] ?? max,
        format: control?.dataset["format"],
      },
    );
    const name = nameOf(container);
    return [
      {
        words: name ? `${name} – ${words}` : words,
        short: words,
        target: control && control.type !== "radio" ? control : firstControl(container),
        container,
      },
    ];
  });

const errorId = (container: HTMLElement): string => `${container.id || "q"}-error`;

/** Takes every complaint off the page, or off one container. */
export const clearComplaints = (root: ParentNode): void => {
  root.querySelectorAll(".pwe-error[data-complaint]").forEach((error) => error.remove());
  root.querySelectorAll<HTMLElement>("[data-wrong]").forEach((container) => {
    delete container.dataset["wrong"];
    const others = (container.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id !== errorId(container) && id !== "");
    if (others.length > 0) container.setAttribute("aria-describedby", others.join(" "));
    else container.removeAttribute("aria-describedby");
  });
  root
    .querySelectorAll("[aria-invalid]")
    .forEach((control) => control.removeAttribute("aria-invalid"));
};

/** Puts the complaint beside what it is about, so that it is read where it has to be mended. */
const markContainer = ({ words, short = words, container, target }: Complaint): void => {
  if (!container || container.dataset["wrong"] !== undefined) return;
  container.dataset["wrong"] = "";
  const error = document.createElement("span");
  error.className = "pwe-error";
  error.dataset["complaint"] = "";
  error.id = errorId(container);
  error.textContent = short;
  const label = container.querySelector(":scope > legend, :scope > .pwe-label");
  if (label) label.after(error);
  else container.prepend(error);
  const described = container.tagName === "FIELDSET" ? container : target;
  if (!described) return;
  const ids = [described.getAttribute("aria-describedby"), error.id].filter(Boolean);
  described.setAttribute("aria-describedby", ids.join(" "));
  if (target && target.getAttribute("type") !== "radio")
    target.setAttribute("aria-invalid", "true");
};

type GoTo = (target: HTMLElement) => void;

const linkTo = (
  { words, target, places = [], before = "" }: Complaint,
  goTo: GoTo,
): HTMLElement => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${target?.id ?? ""}`;
  link.textContent = words;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (target) goTo(target);
  });
  item.append(link);
  if (places.length > 0) {
    const list = document.createElement("ul");
    list.append(...places.map((place) => linkTo(place, goTo)));
    item.append(document.createElement("br"), before, list);
  }
  return item;
};

/** Shows the summary with a way to each place, and takes the reader to it. */
export const showComplaints = (
  summary: HTMLElement,
  complaints: readonly Complaint[],
  goTo: GoTo,
): void => {
  summary.querySelector("ul")?.replaceChildren(...complaints.map((one) => linkTo(one, goTo)));
  complaints.forEach(markContainer);
  summary.hidden = false;
  summary.focus();
};
