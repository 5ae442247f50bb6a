import { type Fact, type Versions, holds, leaves } from "@pwe/model";
import type { AnswerClass, Weigh } from "./proof.ts";
import type { Outcome } from "./outcomes.ts";
import type {
  AskStep,
  Part,
  Program,
  ScreenStep,
  ShuffleStep,
  Step,
  Test,
  UseStep,
  WhenStep,
} from "./steps.ts";
import { type Variable } from "./variables.ts";

/** What led to a state, last thing first. */
export type Trail =
  | { readonly before: Trail; readonly outcome: Outcome }
  | { readonly before: Trail; readonly shuffle: string; readonly child: number }
  | undefined;

/** What respondents who are alike here answered, as far as anything still looks at it. */
export interface State {
  readonly known: readonly (readonly [Variable, Outcome])[];
  readonly trail: Trail;
  readonly doubtful: boolean;
  readonly mass: number;
  /** the weight of what was shown: least, most, and mass times mean */
  readonly least: number;
  readonly most: number;
  readonly sum: number;
}

type States = Map<string, State>;

/** Those who come to an arm. */
export interface Entry {
  mass: number;
  /** some of them, first those of whom it is sure */
  readonly states: State[];
}

export interface WhenVisit {
  readonly all: Entry;
  readonly lists: readonly Entry[];
  /** per arm: some who come here meet its condition; some do not; some do without meeting one before */
  readonly met: boolean[];
  readonly unmet: boolean[];
  /** for one that looks at one thing: what was answered, by whether some arm takes it */
  readonly taken: Set<AnswerClass>;
  readonly left: Set<AnswerClass>;
}

export interface ScreenVisit {
  readonly ended: Entry;
  readonly passed: Entry;
}

export interface UseVisit {
  readonly asked: Entry;
  readonly unasked: Entry;
}

/** What became of a part in some versions. */
export interface Explored {
  readonly whens: Map<WhenStep, WhenVisit>;
  readonly screens: Map<ScreenStep, ScreenVisit>;
  readonly uses: Map<UseStep, UseVisit>;
  readonly parts: Map<Part, Entry>;
  /** tasks to which some of those who came there had no admissible answer */
  readonly stuck: Map<AskStep, Entry>;
  readonly end: readonly State[];
  /** set where it was given up */
  gaveUp?: string;
}

/** Only towards one place: the arms around it, and conditions that do not count. */
export interface Aim {
  readonly arms: ReadonlyMap<Step, number>;
  readonly without: ReadonlySet<Test>;
}

export interface Exploring {
  readonly program: Program;
  readonly versions: Versions;
  readonly weigh: Weigh;
  readonly size: number;
  /** what became of a part inside */
  readonly inside: (part: Part) => Explored;
  readonly aim?: Aim;
}

const mostKept = 4;

/** More things than this are not tried in every order. */
const mostShuffled = 8;

const entry = (): Entry => ({ mass: 0, states: [] });

function note(to: Entry, state: State): void {
  to.mass += state.mass;
  const { states } = to;
  if (states.length < mostKept) {
    if (state.doubtful) states.push(state);
    else states.unshift(state);
  } else if (!state.doubtful && states.at(-1)!.doubtful) {
    states.pop();
    states.unshift(state);
  }
}

/** The number of an outcome among all that its variable ever had. */
function numberOf({ numbers }: Variable, { key }: Outcome): number {
  const known = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, known);
  return known;
}

/** What tells states apart. */
export const keyOf = ({ known }: Pick<State, "known">): string =>
  known.map(([variable, outcome]) => `${variable.index}:${numberOf(variable, outcome)}`).join();

function put(states: States, state: State): void {
  const key = keyOf(state);
  const known = states.get(key);
  if (known === undefined) {
    states.set(key, state);
    return;
  }
  const better = known.doubtful && !state.doubtful ? state : known;
  states.set(key, {
    ...better,
    mass: known.mass + state.mass,
    least: Math.min(known.least, state.least),
    most: Math.max(known.most, state.most),
    sum: known.sum + state.sum,
  });
}

const heavier = (state: State, by: number): State =>
  by === 0
    ? state
    : {
        ...state,
        least: state.least + by,
        most: state.most + by,
        sum: state.sum + state.mass * by,
      };

export const outcomeIn = (
  { known }: Pick<State, "known">,
  variable: Variable,
): Outcome | undefined => known.find(([one]) => one === variable)?.[1];

/** What a state knows at the paths of some variables. */
export function factsIn(
  state: Pick<State, "known">,
  variables: readonly Variable[],
): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const variable of variables) {
    for (const [path, fact] of outcomeIn(state, variable)?.facts ?? []) facts.set(path, fact);
  }
  return facts;
}

