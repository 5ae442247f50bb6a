import {
  type AskedItem,
  type Element,
  type Facts,
  type Instrument,
  type Response,
  type Shuffle,
  type Task,
  type Versions,
  carriedInto,
  completeAnswer,
  intoAnswers,
  isObject,
  judge,
  shuffledThings,
  streamsOf,
  walk,
  parentOf,
} from "@pwe/model";
import type { RouteWitness } from "./proof.ts";
import { anyAnswer } from "./task-outcomes.ts";
import type { Trail } from "./states.ts";
import { outcomesOf } from "./outcomes.ts";
import type { Shuffled } from "./step.ts";
import { rarity, seeds } from "./seeds.ts";
import { placeOf } from "./steps.ts";

/** What somebody has to answer, and in which order things have to be shuffled. */
export interface Choices {
  readonly values: Map<string, unknown>;
  readonly orders: Map<Shuffled, number[]>;
  /** what led to it and is in it already, with everything before that; trails begin with the same */
  readonly joined: Set<Trail>;
  /** what asks for something else than is chosen, itself or with what is before it */
  readonly refused: Set<Trail>;
}

/** What these trails have in common; undefined when they ask for different answers. */
export function choicesOf(trails: readonly Trail[]): Choices | undefined {
  const choices = {
    ...{ values: new Map(), orders: new Map() },
    ...{ joined: new Set<Trail>(), refused: new Set<Trail>() },
  };
  return goesWith(choices, trails) ? choices : undefined;
}

/**
 * Adds what trails ask for to what is chosen; adds nothing and says false where they ask for something else. What was gone
 * through once is not gone through again, so that trails which begin with the same cost no more than what is their own.
 * Neither does it add what makes the orders rarer than one in so many.
 */
export function goesWith(choices: Choices, trails: readonly Trail[], rarest = Infinity): boolean {
  const { values, orders, joined, refused } = choices;
  const added = new Map<string, unknown>();
  const ordered = new Map<Shuffled, number[]>();
  const passed: Trail[] = [];
  for (const trail of trails) {
    const own = new Map<Shuffled, number[]>();
    for (let one = trail; one !== undefined && !joined.has(one); one = one.before) {
      if (refused.has(one)) return refuse(choices, trail, one);
      passed.push(one);
      if ("outcome" in one) {
        for (const [path, value] of one.outcome.values) {
          const chosen = values.get(path);
          const other = added.get(path);
          if (chosen !== undefined && !isSame(chosen, value)) return refuse(choices, trail, one);
          if (other !== undefined && !isSame(other, value)) return false;
          if (chosen === undefined && other === undefined) added.set(path, value);
        }
      } else {
        own.set(one.shuffle, [one.thing, ...(own.get(one.shuffle) ?? [])]);
        // An order is only whole with everything before it.
        passed.length = 0;
      }
    }
    for (const [shuffle, order] of own) {
      const known = ordered.get(shuffle) ?? orders.get(shuffle) ?? [];
      const [short, long] = known.length < order.length ? [known, order] : [order, known];
      if (short.some((thing, at) => thing !== long[at])) return false;
      ordered.set(shuffle, long);
    }
  }
  if (ordered.size > 0 && rarity(new Map([...orders, ...ordered])) > rarest) return false;
  for (const [path, value] of added) values.set(path, value);
  for (const [shuffle, order] of ordered) orders.set(shuffle, order);
  for (const one of passed) joined.add(one);
  return true;
}

