import {
  answerOrder,
  asked,
  everyItem,
  type Answers,
  type Instrument,
  judgePage,
  type Meter,
  meters,
  once,
  optionOrder,
  outline,
  type Page,
  randomStream,
  type Response,
  route,
  rowOrder,
  setAside,
  type Situation,
  type Task,
  type TaskParadata,
  withSkipped,
} from "@pwe/model";
import { expect } from "vitest";
import type { Happening, Plan, SeenMeter, SeenPage } from "./hand.ts";

type Branch = Record<string, unknown>;

/** The answers with this value at this path; undefined takes it out. */
const withValue = (answers: Answers, path: string, value: unknown): Answers => {
  const put = (branch: Branch, [first = "", ...rest]: readonly string[]): Branch => {
    const { [first]: old, ...others } = branch;
    if (rest.length > 0) return { ...branch, [first]: put((old ?? {}) as Branch, rest) };
    return value === undefined ? others : { ...branch, [first]: value };
  };
  return put(answers, path.split(".")) as Answers;
};

const valueAt = (answers: Answers, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, id) => (inner as Branch | undefined)?.[id], answers);

/** The tasks of an instrument. */
const tasksOf = (instrument: Instrument): Task[] =>
  outline(instrument).flatMap(({ elements }) =>
    elements.flatMap((one) => (one.kind === "task" ? [one.element] : [])),
  );

/** The keys of what becomes fixed by going on: everything of a block before its page that begins with `then fixed`. */
const firmKeys = (instrument: Instrument): string[] => {
  const pages = outline(instrument);
  return pages.flatMap((page, at) =>
    pages.slice(at + 1).some(({ fixed, block }) => fixed && block === page.block)
      ? page.elements.map(({ key }) => key)
      : [],
  );
};

/** Any setting of every option, whether or not it fits the limits. */
export const wildFor = (instrument: Instrument, seed: string): Answers => {
  const random = randomStream(seed, "wild");
  let answers: Answers = {};
  for (const task of tasksOf(instrument)) {
    const { decision, path } = task;
    if (task.instead.length > 0) answers = withValue(answers, `${path}.decided`, "self");
    const apart = task.groups.find(({ max }) => max === 1);
    const oneOf = new Map(
      task.groups.map((group) => [group, group.options[random.below(group.options.length)]]),
    );
    const single = task.options[random.below(task.options.length)]!.id;
    for (const option of task.options) {
      const group = task.groups.find(({ options }) => options.includes(option.id));
      const draw = (): [string, unknown] => {
        switch (decision.kind) {
          case "levels":
            return ["level", decision.levels[random.below(decision.levels.length)]!.id];
          case "choose":
            if (group?.max === 1) return ["chosen", oneOf.get(group) === option.id];
            if (decision.max === 1 && apart === undefined) return ["chosen", option.id === single];
            return ["chosen", random.below(4) > 0];
          case "points":
          case "amount": {
            const min = option.min ?? 0;
            const max = option.max ?? (decision.kind === "points" ? decision.points : 0);
            return [decision.kind, min + random.below(max - min + 1)];
          }
        }
      };
      const [member, value] = draw();
      answers = withValue(answers, `${option.path}.${member}`, value);
    }
  }
  return answers;
};

const stepsOf = (instrument: Instrument): Plan["steps"] =>
  Object.fromEntries(
    everyItem(instrument).flatMap((item) => {
      if (item.kind === "question" && item.element.type === "number")
        return [[item.path, item.element.step]];
      if (item.kind !== "option") return [];
      const { decision } = item.element;
      return [[item.path, decision.kind === "amount" ? decision.step : { int: 1, decimals: 0 }]];
    }),
  );

/** What happens on the way: nothing, a button pressed too early, limits tried out, or a change of mind on every page. */
export type Manner = "straight" | "hasty" | "trying" | "doubting";

/** What somebody does who answers as `made` in the end, and first as `other` when they doubt. */
export const planFor = (
  instrument: Instrument,
  made: Response,
  manner: Manner = "straight",
  other: Response = made,
): Plan => ({
  answers: made.answers,
  doubts: manner === "doubting" ? other.answers : null,
  wild: manner === "trying" ? wildFor(instrument, made.seed) : {},
  steps: stepsOf(instrument),
  firm: firmKeys(instrument),
  hasty: manner === "hasty",
});

export const isOver = ({ limits }: Meter): boolean =>
  limits.some(({ kind, off }) => off > 0 && kind !== "at_least");
const stateOf = (meter: Meter): string => (isOver(meter) ? "over" : meter.met ? "fine" : "under");

/** A respondent as `model` sees one: every step in the page is held against what it says. */
class Follower {
  situation: Situation;
  page: string;
  readonly #instrument: Instrument;
  readonly #language: string;
  readonly #seen = new Set<string>();
  // Every step makes a situation of its own, also the opening of a page: what holds in it is worked out once.
  // Nobody is turned away while they answer a page: that is for when they leave it.
  readonly #pagesIn = once(
    (situation: Situation) => route(this.#instrument, situation, false).pages,
  );
  readonly #metersIn = once((situation: Situation) => this.#readMeters(situation));
  readonly #left = once((situation: Situation) => this.#leave(situation));
  #wasOver = new Map<string, boolean>();
  paradata: Record<string, TaskParadata> = {};
  blocked = false;
  ended = false;

