import { listsIn } from "../documents/elements.ts";
import type { Element, Instrument, Task } from "../generated/consultation.ts";
import { holds, type Fact, type Facts } from "../documents/condition.ts";
import { factsOf } from "./facts.ts";
import { member, settingMember } from "../documents/members.ts";
import { once } from "../documents/once.ts";
import { inOrder } from "./order.ts";
import type { Situation } from "../documents/situation.ts";
import { carriedInto, totals } from "./totals.ts";
import type { AskedItem } from "./item.ts";
import type { Page, PageContent, PageElement } from "./page.ts";
import { shuffledThings } from "./screen-order.ts";

/** The answer to an item, as far as there is one: undefined is open. Comes with what is known by then. */
export type Read = (item: AskedItem, facts: Facts) => unknown;

/** What a walk through an instrument meets. */
export interface Walk {
  readonly pages: Page[];
  readonly items: AskedItem[];
  readonly facts: Map<string, Fact>;
  /** what the options of every task are set to, by option */
  readonly settings: Map<Task, ReadonlyMap<string, unknown>>;
  /** what every task that goes on with earlier totals knew of them when it was asked */
  readonly carried: Map<Task, Facts>;
  readonly screenedOut: boolean;
}

type Posed = Extract<PageContent, { kind: "consent" | "pair" | "question" }>;

interface OpenPage extends Page {
  readonly elements: PageElement[];
}

