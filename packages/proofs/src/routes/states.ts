import { holds, type Fact, type Versions } from "@pwe/model";
import type { Outcome } from "./outcomes.ts";
import type { Variable } from "./variables.ts";
import { mostOfBoth, type Tally } from "./tally.ts";
import type { Shuffled, Test } from "./step.ts";

/** What led to a state, last thing first. */
export type Trail =
  | { readonly before: Trail; readonly outcome: Outcome }
  | { readonly before: Trail; readonly shuffle: Shuffled; readonly thing: number }
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
  /** the most that was shown on each page, where that is counted */
  readonly tally: Tally;
}

export type States = Map<string, State>;

/** Those who come to an arm. */
export interface Entry {
  mass: number;
  /** some of them, first those of whom it is sure */
  readonly states: State[];
}

const mostKept = 4;

export const entry = (): Entry => ({ mass: 0, states: [] });

export function note(to: Entry, state: State): void {
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
export function keyOf({ known }: Pick<State, "known">): string {
  let key = "";
  for (const [variable, outcome] of known)
    key += `${variable.index}:${numberOf(variable, outcome)},`;
  return key;
}

/** Adds somebody to those who are alike; the key is that of who is known to be so already. */
export function put(states: States, state: State, key = keyOf(state)): void {
  const known = states.get(key);
  if (known === undefined) {
    states.set(key, state);
    return;
  }
  const { trail, doubtful } = known.doubtful && !state.doubtful ? state : known;
  states.set(key, {
    ...{ known: known.known, trail, doubtful },
    mass: known.mass + state.mass,
    least: Math.min(known.least, state.least),
    most: Math.max(known.most, state.most),
    sum: known.sum + state.sum,
    tally: mostOfBoth(known.tally, state.tally),
  });
}

export const heavier = (state: State, by: number): State =>
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
export function withOutcome(
  known: State["known"],
  variable: Variable,
  outcome: Outcome,
): State["known"] {
  const later = known.findIndex(([one]) => one.index > variable.index);
  const own = [variable, outcome] as const;
  return later < 0 ? [...known, own] : known.toSpliced(later, 0, own);
}

/** What is known, without what nothing from step `at` on looks at. */
export const remembered = (
  known: State["known"],
  lastAt: ReadonlyMap<Variable, number>,
  at: number,
): State["known"] =>
  known.every(([variable]) => lastAt.get(variable)! > at)
    ? known
    : known.filter(([variable]) => lastAt.get(variable)! > at);

/** The most that any of them was shown, on each page. */
export const mostByPage = (states: readonly State[]): Tally =>
  states.reduce((most: Tally, { tally }) => mostOfBoth(most, tally), undefined);

/** Nobody knows anything yet. */
export const start: State = {
  known: [],
  trail: undefined,
  doubtful: false,
  tally: undefined,
  ...{ mass: 1, least: 0, most: 0, sum: 0 },
};
