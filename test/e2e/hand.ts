import type { Answers } from "@pwe/model";

/** What somebody does in the form, and the form's own words that the hand goes by. */
export interface Plan {
  /** what they answer in the end */
  readonly answers: Answers;
  /** what they answer first, as somebody else would, before they change their mind; null for who does not */
  readonly doubts: Answers | null;
  /** settings of tasks that they try out, within the limits or over them; none for who does not */
  readonly wild: Answers;
  /** what a step of a number or an amount is, by path */
  readonly steps: Readonly<Record<string, { readonly int: number; readonly decimals: number }>>;
  /** keys of what is fixed once its page was left */
  readonly firm: readonly string[];
  /** they answer the page that is open, and go no further */
  readonly onlyHere?: boolean;
  /** they press the button before they answered anything */
  readonly hasty: boolean;
}

/** A meter as the page shows it. */
export interface SeenMeter {
  readonly path: string;
  readonly state: string;
  readonly words: string;
  /** what the bar says; none for a total that is only shown */
  readonly now: string | null;
}

/** A page as it stands. */
export interface SeenPage {
  readonly keys: readonly string[];
  readonly frozen: readonly string[];
  readonly blocks: readonly string[];
  /** what can be answered: the path of each control, without its member */
  readonly open: readonly string[];
  /** the choices of each control that has several, in their order */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly canGoBack: boolean;
  /** the button says that it sends */
  readonly sends: boolean;
  readonly summary: boolean;
}

/** What happened, in order: what was set, which button was pressed, and what the page showed after it. */
export type Happening =
  | {
      readonly is: "set";
      readonly values: readonly (readonly [name: string, value: unknown])[];
      readonly touched?: string;
    }
  | { readonly is: "press"; readonly button: "next" | "back" }
  | { readonly is: "meters"; readonly meters: readonly SeenMeter[] }
  | { readonly is: "page"; readonly page: SeenPage }
  | {
      readonly is: "end";
      readonly end: string;
      /** the address of the way back that is shown */
      readonly back: string | null;
      /** the address that the form goes to by itself */
      readonly taken: string | null;
    };

/**
 * Runs inside the page: goes through the whole form by this plan with the events of a real hand, from when it opens,
 * and notes what it did and saw. It stands on its own, for the browser gets nothing but its text.
 */
