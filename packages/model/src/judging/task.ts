import type { Task } from "../generated/consultation.ts";
import type { Facts } from "../documents/condition.ts";
import type { Report } from "./value.ts";
import { readMeters } from "../answering/meters.ts";
import type { Versions } from "../documents/situation.ts";
import { type Settings, isChosen } from "../answering/totals.ts";

/** What is wrong with the options of a task together; each of them is known to be set as it should. */
export function judgeTask(
  task: Task,
  settings: Settings,
  facts: Facts,
  versions: Versions,
  report: Report,
): void {
  const { decision, path } = task;
  const between = (
    at: string,
    count: number,
    min: number,
    max: number,
    few: Parameters<Report>[1],
    many: Parameters<Report>[1],
  ): void => {
    if (count < min) report(at, few, { limit: min, by: count - min });
    if (count > max) report(at, many, { limit: max, by: count - max });
  };
  const chosen = (options: readonly string[]): number =>
    options.filter((id) => isChosen(settings(id))).length;

  const ids = task.options.map(({ id }) => id);
  if (decision.kind === "choose") {
    between(path, chosen(ids), decision.min, decision.max, "too_few", "too_many");
  }
  if (decision.kind === "points") {
    const spent = ids.reduce((sum, id) => sum + Number(settings(id)), 0);
    between(path, spent, decision.points, decision.points, "points_left", "points_over");
  }
  if (decision.kind !== "levels") {
    for (const { path: at, min, max, options } of task.groups) {
      between(at, chosen(options), min, max, "group_too_few", "group_too_many");
    }
  }
  for (const { total, limits } of readMeters(task, settings, facts, versions)) {
    for (const { value, off, shown, offShown } of limits) {
      if (off === 0) continue;
      report(total.path, off > 0 ? "over_limit" : "under_limit", {
        ...{ limit: value, by: off },
        shown: { limit: shown, by: offShown, unit: total.unit },
      });
    }
  }
}
