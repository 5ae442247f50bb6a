import type { Linear, Task, Total } from "./generated/consultation.ts";
import { bounds } from "./bounds.ts";
import type { Facts } from "./condition.ts";
import { isChosen } from "./judge-task.ts";
import type { Versions } from "./situation.ts";
import { sumOf } from "./totals.ts";

/** A level's id, chosen or not, points, steps of an amount. */
export type Setting = string | number | boolean;

/** A sum over the options that must lie between two bounds, option by option and setting by setting. */
export interface Constraint {
  readonly adds: readonly (readonly number[])[];
  readonly min: number;
  readonly max: number;
}

/** A task as a problem over integers: per option the settings it can have, and what must hold of all together. */
export interface Portfolio {
  readonly settings: readonly (readonly Setting[])[];
  readonly constraints: readonly Constraint[];
}

/** How many settings an option can have. */
export function settingCount(task: Task, at: number): number {
  const { decision } = task;
  if (decision.kind === "levels") return decision.levels.length;
  if (decision.kind === "choose") return 2;
  const [min, max] = bounds(task.options[at]!, decision);
  return Math.max(0, max - min + 1);
}

/** The settings an option can have, in order. */
export function settingsOf(task: Task, at: number): Setting[] {
  const { decision } = task;
  if (decision.kind === "levels") return decision.levels.map(({ id }) => id);
  if (decision.kind === "choose") return [false, true];
  const [min] = bounds(task.options[at]!, decision);
  return Array.from({ length: settingCount(task, at) }, (_, step) => min + step);
}

/** What is the same whatever is decided: the constant and what earlier tasks carry over. */
export function fixedPart(linear: Linear, task: Task, facts: Facts, versions: Versions): number {
  return sumOf(linear, task, () => undefined, facts, versions);
}

/** What each setting of each option adds to a sum. */
export function addsOf(
  linear: Linear,
  task: Task,
  settings: Portfolio["settings"],
  versions: Versions,
): number[][] {
  return task.options.map(({ id }, at) => {
    const own = {
      constant: 0,
      terms: linear.terms.filter((term) => term.option === id),
      totals: [],
    };
    return settings[at]!.map((setting) => sumOf(own, task, () => setting, new Map(), versions));
  });
}

function ofTotal(
  total: Total,
  task: Task,
  settings: Portfolio["settings"],
  facts: Facts,
  versions: Versions,
): Constraint {
  const fixed = fixedPart(total.value, task, facts, versions);
  let [min, max] = [-Infinity, Infinity];
  for (const { kind, value } of total.limits) {
    const limit = fixedPart(value, task, facts, versions) - fixed;
    if (kind !== "at_most") min = Math.max(min, limit);
    if (kind !== "at_least") max = Math.min(max, limit);
  }
  return { adds: addsOf(total.value, task, settings, versions), min, max };
}

/** What must hold of the options together; the limits of the total `without` are left out. */
export function portfolio(
  task: Task,
  settings: Portfolio["settings"],
  facts: Facts,
  versions: Versions,
  without?: string,
): Portfolio {
  const { decision } = task;
  const all: Constraint[] = [];
  const add = (min: number, max: number, worth: (setting: Setting, id: string) => number): void => {
    const adds = task.options.map(({ id }, at) => settings[at]!.map((one) => worth(one, id)));
    all.push({ adds, min, max });
  };
  if (decision.kind === "choose") add(decision.min, decision.max, Number);
  if (decision.kind === "points") add(decision.points, decision.points, Number);
  if (decision.kind !== "levels") {
    for (const { min, max, options } of task.groups) {
      add(min, max, (setting, id) => Number(options.includes(id) && isChosen(setting)));
    }
  }
  for (const total of task.totals) {
    if (total.path === without || total.limits.length === 0) continue;
    all.push(ofTotal(total, task, settings, facts, versions));
  }
  // The sum of points is often a total as well: the same constraint need not be carried twice.
  const distinct = new Map(all.map((one) => [JSON.stringify([one.adds, one.min, one.max]), one]));
  return { settings, constraints: [...distinct.values()] };
}
