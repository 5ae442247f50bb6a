/**
 * What can be known at the paths of one condition, as far as the condition tells it apart: one representative of each
 * class. Where it is not certain that a state cannot be, it counts as possible, so that two conditions which are the
 * same for all of these are the same for everybody.
 */
import {
  everyItem,
  once,
  tasksIn,
  type Condition,
  type Consultation,
  type Fact,
  byType,
  type PerType,
  seenNumbers,
} from "@pwe/model";
import type { Answer, AskedItem, Question, Task, Versions } from "@pwe/model";
import { spots } from "./branches.ts";

/** A comparison, which looks at one thing. */
export type Leaf = Exclude<Condition, { op: "and" | "or" | "not" }>;

export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(leavesOf);
    case "not":
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}

const missing: Fact = { answered: false };
const given: Fact = { answered: true };

/** Every state that the comparisons at one path tell apart. */
function statesAt(path: string, leaves: readonly Leaf[], consultation: Consultation): Fact[] {
  const own = leaves.filter((leaf) => leaf.op !== "arm" && leaf.path === path);
  const found = subjectsOf(consultation).get(path);
  if (found === undefined) return [missing, given, ...numbersAt(own), ...idsAt(own).map(withId)];
  const { states, isSure } = found(own);
  return isSure ? states : [...states, missing];
}

interface States {
  readonly states: Fact[];
  /** everybody has an answer */
  readonly isSure: boolean;
}

type Subject = (leaves: readonly Leaf[]) => States;

const subjectsOf = once((consultation: Consultation): ReadonlyMap<string, Subject> => {
  const { instrument } = consultation;
  const isAlways = (element: AskedItem["element"]): boolean =>
    spots(consultation).get(element)?.around.length === 0;
  const found = new Map<string, Subject>();
  for (const item of everyItem(instrument)) {
    if (item.kind === "consent")
      found.set(item.path, () => ({ states: [withId("yes")], isSure: true }));
    if (item.kind !== "question") continue;
    const { element } = item;
    const isSure = element.required && !element.consent && isAlways(element);
    found.set(item.path, (leaves) => ({ states: byType(answersTo, element, leaves), isSure }));
    if (element.type === "grid")
      for (const row of element.rows)
        found.set(row.path, (leaves) => ({ states: oneOf(element.answers, leaves), isSure }));
  }
  for (const task of tasksIn(instrument.elements)) {
    const isSure = task.instead.length === 0 && isAlways(task);
    found.set(task.path, () => ({
      states: ["self", ...task.instead].map(withId),
      isSure: isAlways(task),
    }));
    for (const { path, min, max } of task.options)
      found.set(path, (leaves) => ({ states: settings(task, leaves, min, max), isSure }));
    for (const { path } of task.totals)
      found.set(path, (leaves) => ({ states: numbersAt(leaves), isSure }));
  }
  return found;
});

const withId = (id: string): Fact => ({ ids: [id], answered: true });
const withNumber = (number: number): Fact => ({ number, answered: true });

const numbersTo = (question: Question, leaves: readonly Leaf[]): Fact[] => {
  const seen = seenNumbers(question);
  return numbersAt(leaves, seen?.min, seen?.max);
};

const answersTo: PerType<[leaves: readonly Leaf[]], Fact[]> = {
  one: ({ answers }, leaves) => oneOf(answers, leaves),
  many: (_, leaves) => someOf(idsAt(leaves)),
  grid: () => [given, missing],
  number: numbersTo,
  scale: numbersTo,
  text: () => [given],
  rank: (_, leaves) => someOf(idsAt(leaves)),
  date: numbersTo,
};

/** The answers that are named, one of those that are not, and the refusals, which count as no answer. */
function oneOf(answers: readonly Answer[], leaves: readonly Leaf[]): Fact[] {
  const named = new Set(idsAt(leaves));
  const refusals = answers.filter(({ kind }) => kind === "refused");
  const others = answers.filter(({ id, kind }) => !named.has(id) && kind !== "refused");
  const shown = answers.filter(({ id, kind }) => named.has(id) && kind !== "refused");
  return [
    ...[...shown, ...others.slice(0, 1)].map(({ id }) => withId(id)),
    ...refusals.map(({ id }): Fact => ({ ids: [id], answered: false })),
  ];
}

/** Every choice among these and something else. */
function someOf(ids: readonly string[]): Fact[] {
  const sets = ids
    .slice(0, 10)
    .reduce<string[][]>((all, id) => [...all, ...all.map((one) => [...one, id])], [[]]);
  return sets.flatMap((set): Fact[] => [
    { ids: [...set, ""], answered: true },
    ...(set.length > 0
      ? [
          { ids: set, answered: true },
          { ids: set, answered: false },
        ]
      : []),
  ]);
}

function settings({ decision }: Task, leaves: readonly Leaf[], min?: number, max?: number): Fact[] {
  if (decision.kind === "levels") return decision.levels.map(({ id }) => withId(id));
  if (decision.kind === "choose") return [withId("chosen"), { ids: [], answered: true }];
  return numbersAt(leaves, min, max);
}

const idsAt = (leaves: readonly Leaf[]): string[] => [
  ...new Set(leaves.flatMap((leaf) => (leaf.op === "is" || leaf.op === "has" ? leaf.any : []))),
];

/** The numbers on both sides of every bound, as far as they lie in the range. */
function numbersAt(leaves: readonly Leaf[], min = -Infinity, max = Infinity): Fact[] {
  const bounds = leaves.flatMap((leaf) =>
    leaf.op === "range" ? [leaf.min, leaf.max].filter((one) => one !== undefined) : [],
  );
  const near = bounds.flatMap((one) => [one - 1, one, one + 1]);
  const ends = [min, max].filter(Number.isFinite);
  const all = new Set([...near, ...ends].filter((one) => one >= min && one <= max));
  return (all.size > 0 ? [...all] : [0]).map(withNumber);
}

/** More worlds than this are not tried. */
const MOST = 20_000;

/** What one person answered, as far as a condition looks, and in which versions. */
export interface World {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly versions: Versions;
}

/** Everything that a condition tells apart; null where that is too much to try. */
export function worldsOf(condition: Condition, consultation: Consultation): World[] | null {
  const leaves = leavesOf(condition);
  const paths = [...new Set(leaves.flatMap((leaf) => (leaf.op === "arm" ? [] : [leaf.path])))];
  const factors = consultation.instrument.factors.filter(({ id }) =>
    leaves.some((leaf) => leaf.op === "arm" && leaf.factor === id),
  );
  const states = paths.map((path) => statesAt(path, leaves, consultation));
  const sizes = [...states.map((one) => one.length), ...factors.map(({ arms }) => arms.length)];
  if (sizes.reduce((all, one) => all * one, 1) > MOST) return null;
  let worlds: World[] = [{ facts: new Map(), versions: {} }];
  for (const [at, path] of paths.entries())
    worlds = worlds.flatMap(({ facts, versions }) =>
      states[at]!.map((state) => ({ facts: new Map([...facts, [path, state]]), versions })),
    );
  for (const { id, arms } of factors)
    worlds = worlds.flatMap(({ facts, versions }) =>
      arms.map((arm) => ({ facts, versions: { ...versions, [id]: arm.id } })),
    );
  return worlds;
}
