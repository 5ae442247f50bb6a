import {
  type Facts,
  type Instrument,
  type Linear,
  type Task,
  type Versions,
  pathsIn,
  settingMember,
  totals,
} from "@pwe/model";
import { settingsIn } from "./admissible-answers.ts";
import { addsOf, constraintsOf, fixedPart, settingsOf, type Constraint } from "./constraints.ts";
import { guards, isAsked, isTaken } from "./guards.ts";
import { needed, past, type EarlierState } from "./earlier-states.ts";
import type { Allowance } from "./pareto-search.ts";
import { lightestWay } from "./wide-search.ts";

/** States that stand for all that earlier tasks can leave, and whether they do. */
export interface Extremes {
  readonly states: readonly EarlierState[];
  /** whether what every limit finds easiest and hardest is among them, and all limits find the same easy */
  readonly isEnough: boolean;
}

/** What the totals of earlier tasks come to: so much, and what each setting of the options before adds. */
interface Form {
  readonly constant: number;
  /** by task, option and setting */
  readonly adds: ReadonlyMap<Task, readonly (readonly number[])[]>;
}

/**
 * Where earlier tasks can leave too much to go through: of every limit what leaves it most room and what leaves it least,
 * found in the earlier tasks together. A limit only sees how much is left: where all limits that read earlier totals see the
 * same, what can be had after any answer can be had after the one that leaves most, and what holds after the one that leaves
 * least holds after all. Undefined where what is asked depends on earlier totals, or an extreme was not found.
 */
export function extremeStates(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  allowance: Allowance,
): Extremes | undefined {
  const owners = needed(instrument, task).tasks;
  const wide = owners.reduce((sum, owner) => sum + settingsIn(owner), 0);
  if (wide > allowance.left || looksInside(instrument, [...owners, task])) return undefined;
  const seen = formsSeen(task);
  const states: EarlierState[] = [];
  for (const state of waysPast(instrument, owners, task, versions)) {
    const joint = jointly(owners, state, versions);
    for (const side of [1, -1]) {
      for (const form of seen) {
        const found = joint.extreme(form, side, allowance);
        if (found === "undecided") return undefined;
        // Who cannot answer an earlier task comes no further.
        if (found !== undefined) states.push(found);
      }
    }
  }
  return { states, isEnough: seen.length < 2 };
}

/** Whether the way to one of these tasks depends on more of the others than how they were decided on. */
function looksInside(instrument: Instrument, tasks: readonly Task[]): boolean {
  const inside = new Set(
    tasks.flatMap(({ options, totals: own }) => [...options, ...own].map(({ path }) => path)),
  );
  return tasks.some(({ path }) =>
    (guards(instrument).get(path) ?? []).some(({ when }) =>
      when.arms.some((arm) => pathsIn(arm.if).some((one) => inside.has(one))),
    ),
  );
}

/** What the limits of a task read of earlier tasks, each side by itself, the less the easier; what only differs in size once. */
function formsSeen({ totals: own }: Task): Linear["totals"][] {
  const forms = own.flatMap(({ value, limits }) =>
    limits.flatMap(({ kind, value: limit }) => {
      const times = new Map<string, number>();
      for (const [linear, sign] of [
        [value, 1],
        [limit, -1],
      ] as const) {
        for (const one of linear.totals) {
          times.set(one.path, (times.get(one.path) ?? 0) + sign * one.times);
        }
      }
      const signs = kind === "at_most" ? [1] : kind === "at_least" ? [-1] : [1, -1];
      return signs.map((sign) => [...times].map(([path, one]) => ({ path, times: sign * one })));
    }),
  );
  const different = new Map<string, Linear["totals"]>();
  for (const form of forms) {
    const read = form.filter(({ times }) => times !== 0).sort((a, b) => (a.path < b.path ? -1 : 1));
    if (read.length === 0) continue;
    const size = Math.abs(read[0]!.times);
    different.set(JSON.stringify(read.map(({ path, times }) => [path, times / size])), read);
  }
  return different.size === 0 ? [[]] : [...different.values()];
}

