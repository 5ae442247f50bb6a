import type { Plan } from "./hand.ts";

/** What somebody presses at the control that has the focus; then they go on with Tab when they press nothing or wrote. */
export interface Stop {
  readonly end: string | null;
  readonly keys: readonly string[];
  readonly text: string | null;
}

/** Runs inside the page: what to press here to give the answers of this plan. It stands on its own. */
export const keysHere = async (given: string): Promise<Stop> => {
  const plan = JSON.parse(given) as Plan;
  const endShown = (): string | null =>
    [...document.querySelectorAll<HTMLElement>("[data-end]")].find((one) => !one.hidden)?.dataset[
      "end"
    ] ?? null;
  // What is on its way is waited for.
  while (endShown() === "sending") await new Promise((done) => setTimeout(done, 5));
  const end = endShown();
  const stay: Stop = { end, keys: [], text: null };
  const here = document.activeElement;
  if (end !== null || !(here instanceof HTMLElement)) return stay;
  const summary = document.querySelector<HTMLElement>("[data-summary]");
  if (here === summary) throw new Error(`held back: ${here.innerText}`);
  const at = (path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>(
        (value, member) => (value as Record<string, unknown> | undefined)?.[member],
        plan.answers,
      );
  const optionOf = (one: HTMLElement) => one.closest<HTMLElement>("[data-option]")?.dataset["path"];
  if (here.dataset["action"] === "next") return { ...stay, keys: ["Enter"] };
  if (here.tagName === "SUMMARY") {
    const why = here.closest<HTMLDetailsElement>("details.pwe-why");
    const isWanted = typeof at(why?.dataset["path"] ?? "-") === "string";
    return why && isWanted && !why.open ? { ...stay, keys: ["Enter", "Tab"] } : stay;
  }
  if (here instanceof HTMLInputElement && here.type === "radio") {
    const group = [...document.querySelectorAll<HTMLInputElement>(`[name="${here.name}"]`)].filter(
      (one) => one.checkVisibility(),
    );
    const isWanted = (one: HTMLInputElement): boolean => {
      if (one.dataset["as"] !== "pick") return String(at(one.name) ?? "") === one.value;
      const chosen = (other: HTMLInputElement) => at(`${optionOf(other) ?? "-"}.chosen`) === true;
      return one.value === "" ? !group.some(chosen) : chosen(one);
    };
    const wanted = group.findIndex(isWanted);
    const from = group.indexOf(here);
    if (wanted < 0 || group[wanted]!.checked) return stay;
    if (wanted === from) return { ...stay, keys: ["Space"] };
    const key = wanted > from ? "ArrowDown" : "ArrowUp";
    const arrows = Array.from({ length: Math.abs(wanted - from) }, () => key);
    // Radios are one stop of the Tab key: what is folded in between them is behind the one that is chosen.
    const passed = [...document.querySelectorAll<HTMLElement>("summary")].filter(
      (one) =>
        one.checkVisibility() &&
        (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 &&
        (group[wanted]!.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
    );
    return { ...stay, keys: [...arrows, ...passed.map(() => "Shift+Tab")] };
  }
  if (here instanceof HTMLInputElement && here.type === "checkbox") {
    const value = at(here.name);
    const wanted = Array.isArray(value) ? value.includes(here.value) : value === true;
    return wanted === here.checked ? stay : { ...stay, keys: ["Space"] };
  }
  if (here instanceof HTMLSelectElement) {
    const places = [...document.querySelectorAll(`[name="${here.name}"]`)];
    const value = (at(here.name) as string[] | null | undefined)?.[places.indexOf(here)] ?? "";
    const to = [...here.options].findIndex((one) => one.value === value);
    const by = to - here.selectedIndex;
    const key = by > 0 ? "ArrowDown" : "ArrowUp";
    return { ...stay, keys: Array.from({ length: Math.abs(by) }, () => key) };
  }
  if (here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement) {
    const value = at(here.name);
    if (typeof value !== "number" && typeof value !== "string") return stay;
    if (here.type === "date" && here.value !== value) {
      const [year, month, day] = `${value}`.split("-");
      const digits: Partial<Record<string, string | undefined>> = { year, month, day };
      // A date is typed part by part, in the order of the browser's language.
      const parts = new Intl.DateTimeFormat(navigator.language).formatToParts();
      return { ...stay, keys: parts.flatMap(({ type }) => [...(digits[type] ?? "")]) };
    }
    const path = optionOf(here) ?? here.name.slice(0, here.name.lastIndexOf("."));
    const { int, decimals } = plan.steps[path] ?? { int: 1, decimals: 0 };
    const written =
      typeof value === "number"
        ? ((value * int) / 10 ** decimals).toFixed(decimals)
        : here instanceof HTMLInputElement
          ? value.replaceAll("\n", " ")
          : value;
    return here.value === written ? stay : { ...stay, text: written };
  }
  return stay;
};
