/** What becomes of everyone at each kind of step. */
import type { AnswerClass } from "./proof.ts";
import {
  entry,
  factsIn,
  heavier,
  mostByPage,
  note,
  outcomeIn,
  put,
  remembered,
  withOutcome,
  type State,
  type States,
  type tester,
} from "./states.ts";
import { byPage, withMore } from "./tally.ts";
import type { Explored, Exploring, WhenVisit } from "./explored.ts";
import type { Variable } from "./variables.ts";
import type {
  AskStep,
  PartStep,
  ScreenStep,
  Shuffled,
  ShuffleStep,
  Step,
  UseStep,
  WhenStep,
} from "./step.ts";

/** One going through a part, and what was met so far. */
export interface Going {
  readonly exploring: Exploring;
  readonly found: Pick<Explored, "whens" | "screens" | "uses" | "parts" | "stuck">;
  readonly drawn: Map<ShuffleStep, Shuffled>;
  readonly test: ReturnType<typeof tester>;
  /** counts steps; false when there were too many */
  readonly spend: (steps: number) => boolean;
  readonly giveUp: (why: string) => States;
  readonly run: (list: readonly Step[], begun: States) => States;
}

/** What is left of everyone after a step. */
export function gone(going: Going, step: Step, states: States): States {
  switch (step.kind) {
    case "ask":
      return ask(going, step, states);
    case "when":
      return when(going, step, states);
    case "screen":
      return screen(going, step, states);
    case "shuffle":
      return shuffle(going, step, states);
    case "part":
      return pass(going, step, states);
    case "use":
      return use(going, step, states);
  }
}

function ask(going: Going, step: AskStep, states: States): States {
  const { weigh } = going.exploring;
  const weight = step.shown.reduce((sum, one) => sum + weigh(one), 0);
  let now = states;
  if (step.variables.length === 0) {
    if (weight === 0) return states;
    const next: States = new Map();
    for (const [key, state] of states)
      put(next, isAsked(step, state) ? shownTo(going, step, state, weight) : state, key);
    return next;
  }
  for (const [at, variable] of step.variables.entries()) {
    const next: States = new Map();
    for (const [key, state] of now) {
      if (!isAsked(step, state)) put(next, state, key);
      else {
        const why = answer(going, step, variable, at === 0 ? weight : 0, state, next);
        if (why !== undefined) return going.giveUp(why);
      }
    }
    now = next;
  }
  return now;
}

/** Somebody to whom something was shown. */
function shownTo({ exploring }: Going, step: AskStep, state: State, weight: number): State {
  const { weigh, perPage } = exploring;
  if (weight === 0 || !perPage) return heavier(state, weight);
  let { tally } = state;
  for (const one of step.shown) {
    if ("page" in one && weigh(one) !== 0) tally = withMore(tally, one.page, weigh(one));
  }
  return { ...heavier(state, weight), tally };
}

/** Parts those who are alike by what they answer; says why where that is too much. */
function answer(
  going: Going,
  step: AskStep,
  variable: Variable,
  weight: number,
  state: State,
  next: States,
): string | undefined {
  const { found, spend } = going;
  const { versions, size } = going.exploring;
  const outcomes = variable.outcomes(versions, factsIn(state, step.needs));
  if (outcomes === undefined) return `the answers to ${variable.name} are too many to tell apart`;
  if (!spend(outcomes.length)) return `more than ${size} steps`;
  if (outcomes.length === 0) {
    const stuck = found.stuck.get(step) ?? entry();
    found.stuck.set(step, stuck);
    note(stuck, state);
  }
  const all = outcomes.reduce((sum, { count }) => sum + count, 0);
  const heavy = shownTo(going, step, state, weight);
  for (const outcome of outcomes) {
    const share = all > 0 ? outcome.count / all : 1 / outcomes.length;
    put(next, {
      ...heavy,
      known: withOutcome(state.known, variable, outcome),
      trail: { before: state.trail, outcome },
      doubtful: state.doubtful || outcome.doubtful === true,
      mass: state.mass * share,
      sum: heavy.sum * share,
    });
  }
  return undefined;
}

const isAsked = ({ guard }: AskStep, state: State): boolean =>
  guard === undefined || (outcomeIn(state, guard)?.key ?? "self") === "self";

function when(going: Going, step: WhenStep, states: States): States {
  const { found, exploring, run } = going;
  const { lastAt, span } = exploring.program;
  const visit: WhenVisit = found.whens.get(step) ?? {
    all: entry(),
    lists: step.lists.map(entry),
    met: step.tests.map(() => false),
    unmet: step.tests.map(() => false),
    taken: new Set(),
    left: new Set(),
  };
  found.whens.set(step, visit);
  const buckets = step.lists.map((): States => new Map());
  const [own] = span.get(step)!;
  for (const [key, state] of states) {
    note(visit.all, state);
    const arm = armOf(going, step, visit, state);
    if (arm === undefined) continue;
    note(visit.lists[arm]!, state);
    const known = remembered(state.known, lastAt, own);
    if (known === state.known) put(buckets[arm]!, state, key);
    else put(buckets[arm]!, { ...state, known });
  }
  const next: States = new Map();
  for (const [arm, bucket] of buckets.entries()) {
    if (bucket.size === 0) continue;
    for (const [key, state] of run(step.lists[arm]!, bucket)) put(next, state, key);
  }
  return next;
}

