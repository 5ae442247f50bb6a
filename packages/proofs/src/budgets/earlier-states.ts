import {
  type Fact,
  type Facts,
  type Instrument,
  type Option,
  type Task,
  type Versions,
  once,
  screenOrder,
  settingMember,
  stands,
  tasksIn,
  totals,
  byPath,
  factsOf,
} from "@pwe/model";
import { guards, isAsked, isTaken, readOnTheWay } from "./guards.ts";
import { layers, type Crowd, type Graph } from "./decision-diagram.ts";
import {
  constraintsOf,
  overAdds,
  settingCount,
  settingsOf,
  type Constraint,
  type Setting,
} from "./constraints.ts";
import { carriedTotals, type TaskAnswer } from "./admissible-answers.ts";

/** How somebody came past a task: with an answer, by a way out, or without being asked. */
export type Decided =
  | { readonly kind: "self"; readonly answer: TaskAnswer }
  | { readonly kind: "opt_out" | "delegate" | "unasked" };

/** What earlier tasks left, with one way to get there. */
export interface EarlierState {
  /** the totals that are read later, by path; missing for who did not decide on their task */
  readonly facts: Facts;
  /** by path of the task */
  readonly decided: ReadonlyMap<string, Decided>;
}

const tasks: (instrument: Instrument) => readonly Task[] = /* @__PURE__ */ once(({ elements }) =>
  tasksIn(elements),
);

/** What a task reads of tasks before it: totals for its limits, and what the way to it asks for. */
const reads = (instrument: Instrument, task: Task): string[] => [
  ...carriedTotals(task),
  ...readOnTheWay(instrument, task),
];

/** The tasks that matter for what is left for this one, in order, and the totals and tasks that are looked at. */
export function needed(
  instrument: Instrument,
  task: Task,
): { readonly tasks: readonly Task[]; readonly paths: ReadonlySet<string> } {
  if (carriedTotals(task).length === 0) return { tasks: [], paths: new Set() };
  const all = tasks(instrument);
  const paths = new Set(reads(instrument, task));
  const owners = new Set<Task>();
  const places = stands(instrument);
  const meets = (one: Task): boolean =>
    screenOrder(places.get(one)!, places.get(task)!) !== "apart";
  const before = all.slice(0, all.indexOf(task)).filter(meets);
  for (const one of before.toReversed()) {
    const own = one.totals.filter(({ path }) => paths.has(path));
    const isLookedInto = [one, ...one.options].some(({ path }) => paths.has(path));
    if (own.length === 0 && !isLookedInto) continue;
    owners.add(one);
    for (const path of reads(instrument, one)) paths.add(path);
    for (const { value } of own) for (const { path } of value.totals) paths.add(path);
  }
  return { tasks: before.filter((one) => owners.has(one)), paths };
}

/**
 * Everything that earlier tasks can leave for this one, each combination once with one way to get there, by the earlier
 * tasks' own dynamic programming. What is surely not asked is left out; what may or may not be asked is in it. Where
 * options decide who comes to the task, answers that differ in them are told apart, also where their totals are the same.
 */
export function earlierStates(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  size: number,
  byOptions = true,
): readonly EarlierState[] | Crowd {
  const { tasks: owners, paths } = needed(instrument, task);
  const own = guards(instrument).get(task.path) ?? [];
  let states: readonly EarlierState[] = [{ facts: new Map(), decided: new Map() }];
  for (const [index, owner] of owners.entries()) {
    const later = readBy(instrument, [...owners.slice(index + 1), task], paths);
    const apart = (guards(instrument).get(owner.path) ?? []).filter(
      ({ when, arm }) => !own.some((guard) => guard.when === when && guard.arm === arm),
    );
    const unasked = states.filter(({ facts }) =>
      apart.some((guard) => isTaken(guard, facts, versions) !== true),
    );
    const asked = states.filter(
      ({ facts }) => isAsked(instrument, owner, facts, versions) !== false,
    );
    const apartBy = byOptions ? owner.options.filter(({ path }) => later.has(path)) : [];
    const answered = answeredStates(instrument, owner, apartBy, asked, later, versions, size);
    if ("crowd" in answered) return answered.crowd;
    const out = owner.instead.flatMap((kind) => asked.map((state) => past(state, owner, { kind })));
    const skipped = unasked.map((state) => past(state, owner, { kind: "unasked" }));
    states = distinct([...answered.states, ...out, ...skipped], later);
  }
  return states.filter(({ facts }) => isAsked(instrument, task, facts, versions) !== false);
}

/** What these tasks look at of the tasks before them. */
function readBy(
  instrument: Instrument,
  later: readonly Task[],
  paths: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    later.flatMap((one) => [
      ...reads(instrument, one),
      ...one.totals
        .filter(({ path }) => paths.has(path))
        .flatMap(({ value }) => value.totals.map(({ path }) => path)),
    ]),
  );
}