/** Remembers for every test which outcomes met it. */
export function tester(versions: Versions): (test: Test, state: Pick<State, "known">) => boolean {
  const known = new Map<Test, Map<string, boolean>>();
  return (test, state) => {
    const own = known.get(test) ?? new Map<string, boolean>();
    known.set(test, own);
    const key = test.reads
      .map((variable) => {
        const outcome = outcomeIn(state, variable);
        return outcome ? numberOf(variable, outcome) : 0;
      })
      .join();
    const found =
      own.get(key) ?? holds(test.condition, factsIn(state, test.reads), versions) === true;
    own.set(key, found);
    return found;
  };
}

/** Adds an outcome to what is known, in the order of the variables. */
export const withOutcome = (
  known: State["known"],
  variable: Variable,
  outcome: Outcome,
): State["known"] =>
  [...known, [variable, outcome] as const].sort(([one], [other]) => one.index - other.index);

/** What is known, without what nothing from step `at` on looks at. */
export const remembered = (
  known: State["known"],
  lastAt: ReadonlyMap<Variable, number>,
  at: number,
): State["known"] =>
  known.every(([variable]) => lastAt.get(variable)! > at)
    ? known
    : known.filter(([variable]) => lastAt.get(variable)! > at);

/** The path that all arms look at, when they look at one and at nothing else. */
export function onlyPath({ tests }: WhenStep): string | undefined {
  const variables = new Set(tests.flatMap(({ reads }) => reads));
  const paths = new Set(tests.flatMap(({ condition }) => looked(condition)));
  const [path] = paths;
  return variables.size === 1 && paths.size === 1 ? path : undefined;
}

/** The paths that a condition looks at, and `in` with the factor for what depends on the version. */
const looked = (condition: Test["condition"]): string[] =>
  leaves(condition).map((leaf) => (leaf.op === "arm" ? `in ${leaf.factor}` : leaf.path));

const start: State = {
  known: [],
  trail: undefined,
  doubtful: false,
  ...{ mass: 1, least: 0, most: 0, sum: 0 },
};

