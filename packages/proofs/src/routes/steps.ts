import {
  type AskedItem,
  type Condition,
  type Element,
  type Instrument,
  type Task,
  byPath,
  shuffledThings,
  leaves,
  pathsIn,
  armsIn,
  listsIn as listsOf,
} from "@pwe/model";
import { Groups } from "./groups.ts";
import type { Shown } from "./proof.ts";
import { inGoodOrder, type Need } from "./step-order.ts";
import type { Variable, Variables } from "./variables.ts";
import type { Test, AskStep, UseStep, Step, Part } from "./step.ts";

/** An instrument as steps in the order of the file. */
export interface Program {
  readonly root: Part;
  /** the first and the last number of the steps in and below a step */
  readonly span: ReadonlyMap<Step, readonly [number, number]>;
  /** the number of the last step that looks at a variable */
  readonly lastAt: ReadonlyMap<Variable, number>;
  /** the number of the step that asks for a variable */
  readonly askedAt: ReadonlyMap<Variable, number>;
  /** variables that are asked of everyone who was not screened out */
  readonly certain: ReadonlySet<Variable>;
}

/** A path of places from the outside in, with the arm after a colon: `2.0:1.3`. */
export const placeOf = (at: string, index: number): string =>
  at === "" ? `${index}` : `${at}.${index}`;

/** The steps of an instrument, with everything that can be looked at apart as a part of its own. */
export function routeProgram(
  instrument: Instrument,
  variables: Variables,
  usesAt: ReadonlyMap<Element | "end", readonly { use: number; path: string }[]> = new Map(),
): Program {
  const items = byPath(instrument).items;
  const item = (path: string): AskedItem => items.get(path)!;
  const testOf = (condition: Condition): Test => ({
    condition,
    reads: [...new Set(pathsIn(condition).flatMap((path) => variables.at.get(path) ?? []))],
  });
  const usesOf = (at: Element | "end"): UseStep[] =>
    (usesAt.get(at) ?? []).map(({ use, path }) => {
      const variable = variables.at.get(path);
      return { kind: "use", use, variables: variable === undefined ? [] : [variable] };
    });
  const certain = new Set<Variable>();

  const ask = (shown: readonly Shown[], own: readonly Variable[], depth: number): AskStep => {
    if (depth === 0) for (const one of own) certain.add(one);
    return { kind: "ask", shown, variables: own, needs: [] };
  };

  const taskSteps = (task: Task, depth: number): Step[] => {
    const decided = `${task.path}.decided`;
    const way = variables.asked(decided);
    const own = variables.settings(task);
    const settings: AskStep = {
      kind: "ask",
      shown: task.options.map(({ path }) => item(path)),
      variables: [...(own === undefined ? [] : [own]), ...variables.motivations(task)],
      needs: own === undefined ? [] : own.needs.flatMap((path) => variables.at.get(path) ?? []),
      task,
      ...(task.instead.length > 0 && { guard: way[0]! }),
    };
    if (depth === 0 && task.instead.length === 0 && own !== undefined) certain.add(own);
    return [ask(task.instead.length > 0 ? [item(decided)] : [], way, depth), settings];
  };

  const stepsOf = (elements: readonly Element[], at: string, depth: number): Step[] =>
    elements.flatMap((element, index) => [
      ...usesOf(element),
      ...stepsOfOne(element, placeOf(at, index), depth),
    ]);

  const stepsOfOne = (element: Element, place: string, depth: number): Step[] => {
    switch (element.kind) {
      case "consent":
      case "question":
        return [ask([item(element.path)], variables.asked(element.path), depth)];
      case "pairs":
        return element.sets.map(({ path }) => ask([item(path)], variables.asked(path), depth));
      case "task":
        return [...taskSteps(element, depth), ...stepsOf(element.elements, place, depth)];
      case "dilemma":
      case "section":
        return stepsOf(element.elements, place, depth);
      case "passage":
        return [ask([{ kind: "passage", element }], [], depth)];
      case "recall":
        return [ask([{ kind: "recall", element }], [], depth)];
      case "page":
        return [];
      case "screen_out":
        return [{ kind: "screen", element, place, test: testOf(element.if) }];
      case "when": {
        const tests = element.arms.map((arm) => testOf(arm.if));
        const over = onlyPath(tests);
        const lists = listsOf(element).map((list, arm) =>
          stepsOf(list, `${place}:${arm}`, depth + 1),
        );
        const one = { kind: "when" as const, when: element, place, depth, tests, lists };
        return [over === undefined ? one : { ...one, over }];
      }
      case "shuffle": {
        let index = 0;
        const children = shuffledThings(element).map((thing) =>
          thing.flatMap((one) => [
            ...usesOf(one),
            ...stepsOfOne(one, placeOf(place, index++), depth),
          ]),
        );
        return shuffled(element.path, children);
      }
      default:
        return element satisfies never;
    }
  };

  const shuffled = (path: string, things: readonly Step[][]): Step[] =>
    tiedIn(things).flatMap((own): Step[] => {
      const children = own.map((at) => things[at]!);
      if (children.length === 1) return children[0]!;
      // In another order somebody may be screened out, or not be asked yet.
      for (const one of children.flatMap(mentionsIn)) certain.delete(one);
      return [{ kind: "shuffle", path, things: things.length, own, children }];
    });

  const written = [...stepsOf(instrument.elements, "", 0), ...usesOf("end")];
  const mentions = timesIn(written);
  const all = reordered(written, mentions);
  const span = new Map<Step, [number, number]>();
  const lastAt = new Map<Variable, number>();
  number(all, 0, span, lastAt);
  const askedAt = new Map<Variable, number>();
  for (const [step, [at]] of span) {
    if (step.kind === "ask") for (const one of step.variables) askedAt.set(one, at);
  }
  const steps = apart(all, mentions);
  return { root: partOf(steps), span, lastAt, askedAt, certain };
}

