import { formatSteps, type Element, type Exact, type Instrument, type Response } from "@pwe/model";
import type { Locator, Page } from "playwright-core";

/** A control as a respondent finds it on the page. */
export interface Control {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
}

/** What a page shows, for comparing it with itself later. */
export interface Sight {
  readonly heading: string;
  /** everything on the page, in its order */
  readonly keys: readonly string[];
  readonly controls: readonly Control[];
}

/** What is on the page as it stands: the heading, the elements in order, and every control that can be seen. */
export const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    // What is folded in can be unfolded, so it is there.
    const seen = (element: HTMLElement): boolean =>
      (element.closest<HTMLElement>("details:not([open])") ?? element).checkVisibility();
    const all = <T extends HTMLElement>(selector: string): T[] =>
      [...document.querySelectorAll<T>(selector)].filter(seen);
    return {
      heading: all("h1")
        .map((heading) => heading.innerText)
        .join(" | "),
      keys: all("#form [data-key]").map((item) => item.dataset["key"] ?? ""),
      controls: all<HTMLInputElement>(
        "#form input[name], #form select[name], #form textarea[name]",
      ).map(({ name, type, value, checked, disabled }) => ({
        name,
        type,
        value,
        checked: checked ?? false,
        disabled,
      })),
    };
  });

/** Which end is on the screen, when one is. */
export const endOf = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>("[data-end]")].find((end) => end.checkVisibility())
        ?.dataset["end"] ?? null,
  );

type Members = Readonly<Record<string, unknown>>;

/** The steps of numbers and amounts by path, and the options of whatever is picked as one. */
interface Design {
  readonly steps: ReadonlyMap<string, Exact>;
  readonly picks: ReadonlyMap<string, readonly string[]>;
}

function readDesign(instrument: Instrument): Design {
  const steps = new Map<string, Exact>();
  const picks = new Map<string, readonly string[]>();
  const read = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.kind === "question" && element.type === "number") {
        steps.set(element.path, element.step);
      }
      if (element.kind === "task") {
        for (const { path } of element.options) {
          const { decision } = element;
          steps.set(path, decision.kind === "amount" ? decision.step : { int: 1, decimals: 0 });
        }
        picks.set(
          element.path,
          element.options.map(({ path }) => path),
        );
        for (const { path, options } of element.groups) {
          picks.set(
            path,
            options.map((option) => `${element.path}.${option}`),
          );
        }
      }
      if (element.kind === "when") {
        for (const { elements: inside } of element.arms) read(inside);
        read(element.else);
      } else if ("elements" in element) read(element.elements);
    }
  };
  read(instrument.elements);
  return { steps, picks };
}

/** Somebody who wants to give the answers of a response, and answers by clicking and typing. */
export class Respondent {
  readonly page: Page;
  readonly #design: Design;
  readonly #keyboard: boolean;

  constructor(page: Page, instrument: Instrument, { keyboard = false } = {}) {
    this.page = page;
    this.#design = readDesign(instrument);
    this.#keyboard = keyboard;
  }

  control(name: string, value?: string): Locator {
    const which = value === undefined ? "" : `[value="${value}"]`;
    return this.page.locator(`#form [name="${name}"]${which}`);
  }

  /** Chooses a radio or ticks a box, as the hand does: on its label, or by the space bar. */
  async choose(name: string, value?: string): Promise<void> {
    const control = this.control(name, value);
    if (this.#keyboard) {
      await control.focus();
      await this.page.keyboard.press("Space");
    } else await control.locator("xpath=ancestor::label[1]").click();
  }

  /** Writes into a field, after opening what it is folded into. */
  async write(name: string, text: string): Promise<void> {
    const field = this.control(name);
    const closed = field.locator("xpath=ancestor::details[not(@open)]");
    if ((await closed.count()) > 0) await closed.locator("> summary").click();
    await field.click();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
  }

