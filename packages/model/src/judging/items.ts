import type { Task } from "../generated/consultation.ts";
import { judgeItem } from "./item.ts";
import { judgeTask } from "./task.ts";
import type { Report } from "./value.ts";
import type { Versions } from "../documents/situation.ts";
import type { Read, Walk } from "../answering/walk.ts";
import type { AskedItem } from "../answering/item.ts";

/** What is wrong with the answers to these items, each by itself and, per task, together. */
export function judgeItems(
  items: readonly AskedItem[],
  read: Read,
  { facts, settings, carried }: Walk,
  versions: Versions,
  report: Report,
): void {
  /** Tasks, and whether each of their options is set as it should be. */
  const tasks = new Map<Task, boolean>();
  for (const item of items) {
    const value = read(item, facts);
    if (item.kind !== "option") {
      judgeItem(item, value, report);
      continue;
    }
    const { element, path } = item;
    if (!tasks.has(element)) tasks.set(element, true);
    judgeItem(item, value, (at, code, numbers) => {
      if (at !== `${path}.why`) tasks.set(element, false);
      report(at, code, numbers);
    });
  }
  for (const [task, isSet] of tasks) {
    const set = settings.get(task);
    if (isSet && set) judgeTask(task, (id) => set.get(id), carried.get(task)!, versions, report);
  }
}