/** The arm that somebody takes; undefined for who does not go where it is aimed at. */
function armOf(
  { exploring: { aim }, test }: Going,
  step: WhenStep,
  visit: WhenVisit,
  state: State,
): number | undefined {
  const toward = aim?.arms.get(step);
  if (toward !== undefined) {
    const goes = step.tests.every(
      (one, arm) => arm > toward || aim!.without.has(one) || test(one, state) === (arm === toward),
    );
    return goes ? toward : undefined;
  }
  const met = step.tests.map((one) => test(one, state));
  for (const [at, is] of met.entries()) {
    if (is) visit.met[at] = true;
    else visit.unmet[at] = true;
  }
  const first = met.indexOf(true);
  const answer: AnswerClass | undefined =
    step.over === undefined
      ? undefined
      : outcomeIn(state, step.tests[0]!.reads[0]!)?.classes.get(step.over);
  if (answer !== undefined) (first < 0 ? visit.left : visit.taken).add(answer);
  return first < 0 ? step.tests.length : first;
}

function screen(
  { found, exploring: { aim }, test }: Going,
  step: ScreenStep,
  states: States,
): States {
  const visit = found.screens.get(step) ?? { ended: entry(), passed: entry() };
  found.screens.set(step, visit);
  const next: States = new Map();
  for (const [key, state] of states) {
    if (!aim?.without.has(step.test) && test(step.test, state)) note(visit.ended, state);
    else {
      note(visit.passed, state);
      put(next, state, key);
    }
  }
  return next;
}

function use({ found }: Going, step: UseStep, states: States): States {
  const visit = found.uses.get(step) ?? { asked: entry(), unasked: entry() };
  found.uses.set(step, visit);
  for (const state of states.values()) {
    const isKnown = step.variables.some((one) => outcomeIn(state, one) !== undefined);
    note(isKnown ? visit.asked : visit.unasked, state);
  }
  return states;
}

/** More things than this have more orders than steps. */
const mostShuffled = 24;

/** Every order: from a set of children gone through to each set with one more. */
function shuffle(going: Going, step: ShuffleStep, states: States): States {
  const { exploring, run, spend, giveUp } = going;
  const { aim, only, size } = exploring;
  const toward = aim?.arms.get(step);
  // Those in which nothing counts may come anywhere between the others.
  const drawn = [...step.children.entries()].filter(
    ([, list]) => only === undefined || only.has(list),
  );
  const shuffled = drawnOf(
    going,
    step,
    drawn.map(([child]) => step.own[child]!),
  );
  if (drawn.length > mostShuffled) {
    return giveUp(`${drawn.length} things in a random order that depend on each other`);
  }
  let by = new Map<number, States>([[0, states]]);
  for (let left = drawn.length; left > 0; left--) {
    const next = new Map<number, States>();
    for (const [done, here] of by) {
      if (here.size === 0) continue;
      for (const [at, [child, list]] of drawn.entries()) {
        if (done & (1 << at)) continue;
        if (!spend(here.size)) return giveUp(`more than ${size} steps`);
        // On the way to a place inside, nothing after its own child matters.
        const ended = run(list, drawnNext(shuffled, shuffled.own[at]!, left, here));
        if (child === toward) continue;
        const to = next.get(done | (1 << at)) ?? new Map();
        next.set(done | (1 << at), to);
        for (const [key, state] of ended) put(to, state, key);
      }
    }
    by = next;
  }
  return by.get(2 ** drawn.length - 1) ?? new Map();
}

/** The things of a shuffle that count here, the same every time that somebody comes to it. */
function drawnOf({ drawn }: Going, step: ShuffleStep, own: readonly number[]): Shuffled {
  const { path, things } = step;
  const known = drawn.get(step) ?? (own.length === step.own.length ? step : { path, things, own });
  drawn.set(step, known);
  return known;
}

/** The part of everyone for whom a thing comes next, of so many that are left. */
function drawnNext(shuffle: Shuffled, thing: number, left: number, here: States): States {
  const begun: States = new Map();
  for (const [key, state] of here) {
    const drawn = { mass: state.mass / left, sum: state.sum / left };
    const trail = { before: state.trail, shuffle, thing };
    begun.set(key, { ...state, ...drawn, trail });
  }
  return begun;
}

function pass({ found, exploring: { inside } }: Going, { part }: PartStep, states: States): States {
  const here = found.parts.get(part) ?? entry();
  found.parts.set(part, here);
  for (const state of states.values()) note(here, state);
  if (states.size === 0) return states;
  const { end, gaveUp } = inside(part);
  if (end.length === 0) return gaveUp === undefined ? new Map() : states;
  const mass = end.reduce((sum, one) => sum + one.mass, 0);
  const least = Math.min(...end.map((one) => one.least));
  const most = Math.max(...end.map((one) => one.most));
  const mean = end.reduce((sum, one) => sum + one.sum, 0) / mass;
  const pages = byPage(mostByPage(end));
  const next: States = new Map();
  for (const [key, state] of states) {
    const own = { least: state.least + least, most: state.most + most };
    let { tally } = state;
    for (const [page, most] of pages) tally = withMore(tally, page, most);
    put(next, { ...state, ...own, tally, sum: state.sum + state.mass * mean }, key);
  }
  return next;
}