  constructor(instrument: Instrument, { seed, versions, language }: Response) {
    this.#instrument = instrument;
    this.#language = language;
    this.situation = { seed, versions, answers: {} };
    this.page = "";
    this.#open(this.#pages()[0]!.key);
  }

  #pages(): readonly Page[] {
    return this.#pagesIn(this.situation);
  }

  #here(): Page {
    return this.#pages().find(({ key }) => key === this.page)!;
  }

  #open(key: string): void {
    this.page = key;
    this.#seen.add(key);
    const reached = this.#pages().findLast((page) => this.#seen.has(page.key))!.key;
    this.situation = { ...this.situation, reached };
    this.blocked = false;
    this.#wasOver = new Map(this.#meters().map((one) => [one.total.path, isOver(one)]));
  }

  #meters(): Meter[] {
    return this.#metersIn(this.situation);
  }

  #readMeters(situation: Situation): Meter[] {
    return this.#here().elements.flatMap(({ kind, key }) =>
      kind === "task" && this.#decides(key) ? meters(this.#instrument, situation, key) : [],
    );
  }

  /** Whether the options of this task are on the screen: only for who said that they decide, where that is asked. */
  #decides(task: string): boolean {
    const path = `${task}.decided`;
    const isAsked = everyItem(this.#instrument).some((item) => item.path === path);
    return !isAsked || valueAt(this.situation.answers, path) === "self";
  }

  set({ values, touched }: Extract<Happening, { is: "set" }>): void {
    let { answers } = this.situation;
    for (const [name, value] of values) {
      const item = everyItem(this.#instrument).find(({ path }) => name === `${path}.answers`);
      const ids =
        item?.kind === "question" && item.element.type === "many"
          ? item.element.answers.map(({ id }) => id)
          : [];
      // Several boxes are one list, in the order of the file.
      const list = Array.isArray(value) && ids.length > 0;
      const sorted = list ? ids.filter((id) => value.includes(id)) : value;
      answers = withValue(answers, name, sorted === "" ? undefined : sorted);
      // Who takes back their consent takes back the answer with it.
      if (name.endsWith(".consent") && value === false)
        answers = withValue(answers, name.slice(0, -".consent".length), { consent: false });
    }
    this.situation = { ...this.situation, answers };
    const [path, given] = values.find(([name]) => name.startsWith(`${touched}.`)) ?? [];
    if (touched !== undefined && path !== undefined && given !== undefined)
      this.#touch(touched, given as string | number | boolean);
    for (const meter of this.#meters()) {
      const { path: total, id } = meter.total;
      const crossed = this.#wasOver.get(total) === false && isOver(meter);
      if (crossed) {
        const task = total.slice(0, -id.length - 1);
        const { over = {} } = this.paradata[task] ?? {};
        this.paradata[task] = {
          ...this.paradata[task],
          over: { ...over, [id]: (over[id] ?? 0) + 1 },
        };
      }
    }
    this.#wasOver = new Map(this.#meters().map((one) => [one.total.path, isOver(one)]));
    // What is said about a page that holds somebody back goes when all of it is mended.
    this.blocked &&= this.#isWrong(this.page);
  }

  #isWrong(key: string): boolean {
    return judgePage(this.#instrument, this.situation, key).length > 0;
  }

  #touch(option: string, value: string | number | boolean): void {
    const [task, id] = [option.slice(0, option.lastIndexOf(".")), option.split(".").at(-1)!];
    const { touched = [], first = {} } = this.paradata[task] ?? {};
    if (touched.includes(id)) return;
    this.paradata[task] = {
      ...this.paradata[task],
      touched: [...touched, id],
      first: { ...first, [id]: value },
    };
  }

  /** The same with what was left open on this page counted as skipped. */
  #leave(situation: Situation): Situation {
    const filled = withSkipped(this.#instrument, situation);
    let { answers } = situation;
    for (const { path, page } of asked(this.#instrument, situation))
      if (page === this.page) answers = withValue(answers, path, valueAt(filled, path));
    return { ...situation, answers };
  }

  press(button: "next" | "back"): void {
    const here = (pages: readonly Page[]) => pages.findIndex(({ key }) => key === this.page);
    if (button === "back") return this.#open(this.#pages()[here(this.#pages()) - 1]!.key);
    this.blocked = this.#isWrong(this.page);
    if (this.blocked) return;
    this.situation = this.#left(this.situation);
    const { pages } = route(this.#instrument, this.situation);
    const at = here(pages);
    const after = this.#seen.has("#review")
      ? (pages.find(({ key }) => !this.#seen.has(key) || this.#isWrong(key)) ??
        pages.slice(at + 1).at(-1))
      : pages[at + 1];
    if (after) this.#open(after.key);
    else this.ended = true;
  }

  checkPage(seen: SeenPage): void {
    const page = this.#here();
    const { elements } = page;
    const frozen = elements.filter((one) => one.frozen).map(({ key }) => key);
    const keys = new Set(elements.map(({ key }) => key));
    const items = everyItem(this.#instrument).filter(
      (item) =>
        keys.has(item.kind === "pair" ? item.set.path : item.element.path) &&
        (item.kind !== "option" || this.#decides(item.element.path)),
    );
    const pages = this.#pages();
    const after = this.#pagesIn(this.#left(this.situation));
    expect({ ...seen, open: [...seen.open].sort(), choices: {} }).toEqual({
      keys: elements.map(({ key }) => key),
      frozen,
      blocks: [page.block],
      open:
        frozen.length > 0
          ? []
          : items
              .map(({ path, kind, element }) =>
                kind === "question" && element.type === "grid"
                  ? element.rows.map((row) => row.path)
                  : [path],
              )
              .flat()
              .sort(),
      choices: {},
      canGoBack: pages[0]!.key !== page.key,
      sends: pages.at(-1)!.key === page.key && after.at(-1)!.key === page.key,
      summary: this.blocked,
    });
    if (frozen.length === 0) this.#checkOrder(page, seen);
  }

  /** Options, answers and rows stand in the order of this respondent. */
  #checkOrder(page: Page, { choices, open }: SeenPage): void {
    const { seed } = this.situation;
    for (const shown of page.elements) {
      if (shown.kind === "task" && shown.element.groups.length === 0) {
        const order = optionOrder(shown.element, seed).map(({ path }) => path);
        const isShown = open.filter((path) => order.includes(path));
        if (isShown.length > 0) expect(isShown).toEqual(order);
      }
      if (shown.kind !== "question") continue;
      const { element } = shown;
      if (element.type === "grid") {
        const order = rowOrder(element, seed).map(({ path }) => path);
        expect(open.filter((path) => order.includes(path))).toEqual(order);
      }
      const values = choices[`${element.path}.answer`] ?? choices[`${element.path}.answers`];
      if ((element.type === "one" || element.type === "many") && values)
        expect(values).toEqual(answerOrder(element, seed).map(({ id }) => id));
    }
  }

  checkMeters(seen: readonly SeenMeter[]): void {
    // What is only shown stands above what has a limit.
    const expected = this.#meters().toSorted(
      (one, other) => Number(one.total.meter) - Number(other.total.meter),
    );
    const print = (int: number, decimals: number): string =>
      (Math.abs(int) / 10 ** decimals).toLocaleString(this.#language, {
        maximumFractionDigits: decimals,
      });
    expect(seen.map(({ path, state, now }) => ({ path, state, now }))).toEqual(
      expected.map((meter) => ({
        path: meter.total.path,
        state: stateOf(meter),
        now: meter.total.meter ? String(meter.shown.int / 10 ** meter.shown.decimals) : null,
      })),
    );
    for (const [at, { shown, limits, met: allMet, numerator }] of expected.entries()) {
      // Where less is spent than before, only the room that there is now is said.
      if (!allMet || numerator >= 0)
        expect(seen[at]!.words).toContain(print(shown.int, shown.decimals));
      for (const { met, offShown } of limits)
        if (!met) expect(seen[at]!.words).toContain(print(offShown.int, offShown.decimals));
    }
  }
}

/** What the form is to send, after every step of it was held against `model`. */
export const follow = (
  instrument: Instrument,
  made: Response,
  happened: readonly Happening[],
): {
  readonly response: Omit<Response, "seconds">;
  readonly end: string;
  readonly back: string | null;
  readonly taken: string | null;
} => {
  const follower = new Follower(instrument, made);
  let ending: Extract<Happening, { is: "end" }> | undefined;
  for (const one of happened) {
    if (one.is === "set") follower.set(one);
    if (one.is === "press") follower.press(one.button);
    if (one.is === "page") follower.checkPage(one.page);
    if (one.is === "meters") follower.checkMeters(one.meters);
    if (one.is === "end") ending = one;
  }
  expect(follower.ended).toBe(true);
  const settled = setAside(instrument, follower.situation);
  const { id, seed, versions, language, stream } = made;
  const situation = { seed, versions, answers: settled.answers };
  return {
    end: ending!.end,
    back: ending!.back,
    taken: ending!.taken,
    response: {
      consultation: instrument.id,
      release: instrument.release,
      design: instrument.design,
      ...(instrument.answering !== undefined && { answering: instrument.answering }),
      id,
      status: route(instrument, situation).screenedOut ? "screened_out" : "complete",
      seed,
      versions,
      language,
      stream,
      answers: withSkipped(instrument, situation),
      ...(Object.keys(settled.aside).length > 0 && { aside: settled.aside }),
      paradata: follower.paradata,
    } as Omit<Response, "seconds">,
  };
};