/** The path that all tests look at, when they look at one and at nothing else. */
function onlyPath(tests: readonly Test[]): string | undefined {
  const [path, ...more] = new Set(tests.flatMap(({ condition }) => looked(condition)));
  const [variable, ...rest] = new Set(tests.flatMap(({ reads }) => reads));
  return more.length > 0 || variable === undefined || rest.length > 0 ? undefined : path;
}

/** The paths that a condition looks at, and `in` with the factor for what depends on the version. */
const looked = (condition: Condition): string[] =>
  leaves(condition).map((leaf) => (leaf.op === "arm" ? `in ${leaf.factor}` : leaf.path));

/** What is asked or looked at by a step itself. */
export function ownMentions(step: Step): readonly Variable[] {
  switch (step.kind) {
    case "ask":
      return [...step.variables, ...step.needs, ...(step.guard ? [step.guard] : [])];
    case "when":
      return step.tests.flatMap(({ reads }) => reads);
    case "screen":
      return step.test.reads;
    case "use":
      return step.variables;
    case "shuffle":
    case "part":
      return [];
  }
}

export const listsIn = (step: Step): readonly Step[][] =>
  step.kind === "when" ? step.lists : step.kind === "shuffle" ? step.children : [];

/** What is asked or looked at in these steps and below them, but for what is a part of its own. */
const mentionsIn = (steps: readonly Step[]): Variable[] =>
  steps.flatMap((step) => [...ownMentions(step), ...listsIn(step).flatMap(mentionsIn)]);

const askedIn = (steps: readonly Step[]): Variable[] =>
  steps.flatMap((step) => [
    ...(step.kind === "ask" ? step.variables : []),
    ...listsIn(step).flatMap(askedIn),
  ]);

const hasScreen = (step: Step): boolean =>
  step.kind === "screen" || listsIn(step).some((list) => list.some(hasScreen));

/**
 * The things in a shuffle by their numbers, those together of which it matters which comes first: one looks at what another
 * asks, or somebody may be turned away between them.
 */
function tiedIn(things: readonly Step[][]): number[][] {
  const groups = new Groups(things.length);
  const home = new Map<Variable, number>();
  for (const [at, list] of things.entries()) for (const one of askedIn(list)) home.set(one, at);
  for (const [at, list] of things.entries()) {
    for (const one of mentionsIn(list)) groups.join(at, home.get(one) ?? at);
  }
  const tied = groups.members();
  const isTied = tied.length < things.length;
  const turnsAway = isTied ? mayEnd : hasScreen;
  return things.some((list) => list.some(turnsAway)) ? [[...things.keys()]] : tied;
}

const timesIn = (steps: readonly Step[]): Map<Variable, number> => {
  const times = new Map<Variable, number>();
  for (const one of mentionsIn(steps)) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
};