export const goThrough = async (given: string): Promise<string> => {
  const plan = JSON.parse(given) as Plan;
  /** Waits for something. What is there at once is seen before the browser paints: a thousand respondents need no pictures. */
  const until = async (isSo: () => boolean, late: () => string): Promise<void> => {
    // What observers noticed of this task they tell right after it.
    await Promise.resolve();
    if (isSo()) return;
    await new Promise<void>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(late())), 60_000);
      const observer = new MutationObserver(() => {
        if (!isSo()) return;
        observer.disconnect();
        clearTimeout(timer);
        done();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
  };
  await until(
    () => document.querySelector("[data-buttons]:not([hidden])") !== null,
    () => "the form does not open",
  );
  type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  const happened: Happening[] = [];
  const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
  const form = find<HTMLFormElement>("#form");
  const summary = find("[data-summary]");
  const { words } = JSON.parse(document.body.dataset["site"]!) as { words: { send: string } };
  const { send } = words;
  const list = <E extends HTMLElement>(selector: string) => [...form.querySelectorAll<E>(selector)];
  const isThere = (one: HTMLElement) =>
    (one.closest<HTMLElement>("details:not([open])") ?? one).checkVisibility();
  const optionOf = (one: HTMLElement) => one.closest<HTMLElement>("[data-option]")?.dataset["path"];
  const lastDot = (name: string) => name.slice(0, name.lastIndexOf("."));
  const at = (answers: Answers, path: string) =>
    path
      .split(".")
      .reduce<unknown>(
        (value, member) => (value as Record<string, unknown> | undefined)?.[member],
        answers,
      );
  const signature = () =>
    list("[data-key][data-shown]")
      .map((one) => one.dataset["key"])
      .join();
  const endShown = () =>
    [...document.querySelectorAll<HTMLElement>("[data-end]")].find((end) => !end.hidden);

  // Who came from a panel is taken back to it; here they stay, to be asked what they saw.
  let taken: string | null = null;
  // Not every engine tells; there, nobody comes from a panel.
  globalThis.navigation?.addEventListener("navigate", (event) => {
    const { url } = event.destination;
    if (new URL(url).origin === location.origin) return;
    event.preventDefault();
    taken = url;
  });

  let complaints = 0;
  const complaining = new MutationObserver(() => complaints++);
  complaining.observe(summary.querySelector("ul")!, { childList: true });

  const lookAtMeters = () => {
    const meters = list("[data-shown] [data-total]")
      .filter((one) => one.closest("[hidden]") === null)
      .map((one) => {
        const bar = one.querySelector("[role=meter]");
        return {
          path: one.dataset["total"]!,
          state: one.dataset["state"]!,
          words:
            (find(`[data-words="${one.dataset["total"]!}"]`) ?? one.querySelector("output"))
              ?.textContent ?? "",
          now: bar && bar.getAttribute("aria-valuenow"),
        };
      });
    happened.push({ is: "meters", meters });
  };

  const fieldsHere = () =>
    list<Field>("[data-shown] :is(input,textarea,select)[name]").filter((one) => !one.disabled);

  const look = () => {
    const choices: Record<string, string[]> = {};
    const open = new Set<string>();
    for (const field of fieldsHere().filter(isThere)) {
      const option = optionOf(field);
      if (field.dataset["as"] === "pick" && option === undefined) continue;
      const path = option ?? (field.name.endsWith(".decided") ? field.name : lastDot(field.name));
      open.add(path);
      if (/^(radio|checkbox)$/.test(field.type)) (choices[field.name] ??= []).push(field.value);
    }
    const items = list("[data-key]").filter(isThere);
    happened.push({
      is: "page",
      page: {
        keys: items.map((one) => one.dataset["key"]!),
        frozen: items
          .filter((one) => one.dataset["frozen"] !== undefined)
          .map((one) => one.dataset["key"]!),
        blocks: list("h1")
          .filter(isThere)
          .map((one) => one.dataset["block"]!),
        open: [...open],
        choices,
        canGoBack: find("[data-action=back]").checkVisibility(),
        sends: find("[data-action=next]").textContent === send,
        summary: summary.checkVisibility(),
      },
    });
    lookAtMeters();
  };

  const fire = (field: HTMLElement) => {
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const decimal = (steps: number, field: Field): string => {
    const { int, decimals } = plan.steps[optionOf(field) ?? lastDot(field.name)]!;
    const digits = String(Math.abs(steps * int)).padStart(decimals + 1, "0");
    const point = digits.length - decimals;
    const mark = field.type === "text" && document.documentElement.lang === "nl" ? "," : ".";
    return `${steps < 0 ? "-" : ""}${digits.slice(0, point)}${decimals > 0 ? mark + digits.slice(point) : ""}`;
  };

  /** What several controls of one name stand for together. */
  const whole = (values: readonly string[]) => {
    const given = values.filter((one) => one !== "");
    return given.length > 0 ? given : undefined;
  };

  const typed = new Map<Field, string>();

  /** Sets one control as these answers say, and says whether that was a change. */
  const set = (field: Field, answers: Answers): boolean => {
    const option = optionOf(field);
    const touched = option !== undefined && !field.name.endsWith(".why") ? { touched: option } : {};
    const note = (...values: [string, unknown][]) =>
      happened.push({ is: "set", values, ...touched });
    const value = at(answers, field.name);
    const named = () => list<HTMLInputElement>(`[name="${field.name}"]`);
    if (field.dataset["as"] === "pick") {
      const isWanted = (one: HTMLElement) => at(answers, `${optionOf(one) ?? ""}.chosen`);
      const group = named().filter((one) => one.value !== "");
      if (!group.some((one) => isWanted(one) !== undefined)) return false;
      const none =
        !group.some((one) => isWanted(one) === true) && group.some(({ checked }) => checked);
      if (
        (field as HTMLInputElement).checked ||
        !(option === undefined ? none : isWanted(field) === true)
      )
        return false;
      field.click();
      note(...group.map((one): [string, unknown] => [`${optionOf(one)!}.chosen`, one === field]));
      return true;
    }
    if (value === undefined) return false;
    if (field instanceof HTMLInputElement && field.type === "radio") {
      if (value === null) {
        if (!field.checked || !isThere(field)) return false;
        find(`[data-clear="${field.name}"]`).click();
      } else {
        if (String(value) !== field.value || field.checked || !isThere(field)) return false;
        field.click();
      }
      note([field.name, value ?? undefined]);
      return true;
    }
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      const isList = field.name.endsWith(".answers");
      const wanted = isList ? ((value ?? []) as string[]).includes(field.value) : value === true;
      if (wanted === field.checked || !isThere(field)) return false;
      field.click();
      const boxes = () => named().flatMap((one) => (one.checked ? [one.value] : []));
      note([field.name, isList ? whole(boxes()) : wanted]);
      return true;
    }
    const text = Array.isArray(value)
      ? String(value[named().indexOf(field as HTMLInputElement)] ?? "")
      : typeof value === "number"
        ? decimal(value, field)
        : String(value ?? "").replaceAll("\n", field.tagName === "TEXTAREA" ? "\n" : " ");
    // The form writes a number in its own way once it is typed.
    if (text === field.value || `${text} ${field.value}` === typed.get(field)) return false;
    if (!isThere(field)) return false;
    field.value = text;
    fire(field);
    typed.set(field, `${text} ${field.value}`);
    if (Array.isArray(value)) note([field.name, whole(named().map((one) => one.value))]);
    else note([field.name, typeof value === "string" ? text : (value ?? undefined)]);
    return true;
  };

  /** Answers everything on the page as these answers say; an answer can bring up more to answer. */
  const fill = (answers: Answers, watch = false) => {
    for (let tries = 0; ; tries++) {
      if (tries > 20) throw new Error(`answering does not end on ${signature()}`);
      const changed = fieldsHere().map((field) => {
        if (!set(field, answers)) return false;
        if (watch && optionOf(field) !== undefined) lookAtMeters();
        return true;
      });
      if (!changed.some(Boolean)) return;
    }
  };

  /** Presses a button, and says whether it led to another page. */
  const press = async (button: "next" | "back"): Promise<boolean> => {
    // What was said on the way here is no answer to this press.
    complaining.takeRecords();
    const [before, complained] = [signature(), complaints];
    happened.push({ is: "press", button });
    find(`[data-action=${button}]`).click();
    const isStill = () => complaints === complained && signature() === before;
    await until(
      () => {
        const end = endShown();
        return end ? end.dataset["end"] !== "sending" : !isStill();
      },
      () => `${button} does nothing on ${before}`,
    );
    const end = endShown();
    if (!end) {
      look();
      return signature() !== before;
    }
    const back = end.querySelector<HTMLAnchorElement>("[data-return]:not([hidden]) a");
    happened.push({ is: "end", end: end.dataset["end"]!, back: back && back.href, taken });
    return true;
  };

  if (plan.onlyHere) {
    fill(plan.answers);
    return JSON.stringify(happened);
  }
  const isLast = () => find("[data-action=next]").textContent === send;
  const visited = new Set<string>();
  look();
  for (let turn = 0; turn < 100; turn++) {
    const here = signature();
    const [first = ""] = here.split(",");
    if (!visited.has(first)) {
      visited.add(first);
      const isFirm = here.split(",").some((key) => plan.firm.includes(key));
      if (plan.hasty && !isLast() && (await press("next"))) await press("back");
      if (Object.keys(plan.wild).length > 0 && list("[data-shown] [data-option]").length > 0) {
        fill(plan.wild, true);
        look();
        if (!isLast() && (await press("next"))) await press("back");
      }
      if (plan.doubts !== null) {
        fill(plan.doubts, true);
        look();
        if (!isFirm && !isLast() && (await press("next"))) {
          const next = signature().split(",");
          if (!next.some((key) => plan.firm.includes(key))) fill(plan.doubts);
          look();
          await press("back");
        }
      }
    }
    fill(plan.answers, true);
    look();
    if (!(await press("next"))) throw new Error(`held back: ${summary.innerText}`);
    if (endShown()) return JSON.stringify(happened);
  }
  throw new Error("a hundred pages and no end");
};