/** What is known once somebody came past a task. */
export function past(
  { facts, decided }: EarlierState,
  task: Task,
  how: Decided,
  read: Iterable<readonly [string, number]> = [],
  options: readonly (readonly [string, Fact])[] = [],
): EarlierState {
  const way = how.kind === "unasked" ? missing : { ids: [how.kind], answered: true };
  const inside: readonly (readonly [string, Fact])[] =
    how.kind === "self"
      ? [
          ...options,
          ...[...read].map(([path, number]) => [path, { number, answered: true }] as const),
        ]
      : [...task.options, ...task.totals].map(({ path }) => [path, missing]);
  return {
    facts: new Map([...facts, [task.path, way], ...inside]),
    decided: new Map([...decided, [task.path, how]]),
  };
}

const missing: Fact = { answered: false };

/** What tells states apart: every total and option that is read later, and how who has none came past its task. */
function keyOf({ facts, decided }: EarlierState, later: ReadonlySet<string>): string {
  const ways = [...decided].map(([path, { kind }]) => {
    const matters = [...later].some((one) => one === path || one.startsWith(`${path}.`));
    return matters ? kind : "";
  });
  const said = [...later].map((path) => {
    const fact = facts.get(path);
    return fact?.number ?? fact?.ids?.join("+") ?? "";
  });
  return [...said, ...ways].join();
}

function distinct(
  states: readonly EarlierState[],
  later: ReadonlySet<string>,
): readonly EarlierState[] {
  const known = new Map<string, EarlierState>();
  for (const state of states) {
    const key = keyOf(state, later);
    if (!known.has(key)) known.set(key, state);
  }
  return [...known.values()];
}

/** What can be left by who decides on a task, after each of these states. */
function answeredStates(
  instrument: Instrument,
  task: Task,
  apartBy: readonly Option[],
  states: readonly EarlierState[],
  later: ReadonlySet<string>,
  versions: Versions,
  size: number,
): { readonly states: readonly EarlierState[] } | { readonly crowd: Crowd } {
  if (states.length === 0) return { states: [] };
  const earlier = states.map(({ facts }) => facts);
  const counts = task.options.map((_, at) => settingCount(task, at));
  const wide = counts.reduce((sum, one) => sum + one, 0);
  if (wide > size) {
    return { crowd: { size, set: 0, of: counts.length, states: 1, sums: [] } };
  }
  const settings = task.options.map((_, at) => settingsOf(task, at));
  const { items } = byPath(instrument);
  const graph = layers(
    {
      widths: [states.length, ...counts],
      constraints: [
        ...constraintsOf(task, settings, earlier, versions),
        ...toldApart(task, apartBy, settings, states, later, versions),
      ],
    },
    size,
  );
  if (graph.outcome === "undecided") return { crowd: graph.crowd };
  if (graph.outcome === "infeasible") return { states: [] };
  const member = settingMember[task.decision.kind];
  return {
    states: arrivals(graph).map(([from = 0, ...way]) => {
      const state = states[from]!;
      const chosen = new Map(task.options.map(({ id }, at) => [id, settings[at]![way[at]!]!]));
      const answer = Object.fromEntries([...chosen].map(([id, one]) => [id, { [member]: one }]));
      const numbers = totals(task, (id) => chosen.get(id), state.facts, versions);
      return past(
        state,
        task,
        { kind: "self", answer },
        [...numbers].filter(([path]) => later.has(path)),
        apartBy.flatMap(({ id, path }) => {
          const item = items.get(path);
          return item === undefined ? [] : factsOf(item, { [member]: chosen.get(id) });
        }),
      );
    }),
  };
}

/** Sums that limit nothing, and keep ways apart: the totals and options that are read later, and what was known before. */
function toldApart(
  task: Task,
  apartBy: readonly Option[],
  settings: readonly (readonly Setting[])[],
  states: readonly EarlierState[],
  later: ReadonlySet<string>,
  versions: Versions,
): Constraint[] {
  const of = (path: string, adds: number[][]): Constraint => ({
    requires: { of: "total", path, kind: "exactly" },
    asks: [],
    adds,
    ...anything,
  });
  const earlier = states.map(({ facts }) => facts);
  const read = task.totals.filter(({ path }) => later.has(path));
  const passed = new Map<string, number>();
  const groups = states.map((state) => {
    const key = keyOf(state, later);
    const group = passed.get(key) ?? passed.size;
    passed.set(key, group);
    return group;
  });
  return [
    ...read.map(({ path, value }) =>
      of(path, overAdds(value, undefined, task, settings, earlier, versions)),
    ),
    ...apartBy.map((option) =>
      of(option.path, [
        states.map(() => 0),
        ...settings.map((own, at) =>
          own.map((_, index) => (task.options[at] === option ? index : 0)),
        ),
      ]),
    ),
    of(task.path, [groups, ...settings.map((own) => own.map(() => 0))]),
  ];
}

const anything = { min: -Infinity, max: Infinity, keep: true } as const;

/** A way to every node of the last layer. */
function arrivals({ widths, sizes, to }: Graph): number[][] {
  let ways: (number[] | undefined)[] = [[]];
  for (const [at, width] of widths.entries()) {
    const next: (number[] | undefined)[] = Array.from({ length: sizes[at + 1]! });
    for (const [edge, node] of to[at]!.entries()) {
      const way = ways[Math.floor(edge / width)];
      if (node >= 0 && way !== undefined) next[node] ??= [...way, edge % width];
    }
    ways = next;
  }
  return ways.filter((way) => way !== undefined);
}
