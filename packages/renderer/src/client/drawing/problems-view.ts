import { type Page, type Problem, type Situation, parentOf } from "@pwe/model";
import { fill } from "../../words/words.ts";
import { costsMost } from "./costs.ts";
import type { Reading } from "./meters-view.ts";
import type { Control, Parts } from "./parts.ts";
import { numberComplaint } from "../controls/typed-number.ts";
import { problemWords } from "./problem-words.ts";
import type { Site } from "../site.ts";
import type { Words } from "../../words/words.ts";

/** One thing to mend, with the place that its words lead to. */
interface Complaint {
  /** what it is about; none where the words say so */
  readonly name?: string;
  readonly words: string;
  readonly target: HTMLElement | null;
  /** what the words stand beside; none when they stand in the summary alone */
  readonly container: HTMLElement | null;
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

/** The question that a row of a grid belongs to. */
const gridOf = (container: Element | null): Element | null =>
  (container?.matches(".pwe-row") && container.parentElement?.closest("fieldset")) || null;

/** The words that a container goes by: its short name, legend or label; the reasons for an option by that option's. */
export const nameOf = (container: Element | null): string => {
  const named = container?.matches("details") ? container.closest("[data-option]") : container;
  return text(
    named?.querySelector("[data-short]") ??
      named?.querySelector("legend,.pwe-label,.pwe-answer span"),
  );
};

/** What is answered first in this part of the page: what is chosen there, or else the first that can be. */
export const firstControl = (container: ParentNode | null | undefined): HTMLElement | null =>
  container?.querySelector<HTMLElement>("input:checked:not([type=range])") ??
  container?.querySelector<HTMLElement>("input:not([type=range]),textarea,select") ??
  null;

/** What asks for this path, or for the nearest path above it. */
const containerOf = (parts: Parts, path: string): HTMLElement | null => {
  for (let at = path; at; at = parentOf(at)) {
    const found = parts.at(at);
    if (found) return found;
  }
  return parts.form.querySelector(`[data-options="${path}"]`);
};

const isTyped = (control: Control | undefined): boolean => {
  if (!control || control.type === "radio" || control.type === "checkbox") return false;
  if (control.type === "select-one") return false;
  control.type satisfies "text" | "email" | "date" | "textarea" | "range" | "hidden";
  return true;
};

/** The page that is complained about, as it stands. */
export interface Standing {
  readonly site: Site;
  readonly parts: Parts;
  readonly page: Page;
  readonly situation: Situation;
  readonly readings: readonly Reading[];
}

/** The limit that was crossed, and then the options where most room can be found. */
const limitComplaint = (
  { site, parts, page, situation }: Standing,
  reading: Reading,
): Complaint => {
  const { meter, state, name, words, advice } = reading;
  const path = parentOf(meter.total.path);
  const head: Complaint = {
    words: `${name}: ${words} ${advice}`.trim(),
    target: firstControl(parts.form.querySelector(`[data-options="${path}"]`)),
    container: null,
  };
  const task = page.elements.find(({ key }) => key === path);
  if (state !== "over" || task?.kind !== "task") return head;
  const costs = costsMost(task.element, meter, situation, site.notation);
  const places = costs.map(({ option, words: amount }): Complaint => {
    const container = parts.at(`${path}.${option}`) ?? null;
    return {
      words: fill(site.words.costsMost, { option: nameOf(container), amount }),
      target: firstControl(container),
      container: null,
    };
  });
  return { ...head, places, before: site.words.lookAt };
};

/** One answer that is missing or not as it should be. */
const answerComplaint = ({ site, parts }: Standing, problem: Problem): Complaint => {
  const container = containerOf(parts, problem.path);
  const [control] = parts.named(problem.path);
  const code = problem.code === "required" && !isTyped(control) ? "unanswered" : problem.code;
  const exactly = /too_[fm]/.test(code) && container?.dataset["exactly"];
  const typed = control && numberComplaint(control, parts, site.words);
  const { says, max } = control?.dataset ?? {};
  // What was left empty is asked for in the words for what it takes.
  const empty = code === "required" && max === undefined && says;
  const words = exactly || typed || empty || problemWords(site.words, { ...problem, code }, says);
  return {
    name: nameOf(container),
    words,
    target: control && control.type !== "radio" ? control : firstControl(container),
    container,
  };
};

/** What can be mended now: of a task that is not opened yet, how one wants to decide and nothing inside it. */
const reachable = ({ parts }: Standing, problems: readonly Problem[]): Problem[] => {
  const asked = new Set<string>();
  const mendable: Problem[] = [];
  for (const problem of problems) {
    const shut = containerOf(parts, problem.path)?.closest<HTMLElement>("[data-deciding][hidden]");
    if (!shut) mendable.push(problem);
    else {
      const path = `${shut.dataset["deciding"]}.decided`;
      if (!asked.has(path)) mendable.push({ code: "unanswered", path });
      asked.add(path);
    }
  }
  return mendable;
};

/** Everything that is wrong with a page, in words and with the way to it. */
export const complaintsOf = (standing: Standing, found: readonly Problem[]): Complaint[] => {
  const problems = reachable(standing, found);
  const complaints = problems.map((problem) => {
    const reading = standing.readings.find(({ meter }) => meter.total.path === problem.path);
    return reading ? limitComplaint(standing, reading) : answerComplaint(standing, problem);
  });
  // The sum of the points has a meter of its own, which complains already.
  const metered = standing.readings.some(({ state }) => state !== "fine");
  // What counts a number that cannot be read is no complaint of its own.
  const unread = standing.site.stepped
    ? standing.readings.filter(({ state }) => state === "unread")
    : [];
  return complaints.filter((_, at) => {
    const { code, path } = problems[at]!;
    return (
      !(metered && code.startsWith("points_")) &&
      !unread.some(({ meter }) => meter.total.path === path)
    );
  });
};

/** Takes every complaint off the page, or off one container. */
export const clearComplaints = (root: HTMLElement): void => {
  root.querySelectorAll("[data-complaint]").forEach((error) => error.remove());
  for (const one of [root, ...root.querySelectorAll<HTMLElement>("[data-wrong],[aria-invalid]")]) {
    delete one.dataset["wrong"];
    one.removeAttribute("aria-invalid");
    describe(one, "");
  }
};

/** Points from what is answered to the complaint about it, behind what else describes it; an empty id to none. */
const describe = (one: Element, error: string): void => {
  const others = one.getAttribute("aria-describedby")?.replace(/ ?\S+-error$/, "") ?? "";
  const ids = `${others} ${error}`.trim();
  if (ids) one.setAttribute("aria-describedby", ids);
  else one.removeAttribute("aria-describedby");
};

/**
 * Puts the complaint beside what it is about, so that it is read where it has to be mended. Whatever is wrong in one
 * place, one complaint is enough: says whether this is the first.
 */
const markContainer = ({ words, container, target }: Complaint): boolean => {
  if (!container) return true;
  if (container.dataset["wrong"] !== undefined) return false;
  container.dataset["wrong"] = "";
  const [blank] = document.querySelector("template")!.content.children;
  const error = blank!.cloneNode() as HTMLElement;
  error.id = `${container.id || "q"}-error`;
  error.textContent = words;
  const label = container.querySelector(":scope > legend, :scope > .pwe-label");
  if (label) label.after(error);
  else container.prepend(error);
  const described = container.tagName === "FIELDSET" ? container : target;
  if (described) describe(described, error.id);
  if (target && target.getAttribute("type") !== "radio")
    target.setAttribute("aria-invalid", "true");
  return true;
};

/** Says beside a field what is wrong with the number in it, or that nothing is any more; gives back what that says. */
export const complainAt = (parts: Parts, control: Control, words: Words): string | undefined => {
  const container = containerOf(parts, control.name);
  const short = numberComplaint(control, parts, words);
  if (container?.dataset["wrong"] !== undefined) clearComplaints(container);
  if (short === undefined) return undefined;
  markContainer({ words: short, container, target: control });
  return `${nameOf(container)} – ${short}`;
};

type GoTo = (target: HTMLElement) => void;

/** One line for a grid, with the rows that it is about. */
const perGrid = (complaints: readonly Complaint[]): Complaint[] => {
  const lines = new Map<unknown, Complaint>();
  for (const one of complaints) {
    const grid = gridOf(one.container);
    const before = lines.get(grid);
    const named = before ? `${before.name},` : text(grid?.querySelector("legend"));
    lines.set(grid ?? one, grid ? { ...(before ?? one), name: `${named} ${one.name}` } : one);
  }
  return [...lines.values()];
};

const linkTo = (
  { name, words, target, places = [], before = "" }: Complaint,
  goTo: GoTo,
): HTMLElement => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${target?.closest("[id]")?.id ?? ""}`;
  link.textContent = name ? `${name} – ${words}` : words;
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

/** Shows the summary with a way to each place. */
export const showComplaints = (
  summary: HTMLElement,
  complaints: readonly Complaint[],
  goTo: GoTo,
): void => {
  const links = perGrid(complaints.filter(markContainer)).map((one) => linkTo(one, goTo));
  summary.querySelector("ul")?.replaceChildren(...links);
};