/** Whether somebody may not come past a step: who is screened out, or has no answer to a task. */
const mayEnd = (step: Step): boolean =>
  step.kind === "screen" ||
  (step.kind === "ask" && step.task !== undefined && step.variables.length > 0) ||
  listsIn(step).some((list) => list.some(mayEnd));

/** The steps, and those in them, in an order in which little has to be known at once. */
function reordered(steps: readonly Step[], mentions: ReadonlyMap<Variable, number>): Step[] {
  for (const step of steps) {
    if (step.kind === "when") step.lists = step.lists.map((list) => reordered(list, mentions));
    if (step.kind === "shuffle") {
      step.children = step.children.map((list) => reordered(list, mentions));
    }
  }
  if (!steps.some(({ kind }) => kind !== "ask")) return [...steps];
  const inside = timesIn(steps);
  const kept = new Set(
    [...inside].flatMap(([one, times]) => (mentions.get(one)! > times ? [one] : [])),
  );
  const needs = steps.map((step): Need => ({
    step,
    asked: new Set(askedIn([step])),
    mentioned: new Set(mentionsIn([step])),
    ends: mayEnd(step),
    notes: step.kind !== "ask",
  }));
  return inGoodOrder(needs, kept);
}

function number(
  steps: readonly Step[],
  from: number,
  span: Map<Step, [number, number]>,
  lastAt: Map<Variable, number>,
): number {
  let next = from;
  for (const step of steps) {
    const first = next++;
    for (const one of ownMentions(step)) lastAt.set(one, first);
    for (const list of listsIn(step)) next = number(list, next, span, lastAt);
    // In a shuffle any child may come last: what they look at is kept until all of them are over.
    if (step.kind === "shuffle") {
      for (const one of mentionsIn([step])) lastAt.set(one, next);
      next++;
    }
    span.set(step, [first, next - 1]);
  }
  return next;
}

/** Steps with those that nothing else depends on put into parts, from the inside out. */
function apart(steps: readonly Step[], mentions: ReadonlyMap<Variable, number>): Step[] {
  for (const step of steps) {
    if (step.kind === "when") step.lists = step.lists.map((list) => apart(list, mentions));
    if (step.kind === "shuffle") {
      step.children = step.children.map((list) => apart(list, mentions));
    }
  }
  const own = steps.map((step) => [...new Set(mentionsIn([step]))]);
  const groups = new Groups(steps.length);
  const first = new Map<Variable, number>();
  for (const [at, variables] of own.entries()) {
    for (const one of variables)
      (groups.join(at, first.get(one) ?? at), first.set(one, first.get(one) ?? at));
  }
  const screens = steps.flatMap((step, at) => (hasScreen(step) ? [at] : []));
  for (const at of screens) groups.join(at, screens[0]!);
  // What is asked before a screen-out and looked at behind it goes with the screen-out.
  for (const all of groups.members()) {
    if (screens.some((at) => all[0]! < at && at < all.at(-1)!)) groups.join(all[0]!, screens[0]!);
  }
  const inside = new Map<Variable, number>();
  for (const one of mentionsIn(steps)) inside.set(one, (inside.get(one) ?? 0) + 1);
  const replaced = new Map<number, Step | null>();
  for (const all of groups.members()) {
    const variables = new Set(all.flatMap((at) => own[at]!));
    const isClosed = [...variables].every((one) => inside.get(one) === mentions.get(one));
    const hasBranch = all.some((at) => steps[at]!.kind !== "ask");
    if (variables.size === 0 || !isClosed || !hasBranch) continue;
    if (all.some((at) => hasScreen(steps[at]!))) continue;
    for (const at of all) replaced.set(at, null);
    replaced.set(all[0]!, { kind: "part", part: partOf(all.map((at) => steps[at]!)) });
  }
  return steps.flatMap((step, at) => {
    const instead = replaced.get(at);
    return instead === undefined ? [step] : instead === null ? [] : [instead];
  });
}

function partOf(steps: readonly Step[]): Part {
  return { steps, arms: new Set(versionsIn(steps)) };
}

function versionsIn(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    if (step.kind === "part") return [...step.part.arms];
    const tests = step.kind === "when" ? step.tests : step.kind === "screen" ? [step.test] : [];
    const named = tests.flatMap(({ condition }) => armsIn(condition).flat());
    const limits = step.kind === "ask" ? step.variables.flatMap(({ arms }) => [...arms]) : [];
    return [...named, ...limits, ...listsIn(step).flatMap(versionsIn)];
  });
}