/** How earlier tasks can be come past, without what was answered to them. */
function waysPast(
  instrument: Instrument,
  owners: readonly Task[],
  task: Task,
  versions: Versions,
): EarlierState[] {
  const own = guards(instrument).get(task.path) ?? [];
  let ways: EarlierState[] = [{ facts: new Map(), decided: new Map() }];
  for (const owner of owners) {
    const apart = (guards(instrument).get(owner.path) ?? []).filter(
      ({ when, arm }) => !own.some((guard) => guard.when === when && guard.arm === arm),
    );
    ways = ways.flatMap((way) => [
      ...(isAsked(instrument, owner, way.facts, versions) === false
        ? []
        : [
            past(way, owner, { kind: "self", answer: {} }),
            ...owner.instead.map((kind) => past(way, owner, { kind })),
          ]),
      ...(apart.some((guard) => isTaken(guard, way.facts, versions) !== true)
        ? [past(way, owner, { kind: "unasked" })]
        : []),
    ]);
  }
  return ways.filter(({ facts }) => isAsked(instrument, task, facts, versions) !== false);
}

/** The earlier tasks that are answered on one way past them, as one problem. */
function jointly(
  owners: readonly Task[],
  { decided }: EarlierState,
  versions: Versions,
): {
  extreme: (
    form: Linear["totals"],
    side: number,
    allowance: Allowance,
  ) => EarlierState | undefined | "undecided";
} {
  const answered = owners.filter(({ path }) => decided.get(path)?.kind === "self");
  const settings = new Map(
    answered.map((owner) => [owner, owner.options.map((_, at) => settingsOf(owner, at))]),
  );
  const forms = new Map<string, Form>();
  const formOf = (read: Linear["totals"], start: Form): Form => {
    const adds = new Map(start.adds);
    let { constant } = start;
    for (const { path, times } of read) {
      const other = forms.get(path);
      if (other === undefined) continue;
      constant += times * other.constant;
      for (const [owner, own] of other.adds) {
        const before = adds.get(owner);
        adds.set(
          owner,
          own.map((list, at) =>
            list.map((one, index) => (before?.[at]![index] ?? 0) + times * one),
          ),
        );
      }
    }
    return { constant, adds };
  };
  const nothing: Facts = new Map();
  for (const owner of answered) {
    for (const { path, value } of owner.totals) {
      const own = addsOf(value, owner, settings.get(owner)!, versions);
      const constant = fixedPart(value, owner, nothing, versions);
      forms.set(path, formOf(value.totals, { constant, adds: new Map([[owner, own]]) }));
    }
  }
  const widths = [1, ...answered.flatMap((owner) => settings.get(owner)!.map((own) => own.length))];
  const layered = ({ constant, adds }: Form): number[][] => [
    [constant],
    ...answered.flatMap((owner) =>
      settings
        .get(owner)!
        .map((own, at) => own.map((_, index) => adds.get(owner)?.[at]![index] ?? 0)),
    ),
  ];
  const constraints = answered.flatMap((owner) =>
    constraintsOf(owner, settings.get(owner)!, [nothing], versions).map((one): Constraint => {
      const [[constant = 0] = [], ...own] = one.adds;
      const adds = layered(
        formOf(carriedIn(owner, one), { constant, adds: new Map([[owner, own]]) }),
      );
      return { ...one, adds };
    }),
  );
  return {
    extreme(form, side, allowance) {
      const read = form.map(({ path, times }) => ({ path, times: side * times }));
      const weights = layered(formOf(read, { constant: 0, adds: new Map() }));
      const way = lightestWay({ widths, constraints }, weights, allowance);
      if (way === undefined || way === "undecided") return way;
      let state: EarlierState = { facts: nothing, decided: new Map() };
      let layer = 1;
      for (const owner of owners) {
        const how = decided.get(owner.path)!;
        if (how.kind !== "self") {
          state = past(state, owner, how);
          continue;
        }
        const own = settings.get(owner)!;
        const member = settingMember[owner.decision.kind];
        const chosen = new Map(
          owner.options.map(({ id }, at) => [id, own[at]![way.chosen[layer + at]!]!]),
        );
        layer += own.length;
        const answer = Object.fromEntries([...chosen].map(([id, one]) => [id, { [member]: one }]));
        const read = totals(owner, (id) => chosen.get(id), state.facts, versions);
        state = past(state, owner, { kind: "self", answer }, read);
      }
      return state;
    },
  };
}

/** What a limit of a task reads of tasks before it: its total, less what it is held against. */
function carriedIn({ totals: own }: Task, { requires }: Constraint): Linear["totals"] {
  const total =
    requires.of === "total" ? own.find(({ path }) => path === requires.path) : undefined;
  const limit = total?.limits[requires.limit ?? -1];
  if (total === undefined || limit === undefined) return [];
  return [
    ...total.value.totals,
    ...limit.value.totals.map(({ path, times }) => ({ path, times: 0 - times })),
  ];
}
