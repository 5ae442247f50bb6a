import { tasksIn, type Group, type Option, type Task, idOf } from "@pwe/model";
import { pinWords } from "./answers.ts";
import { compareBudgets } from "./budgets.ts";
import { moved } from "./sequence.ts";
import type { Sides } from "./sides.ts";
import {
  compareCount,
  compareMotivation,
  compareRange,
  countWords,
  stepWords,
} from "./questions.ts";

type Compare = (sides: Sides, old: Task, now: Task) => void;
const noop: Compare = () => {};

/** What says of each member of a task how it differs. */
const members: Record<Exclude<keyof Task, "kind" | "id" | "path">, Compare> = {
  decision: compareDecision,
  options: compareOptions,
  groups: compareGroups,
  totals: compareBudgets,
  shuffle: ({ note }, old, now) => {
    if (old.shuffle === now.shuffle) return;
    const rule = now.shuffle ? "order-randomised" : "order-fixed";
    note({ rule, path: now.path, before: null, after: null });
  },
  // A way out is an answer to the question whether one decides oneself.
  instead: noop,
  motivation: (sides, old, now) =>
    compareMotivation(sides, now.path, old.motivation, now.motivation),
  // Looked at one by one.
  elements: noop,
};

/** The tasks that were there before and are there still, in pairs. */
function keptTasks({ before, now, names }: Sides): { old: Task; task: Task }[] {
  const was = new Map(tasksIn(before.instrument.elements).map((task) => [task.path, task]));
  return tasksIn(now.instrument.elements).flatMap((task) => {
    const old = was.get(names.before(task.path) ?? "");
    return old === undefined ? [] : [{ old, task }];
  });
}

/** Notes how what can be decided in each task changed. */
export function compareTasks(sides: Sides): void {
  for (const { old, task } of keptTasks(sides))
    for (const compare of Object.values(members)) compare(sides, old, task);
}

function compareDecision(sides: Sides, { decision: old }: Task, task: Task): void {
  const { note } = sides;
  const { decision: now, path } = task;
  const changed = (
    rule: "type-changed" | "default-changed",
    before: string,
    after: string,
  ): void => {
    if (before !== after) note({ rule, path, before, after });
  };
  if (old.kind === "levels" && now.kind === "levels")
    changed("default-changed", startOf(sides, task, old.start), now.start ?? "unanswered");
  else if (old.kind === "choose" && now.kind === "choose") {
    const all = task.options.length;
    compareCount(sides, path, countWords(old.min, old.max, all), countWords(now.min, now.max, all));
  } else if (old.kind === "points" && now.kind === "points")
    compareCount(sides, path, `${old.points}`, `${now.points}`);
  else if (old.kind === "amount" && now.kind === "amount") {
    changed("type-changed", stepWords(old.step, old.unit), stepWords(now.step, now.unit));
    changed("default-changed", `${old.start ?? "unanswered"}`, `${now.start ?? "unanswered"}`);
  } else changed("type-changed", old.kind, now.kind);
}

/** The level at which a task began, by the id it has now. */
const startOf = ({ names }: Sides, task: Task, start: string | null): string => {
  const option = task.options
    .map(({ path }) => names.before(path))
    .find((one) => one !== undefined);
  return start === null ? "unanswered" : (names.answerAfter(option ?? "", start) ?? start);
};

function compareOptions(sides: Sides, old: Task, task: Task): void {
  const { names, note } = sides;
  const was = new Map(old.options.map((option) => [option.path, option]));
  for (const option of task.options) {
    const one = was.get(names.before(option.path) ?? "");
    if (one === undefined) continue;
    if (old.decision.kind === task.decision.kind && task.decision.kind === "amount")
      compareRange(sides, option.path, ends(one), ends(option), task.decision.step);
    else if (old.decision.kind === "points" && task.decision.kind === "points")
      compareRange(sides, option.path, ends(one), ends(option));
    if (one.pin !== option.pin)
      note({
        rule: "order-changed",
        path: option.path,
        before: pinWords(one),
        after: pinWords(option),
      });
    if (one.image !== option.image)
      note({
        rule: "info-moved",
        path: option.path,
        before: one.image ?? null,
        after: option.image ?? null,
      });
  }
  const order = task.options.flatMap(({ path }) => names.before(path) ?? []);
  const before = old.options.map(({ path }) => path).filter((path) => order.includes(path));
  if (moved(before, order).length > 0)
    note({ rule: "order-changed", path: task.path, before: ids(before), after: ids(order) });
}

const ids = (paths: readonly string[]): string => paths.map((path) => idOf(path)).join(", ");

const ends = ({
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
}: Option): { min: number; max: number } => ({
  min,
  max,
});

function compareGroups({ names, note }: Sides, old: Task, task: Task): void {
  const shown = ({ min, max, options }: Group, own: (id: string) => string): string =>
    `${min}..${max}: ${options.map(own).join(", ")}`;
  for (const group of task.groups) {
    const one = old.groups.find(({ path }) => path === names.before(group.path));
    const before =
      one && shown(one, (id) => ids([names.after(`${old.path}.${id}`) ?? `${old.path}.${id}`]));
    const after = shown(group, (id) => id);
    if (before !== after)
      note({ rule: "count-changed", path: group.path, before: before ?? null, after });
  }
  for (const one of old.groups)
    if (names.after(one.path) === undefined)
      note({ rule: "count-changed", path: one.path, before: shown(one, (id) => id), after: null });
}
