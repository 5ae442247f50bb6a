import {
  type Facts,
  type Limit,
  type Linear,
  type Task,
  type Versions,
  bounds,
  isChosen,
  sumOf,
} from "@pwe/model";

/** A level's id, chosen or not, points, steps of an amount. */
export type Setting = string | number | boolean;

/** One thing that must hold of the options together. */
export interface Requirement {
  readonly of: "choose" | "points" | "group" | "total";
  /** of the task, the group or the total */
  readonly path: string;
  readonly kind: Limit["kind"];
  /** of a total: which of its limits, in the order written */
  readonly limit?: number;
}

/** A sum over the options that must lie between two bounds, layer by layer and setting by setting. */
export interface Constraint {
  readonly requires: Requirement;
  /** what is asked after each of the earlier decisions, which the first layer has taken off already */
  readonly asks: readonly number[];
  readonly adds: readonly (readonly number[])[];
  readonly min: number;
  readonly max: number;
  /** whatever it is: the sum is asked for at the end */
  readonly keep?: true;
}

/**
 * A task as a problem over integers. The first layer is what was decided before, of which there is one where nothing is
 * carried over; then comes a layer per option.
 */
export interface Portfolio {
  /** how many settings each layer has */
  readonly widths: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** How many settings an option can have, or at most so many where of numbers only the ends and multiples of `grain` count. */
export function settingCount(task: Task, at: number, grain = 1): number {
  const { decision } = task;
  if (decision.kind === "levels") return decision.levels.length;
  if (decision.kind === "choose") return 2;
  const [min, max] = bounds(task.options[at]!, decision);
  const all = Math.max(0, max - min + 1);
  return grain === 1 ? all : Math.min(all, Math.floor((max - min) / grain) + 3);
}

/** The settings an option can have, in order; of numbers the ends and multiples of `grain`. */
export function settingsOf(task: Task, at: number, grain = 1): Setting[] {
  const { decision } = task;
  if (decision.kind === "levels") return decision.levels.map(({ id }) => id);
  if (decision.kind === "choose") return [false, true];
  const [min, max] = bounds(task.options[at]!, decision);
  if (grain === 1) return Array.from({ length: settingCount(task, at) }, (_, step) => min + step);
  const first = Math.ceil(min / grain);
  const length = Math.max(0, Math.floor(max / grain) - first + 1);
  const multiples = Array.from({ length }, (_, step) => (first + step) * grain);
  return [...new Set([min, ...multiples, max])];
}

/** What is the same whatever is decided: the constant and what earlier tasks carry over. */
export function fixedPart(linear: Linear, task: Task, facts: Facts, versions: Versions): number {
  return sumOf(linear, task, () => undefined, facts, versions);
}

/** What each setting of each option adds to a sum. */
export function addsOf(
  linear: Linear,
  task: Task,
  settings: readonly (readonly Setting[])[],
  versions: Versions,
): number[][] {
  const terms = Map.groupBy(linear.terms, ({ option }) => option);
  const nothing: Facts = new Map();
  return task.options.map(({ id }, at) => {
    const own = { constant: 0, terms: terms.get(id) ?? [], totals: [] };
    return settings[at]!.map((setting) => sumOf(own, task, () => setting, nothing, versions));
  });
}

/** A total less what it is held against, after each of the earlier decisions, and setting by setting. */
export function overAdds(
  value: Linear,
  limit: Linear | undefined,
  task: Task,
  settings: readonly (readonly Setting[])[],
  earlier: readonly Facts[],
  versions: Versions,
): number[][] {
  const over = earlier.map((facts) => {
    const fixed = fixedPart(value, task, facts, versions);
    return limit === undefined ? fixed : fixed - fixedPart(limit, task, facts, versions);
  });
  return [over, ...addsOf(value, task, settings, versions)];
}

const within: Record<Limit["kind"], readonly [min: number, max: number]> = {
  at_most: [-Infinity, 0],
  at_least: [0, Infinity],
  exactly: [0, 0],
};

/** Everything that must hold of the options together, each limit by itself. */
export function constraintsOf(
  task: Task,
  settings: readonly (readonly Setting[])[],
  earlier: readonly Facts[],
  versions: Versions,
): Constraint[] {
  const { decision } = task;
  const all: Constraint[] = [];
  const add = (
    requires: Requirement,
    limit: number,
    worth: (setting: Setting, id: string) => number,
  ): void => {
    const [min, max] = within[requires.kind];
    const adds = task.options.map(({ id }, at) => settings[at]!.map((one) => worth(one, id)));
    const asks = earlier.map(() => limit);
    all.push({ requires, asks, adds: [asks.map((one) => -one), ...adds], min, max });
  };
  const { path } = task;
  if (decision.kind === "choose") {
    add({ of: "choose", path, kind: "at_least" }, decision.min, Number);
    add({ of: "choose", path, kind: "at_most" }, decision.max, Number);
  }
  if (decision.kind === "points") {
    add({ of: "points", path, kind: "exactly" }, decision.points, Number);
  }
  if (decision.kind !== "levels") {
    for (const group of task.groups) {
      const inside = new Set(group.options);
      const worth = (setting: Setting, id: string): number =>
        Number(inside.has(id) && isChosen(setting));
      add({ of: "group", path: group.path, kind: "at_least" }, group.min, worth);
      add({ of: "group", path: group.path, kind: "at_most" }, group.max, worth);
    }
  }
  for (const total of task.totals) {
    for (const [limit, { kind, value }] of total.limits.entries()) {
      const [min, max] = within[kind];
      const adds = overAdds(total.value, value, task, settings, earlier, versions);
      const requires = { of: "total", path: total.path, kind, limit } as const;
      const asks = earlier.map((facts) => fixedPart(value, task, facts, versions));
      all.push({ requires, asks, adds, min, max });
    }
  }
  return all;
}