/** An element with the number of pages begun before it in its block, and its place in the file. */
interface Place {
  readonly element: Element;
  readonly begun: number;
  readonly at: string;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The lists of elements that an element lets the respondent see one or all of. */
const arms = (element: Element): readonly (readonly Element[])[] =>
  isBlock(element) ? [] : listsIn(element);

const isBlock = ({ kind }: Element): boolean =>
  kind === "consent" ||
  kind === "task" ||
  kind === "dilemma" ||
  kind === "section" ||
  kind === "pairs";

/** At how many places of this element a page of the surrounding block begins, counting the one after it. */
const beginnings: (element: Element) => number = /* @__PURE__ */ once((element) => {
  if (element.kind === "page" || isBlock(element)) return 1;
  const inside = total(arms(element).flat().map(beginnings));
  // Each element of a shuffle with pages in it begins one: its place is another for everyone.
  const each = element.kind === "shuffle" ? shuffledThings(element).length : 0;
  return inside && inside + each + 1;
});

/**
 * Which arms are gone through: those that the answers lead to, those that some answers may lead to in these versions,
 * or every one. The last two keep to the order of the file.
 */
export type Arms = "answered" | "possible" | "everything";

/**
 * Walks through the instrument as one respondent does. Conditions see only what was asked before, whatever
 * else was answered. Where nobody is turned away, the walk goes on past a screen-out.
 */
export function walk(
  instrument: Instrument,
  { seed, versions }: Pick<Situation, "seed" | "versions">,
  read: Read,
  which: Arms = "answered",
  turnedAway = which === "answered",
): Walk {
  const pages: OpenPage[] = [];
  const items: AskedItem[] = [];
  const facts = new Map<string, Fact>();
  const settings: Walk["settings"] = new Map();
  const carried: Walk["carried"] = new Map();
  let page: OpenPage;
  let screenedOut = false;

  const begin = (key: string, block: string, fixed = false): void => {
    page = { key, block, fixed, elements: [] };
    pages.push(page);
  };

  const show = (key: string, content: PageContent): void => {
    page.elements.push({ key, frozen: false, ...content });
  };

  const ask = (item: AskedItem): unknown => {
    items.push(item);
    const value = read(item, facts);
    for (const [path, fact] of factsOf(item, value)) facts.set(path, fact);
    return value;
  };

  /** Shows what is one question by itself, and asks it. */
  const pose = (path: string, content: Posed): void => {
    show(path, content);
    ask({ ...content, path, page: page.key });
  };

  const askTask = (task: Task): void => {
    const { path, decision } = task;
    const here = { page: page.key, element: task };
    show(path, { kind: "task", element: task });
    let decided: unknown = "self";
    if (task.instead.length > 0) {
      decided = ask({ ...here, kind: "decided", path: `${path}.decided` });
    } else facts.set(path, { ids: ["self"], answered: true });
    if (decided === "opt_out" || decided === "delegate") return;
    const set = new Map<string, unknown>();
    settings.set(task, set);
    const before = carriedInto(task).flatMap((at): [string, Fact][] => {
      const fact = facts.get(at);
      return fact ? [[at, fact]] : [];
    });
    carried.set(task, new Map(before));
    for (const option of task.options) {
      const answer = ask({ ...here, kind: "option", path: option.path, option });
      set.set(option.id, member(answer, settingMember[decision.kind]));
    }
    const open = [...set.values()].some((setting) => setting === undefined || setting === null);
    const numerators = totals(task, (option) => set.get(option), facts, versions);
    for (const [key, number] of numerators) facts.set(key, { number, answered: true, open });
  };

  /** The elements of a list with their places. */
  const places = (elements: readonly Element[], begun: number, at: string): Place[] => {
    let next = begun;
    return elements.map((element, index) => {
      const place = { element, begun: next, at: `${at}${index}` };
      next += beginnings(element);
      return place;
    });
  };

  const visitAll = (list: readonly Place[], block: string, inside = false): void => {
    let loose = inside;
    for (const place of list) {
      // Between the blocks, a run of loose elements is a page.
      const alone = beginnings(place.element) > 0;
      if (block === "" && !alone && !loose) begin(`/${place.at}`, "");
      loose = !alone;
      visit(place, block);
    }
  };

  const visitBlock = (block: string, elements: readonly Element[]): void =>
    visitAll(places(elements, 0, ""), block);

  const visit = ({ element, begun, at }: Place, block: string): void => {
    if (screenedOut) return;
    const beginAfter = (count: number, fixed = false): void =>
      begin(block ? `${block}/${begun + count}` : `/${at}`, block, fixed);
    const after = beginnings(element);
    if (isBlock(element) && "path" in element) begin(element.path, element.path);
    switch (element.kind) {
      case "consent":
        pose(element.path, { kind: "consent", element });
        break;
      case "task":
        askTask(element);
        visitBlock(element.path, element.elements);
        break;
      case "dilemma":
      case "section":
        visitBlock(element.path, element.elements);
        break;
      case "pairs":
        for (const set of element.sets) {
          begin(`${element.path}/${set.id}`, element.path);
          pose(set.path, { kind: "pair", element, set });
        }
        break;
      case "question":
        pose(element.path, { kind: "question", element });
        break;
      case "passage":
        show(element.text, { kind: "passage", element });
        break;
      case "recall":
        show(`recall:${element.of}@${page.key}`, { kind: "recall", element });
        break;
      case "page":
        beginAfter(1, element.fixed);
        break;
      case "screen_out":
        screenedOut = turnedAway && holds(element.if, facts, versions) === true;
        break;
      case "when": {
        const before = page;
        let from = begun;
        let open = true;
        const lists = arms(element);
        lists.forEach((elements, index) => {
          const arm = element.arms[index];
          // The first arm that may hold closes the rest; one that cannot be told yet shows nothing.
          let held = open && (arm === undefined || holds(arm.if, facts, versions));
          if (held || (held === undefined && which === "answered")) open = false;
          if (which === "everything" || (which === "possible" && held === undefined)) held = true;
          if (held) {
            page = before;
            visitAll(places(elements, from, `${at}.${index}.`), block, after === 0);
          }
          from += total(elements.map(beginnings));
        });
        break;
      }
      case "shuffle": {
        const list = places(element.elements, begun, `${at}.`);
        let from = 0;
        const kept = shuffledThings(element).map((thing, index) => {
          const own = list.slice(from, (from += thing.length));
          return { own, index };
        });
        const count = after - kept.length;
        for (const { own, index } of which === "answered"
          ? inOrder(kept, seed, element.path)
          : kept) {
          if (block && after > 0) beginAfter(count + index);
          visitAll(own, block, after === 0);
        }
        break;
      }
      default:
        element satisfies never;
    }
    if (block && after > 0 && element.kind !== "page" && !screenedOut) beginAfter(after);
  };

  visitAll(places(instrument.elements, 0, ""), "");
  if (instrument.review && !screenedOut) {
    begin("#review", "#review");
    show("#review", { kind: "review", element: null });
  }
  const filled = pages.filter(({ elements }) => elements.length > 0);
  return { pages: filled, items, facts, settings, carried, screenedOut };
}