/** Goes through a part with everyone at once: whoever is alike in what is still looked at goes as one. */
export function explore(part: Part, exploring: Exploring): Explored {
  const { program, versions, weigh, size, inside, aim } = exploring;
  const { lastAt, span } = program;
  const test = tester(versions);
  const found: Explored = {
    whens: new Map(),
    screens: new Map(),
    uses: new Map(),
    parts: new Map(),
    stuck: new Map(),
    end: [],
  };
  let steps = 0;

  const giveUp = (why: string): States => {
    found.gaveUp ??= why;
    return new Map();
  };

  const ask = (step: AskStep, states: States): States => {
    const weight = step.shown.reduce((sum, one) => sum + weigh(one), 0);
    let now = states;
    if (step.variables.length === 0) {
      if (weight === 0) return states;
      const next: States = new Map();
      for (const state of states.values())
        put(next, isAsked(step, state) ? heavier(state, weight) : state);
      return next;
    }
    for (const [at, variable] of step.variables.entries()) {
      const next: States = new Map();
      for (const state of now.values()) {
        if (!isAsked(step, state)) {
          put(next, state);
          continue;
        }
        const outcomes = variable.outcomes(versions, factsIn(state, step.needs));
        if (outcomes === undefined)
          return giveUp(`the answers to ${variable.name} are too many to tell apart`);
        steps += outcomes.length;
        if (steps > size) return giveUp(`more than ${size} steps`);
        if (outcomes.length === 0) {
          const stuck = found.stuck.get(step) ?? entry();
          found.stuck.set(step, stuck);
          note(stuck, state);
        }
        const all = outcomes.reduce((sum, { count }) => sum + count, 0);
        const heavy = at === 0 ? heavier(state, weight) : state;
        for (const outcome of outcomes) {
          const share = all > 0 ? outcome.count / all : 1 / outcomes.length;
          const known = withOutcome(state.known, variable, outcome);
          put(next, {
            ...heavy,
            known,
            trail: { before: state.trail, outcome },
            doubtful: state.doubtful || outcome.doubtful === true,
            mass: state.mass * share,
            sum: heavy.sum * share,
          });
        }
      }
      now = next;
    }
    return now;
  };

  const isAsked = ({ guard }: AskStep, state: State): boolean =>
    guard === undefined || (outcomeIn(state, guard)?.key ?? "self") === "self";

  const when = (step: WhenStep, states: States): States => {
    const visit: WhenVisit = found.whens.get(step) ?? {
      all: entry(),
      lists: step.lists.map(entry),
      met: step.tests.map(() => false),
      unmet: step.tests.map(() => false),
      taken: new Set(),
      left: new Set(),
    };
    found.whens.set(step, visit);
    const path = onlyPath(step);
    const buckets = step.lists.map((): States => new Map());
    const toward = aim?.arms.get(step);
    const [own] = span.get(step)!;
    for (const state of states.values()) {
      note(visit.all, state);
      const known = remembered(state.known, lastAt, own);
      if (toward !== undefined) {
        const goes = step.tests.every(
          (one, arm) =>
            arm > toward || aim!.without.has(one) || test(one, state) === (arm === toward),
        );
        if (goes) {
          note(visit.lists[toward]!, state);
          put(buckets[toward]!, { ...state, known });
        }
        continue;
      }
      const met = step.tests.map((one) => test(one, state));
      const first = met.indexOf(true);
      const arm = first < 0 ? step.tests.length : first;
      for (const [at, is] of met.entries()) {
        if (is) visit.met[at] = true;
        else visit.unmet[at] = true;
      }
      if (path !== undefined) {
        const answer = outcomeIn(state, step.tests[0]!.reads[0]!)?.classes.get(path);
        if (answer !== undefined) (first < 0 ? visit.left : visit.taken).add(answer);
      }
      note(visit.lists[arm]!, state);
      put(buckets[arm]!, { ...state, known });
    }
    const next: States = new Map();
    for (const [arm, bucket] of buckets.entries()) {
      if (bucket.size === 0) continue;
      for (const state of run(step.lists[arm]!, bucket).values()) put(next, state);
    }
    return next;
  };

  const screen = (step: ScreenStep, states: States): States => {
    const visit = found.screens.get(step) ?? { ended: entry(), passed: entry() };
    found.screens.set(step, visit);
    const next: States = new Map();
    for (const state of states.values()) {
      if (!aim?.without.has(step.test) && test(step.test, state)) note(visit.ended, state);
      else {
        note(visit.passed, state);
        put(next, state);
      }
    }
    return next;
  };

  const use = (step: UseStep, states: States): void => {
    const visit = found.uses.get(step) ?? { asked: entry(), unasked: entry() };
    found.uses.set(step, visit);
    for (const state of states.values()) {
      const isKnown = step.variables.some((one) => outcomeIn(state, one) !== undefined);
      note(isKnown ? visit.asked : visit.unasked, state);
    }
  };

  /** Every order: from a set of children gone through to each set with one more. */
  const shuffle = (step: ShuffleStep, states: States): States => {
    const { children, path } = step;
    const toward = aim?.arms.get(step);
    if (children.length > mostShuffled) {
      return giveUp(`${children.length} things in a random order that depend on each other`);
    }
    const full = 2 ** children.length - 1;
    const by = Array.from({ length: full + 1 }, (): States => new Map());
    by[0] = states;
    for (let done = 0; done < full; done++) {
      const left = children.flatMap((_, child) => (done & (1 << child) ? [] : [child]));
      for (const child of left) {
        const begun: States = new Map();
        for (const state of by[done]!.values()) {
          put(begun, {
            ...state,
            trail: { before: state.trail, shuffle: path, child },
            mass: state.mass / left.length,
            sum: state.sum / left.length,
          });
        }
        // On the way to a place inside, nothing after its own child matters.
        const ended = run(children[child]!, begun);
        if (child === toward) continue;
        for (const state of ended.values()) put(by[done | (1 << child)]!, state);
      }
    }
    return by[full]!;
  };

  const pass = (sub: Part, states: States): States => {
    const here = found.parts.get(sub) ?? entry();
    found.parts.set(sub, here);
    for (const state of states.values()) note(here, state);
    if (states.size === 0) return states;
    const { end, gaveUp } = inside(sub);
    if (end.length === 0) return gaveUp === undefined ? new Map() : states;
    const mass = end.reduce((sum, one) => sum + one.mass, 0);
    const least = Math.min(...end.map((one) => one.least));
    const most = Math.max(...end.map((one) => one.most));
    const mean = end.reduce((sum, one) => sum + one.sum, 0) / mass;
    const next: States = new Map();
    for (const state of states.values()) {
      put(next, {
        ...state,
        least: state.least + least,
        most: state.most + most,
        sum: state.sum + state.mass * mean,
      });
    }
    return next;
  };

  function one(step: Step, states: States): States {
    switch (step.kind) {
      case "ask":
        return ask(step, states);
      case "when":
        return when(step, states);
      case "screen":
        return screen(step, states);
      case "shuffle":
        return shuffle(step, states);
      case "part":
        return pass(step.part, states);
      case "use":
        use(step, states);
        return states;
    }
  }

  function run(list: readonly Step[], begun: States): States {
    let states = begun;
    for (const step of list) {
      if (states.size === 0) return states;
      steps += states.size;
      if (steps > size) return giveUp(`more than ${size} steps`);
      states = one(step, states);
      const end = span.get(step)?.[1];
      if (end === undefined) continue;
      const next: States = new Map();
      for (const state of states.values()) {
        put(next, { ...state, known: remembered(state.known, lastAt, end) });
      }
      states = next;
    }
    return states;
  }

  const end = [...run(part.steps, new Map([["", start]])).values()];
  return { ...found, end };
}