  /** Gives every answer of this response that is asked on this page. */
  async answerPage(response: Response): Promise<void> {
    const done = new Set<string>();
    // Answering shows more to answer: the text of another answer, the question after a consent.
    for (;;) {
      const { controls } = await look(this.page);
      const next = controls.find((control) => !control.disabled && !done.has(keyOf(control)));
      if (next === undefined) break;
      done.add(keyOf(next));
      await this.#answer(next, response);
    }
  }

  async #answer(control: Control, response: Response): Promise<void> {
    const { name, type, value, checked } = control;
    const [path, member] = splitName(name);
    const given = membersAt(response, path)?.[member];
    if (type === "radio" || type === "checkbox") {
      const wanted = this.#isGiven(control, response);
      if (wanted !== checked && (wanted || type === "checkbox")) await this.choose(name, value);
    } else if (type === "select-one") {
      const selects = this.control(name);
      const places = (typeof given === "string" ? [given] : (given ?? [])) as readonly string[];
      for (const [place, answer] of places.entries()) {
        await selects.nth(place).selectOption(answer);
      }
    } else if (type !== "range" && given !== undefined && given !== null) {
      const step = this.#design.steps.get(path);
      const text =
        typeof given === "number"
          ? formatSteps(given, step ?? { int: 1, decimals: 0 })
          : String(given);
      if (text !== value) await this.write(name, text);
    }
  }

  /** Whether this radio or box is what the response says. */
  #isGiven({ name, type, value }: Control, response: Response): boolean {
    const [path, member] = splitName(name);
    if (member === "pick") {
      const chosen = (this.#design.picks.get(path) ?? []).find(
        (option) => membersAt(response, option)?.["chosen"] === true,
      );
      return value === (chosen?.split(".").at(-1) ?? "");
    }
    const given = membersAt(response, path)?.[member];
    if (type === "checkbox" && Array.isArray(given)) return given.includes(value);
    return given !== undefined && given !== null && String(given) === value;
  }

  /** Presses the button that leads on, and waits until something else is on the screen. */
  async next(): Promise<void> {
    await this.#leave("next");
  }

  async back(): Promise<void> {
    await this.#leave("back");
  }

  async #leave(action: string): Promise<void> {
    const before = JSON.stringify((await look(this.page)).keys);
    await this.press(action);
    const outcome = await this.page.waitForFunction(
      (keys) => {
        const shown = (selector: string): HTMLElement[] =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
            one.checkVisibility(),
          );
        const [end] = shown("[data-end]");
        if (end !== undefined) return end.dataset["end"] === "sending" ? null : "left";
        const now = shown("#form [data-key]").map((item) => item.dataset["key"] ?? "");
        if (now.length > 0 && JSON.stringify(now) !== keys) return "left";
        return shown("[data-summary]")[0]?.innerText;
      },
      before,
      { timeout: 30_000 },
    );
    const words = await outcome.jsonValue();
    if (words !== "left") throw new Error(`The page does not let go: ${words}`);
  }

  /** Presses a button, whatever comes of it. */
  async press(action: string): Promise<void> {
    // One leads back at the top and below.
    const button = this.page.locator(`[data-action="${action}"]:visible`).last();
    if (this.#keyboard) {
      await button.focus();
      await this.page.keyboard.press("Enter");
    } else await button.click();
  }
}

/** One radio group is several controls; the select boxes of a ranking are answered together. */
const keyOf = ({ name, type, value }: Control): string =>
  type === "radio" || type === "checkbox" ? `${name}=${value}` : name;

function splitName(name: string): [path: string, member: string] {
  const at = name.lastIndexOf(".");
  return [name.slice(0, at), name.slice(at + 1)];
}

/** The members of the answer at a path: of a block, of an item, or of a row of a grid. */
export function membersAt(response: Response, path: string): Members | undefined {
  return path
    .split(".")
    .reduce<Members | undefined>(
      (inner, id) => inner?.[id] as Members | undefined,
      response.answers as Members,
    );
}