/** Remembers that a trail down to here does not go with what is chosen, and never will. */
function refuse({ refused }: Choices, trail: Trail, to: Trail): false {
  for (let one = trail; one !== undefined && one !== to; one = one.before) refused.add(one);
  refused.add(to);
  return false;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What `walk` passes in an instrument with marks. */
export const armMark = (place: string, arm: number): string => `arm ${place}:${arm}`;
export const screenMark = (place: string): string => `screen ${place}`;
export const useMark = (use: number): string => `use ${use}`;

/** The instrument with a passage wherever somebody comes into an arm, is screened out, or uses an answer. */
export function marked(
  instrument: Instrument,
  usesAt: ReadonlyMap<Element | "end", readonly { use: number }[]>,
): Instrument {
  const mark = (text: string): Element => ({ kind: "passage", text });
  const usesOf = (at: Element | "end"): Element[] =>
    (usesAt.get(at) ?? []).map(({ use }) => mark(useMark(use)));
  const all = (elements: readonly Element[], at: string, from = 0): Element[] =>
    elements.flatMap((element, index) => [
      ...usesOf(element),
      markedOne(element, placeOf(at, from + index)),
    ]);
  const shuffled = (element: Shuffle, place: string): Element[] => {
    let from = 0;
    return shuffledThings(element).flatMap((thing): Element[] => {
      const marks = all(thing, place, from);
      from += thing.length;
      // A branch that everyone takes, so that a shuffle has as many things in it as before.
      const never = { if: { op: "or" as const, of: [] }, elements: [] };
      return marks.length === 1 ? marks : [{ kind: "when", arms: [never], else: marks }];
    });
  };
  const markedOne = (element: Element, place: string): Element => {
    switch (element.kind) {
      case "when":
        return {
          ...element,
          arms: element.arms.map((arm, index) => ({
            ...arm,
            elements: [mark(armMark(place, index)), ...all(arm.elements, `${place}:${index}`)],
          })),
          else: [
            mark(armMark(place, element.arms.length)),
            ...all(element.else, `${place}:${element.arms.length}`),
          ],
        };
      case "screen_out":
        return {
          kind: "when",
          arms: [{ if: element.if, elements: [mark(screenMark(place)), element] }],
          else: [],
        };
      case "task":
      case "dilemma":
      case "section":
        return { ...element, elements: all(element.elements, place) };
      case "shuffle":
        return { ...element, elements: shuffled(element, place) };
      case "consent":
      case "pairs":
      case "question":
      case "passage":
      case "recall":
      case "page":
        return element;
      default:
        return element satisfies never;
    }
  };
  return { ...instrument, elements: [...all(instrument.elements, ""), ...usesOf("end")] };
}

/** A response, and the marks on its way. */
interface Tried {
  readonly witness: RouteWitness;
  /** marks on the way that admissible answers lead to */
  readonly marks: ReadonlySet<string>;
  /** what is known in the end, by path */
  readonly facts: Facts;
}

/** Fills in what is not chosen, walks the way and lets `judge` say what of it is admissible. */
export function responder(
  instrument: Instrument,
  usesAt: ReadonlyMap<Element | "end", readonly { use: number }[]>,
  size: number,
): (versions: Versions, choices: Choices) => Tried | undefined {
  const withMarks = marked(instrument, usesAt);
  const answers = new Map<string, ReadonlyMap<string, unknown> | undefined>();
  const taskAnswer = (task: Task, versions: Versions, facts: Facts) => {
    const carried = carriedInto(task).map((path) => facts.get(path)?.number ?? 0);
    const key = JSON.stringify([task.path, versions, carried]);
    if (!answers.has(key)) answers.set(key, anyAnswer(task, versions, facts, size));
    return answers.get(key);
  };
  const seedFor = seeds();

  return (versions, { values, orders }) => {
    const seed = seedFor(orders);
    if (seed === undefined) return undefined;
    const answered: [AskedItem, unknown][] = [];
    const read = (item: AskedItem, facts: Facts): unknown => {
      const given =
        values.get(item.path) ??
        defaultValue(item, values, (task) => taskAnswer(task, versions, facts));
      const value = completeAnswer(item, withWhy(item, given, values));
      answered.push([item, value]);
      return value;
    };
    const way = walk(withMarks, { seed, versions }, read);
    const shown = way.pages.flatMap(({ elements }) => elements.map(({ key }) => key));
    const { id, design, release, languages } = instrument;
    const response: Response = {
      consultation: id,
      release,
      design,
      id: "00000000-0000-4000-8000-000000000000",
      status: way.screenedOut ? "screened_out" : "complete",
      seed,
      versions: { ...versions },
      language: languages[0]!,
      stream: streamsOf(instrument)[0]!,
      answers: intoAnswers(answered),
    };
    const problems = judge(instrument, response);
    const keys = new Map(shown.map((key, at) => [key, at]));
    const firstWrong = Math.min(shown.length, ...problems.map(({ path }) => placeIn(keys, path)));
    const fine = shown.slice(0, firstWrong);
    const complete = problems.length === 0;
    const kept = answered.filter(([item]) => placeIn(keys, item.path) < firstWrong);
    const marks = new Set(fine.filter((key) => /^(arm|screen|use) /.test(key)));
    return {
      witness: {
        complete,
        response: complete ? response : { ...response, answers: intoAnswers(kept) },
      },
      marks,
      facts: way.facts,
    };
  };
}

/** The place of what a path belongs to among what is shown; before everything when it belongs to nothing. */
function placeIn(keys: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; at !== ""; at = parentOf(at)) {
    const place = keys.get(at);
    if (place !== undefined) return place;
  }
  return -1;
}

/** The answer with the motivation that is chosen, or any where one is required. */
function withWhy(item: AskedItem, value: unknown, values: Choices["values"]): unknown {
  if (item.kind === "consent" || item.kind === "decided" || !isObject(value)) return value;
  const { motivation } = item.element;
  if (motivation === undefined) return value;
  const chosen = values.get(`${item.path}.why`);
  return { ...value, why: chosen ?? (motivation.required ? "-" : null) };
}

/** Something to answer where it does not matter what. */
function defaultValue(
  item: AskedItem,
  values: ReadonlyMap<string, unknown>,
  taskAnswer: (task: Task) => ReadonlyMap<string, unknown> | undefined,
): unknown {
  switch (item.kind) {
    case "consent":
      return { answer: "yes" };
    case "decided":
      return "self";
    case "option":
      return taskAnswer(item.element)?.get(item.path) ?? {};
    case "pair":
      return { answer: item.element.alternatives[0]! };
    case "question":
      return defaultAnswer(item.element, values);
  }
}

function defaultAnswer(
  question: Extract<AskedItem, { kind: "question" }>["element"],
  values: ReadonlyMap<string, unknown>,
): unknown {
  const consent = question.consent
    ? { consent: values.get(`${question.path}#consent`) ?? true }
    : {};
  if (question.type === "grid") {
    const first = { answer: question.answers[0]!.id };
    const rows = question.rows.map(({ id, path }) => [
      id,
      { answer: ((values.get(path) as { answer: unknown } | undefined) ?? first).answer },
    ]);
    return { ...consent, ...Object.fromEntries(rows) };
  }
  const path = question.path;
  const item = { kind: "question" as const, path, page: "", element: question };
  const [any] = outcomesOf(item, path, { ids: [], cuts: [], exact: false }, () => undefined) ?? [];
  return any?.values.get(path) ?? {};
}
