import type { Task } from "./generated/consultation.ts";
import type { AskedItem } from "./asked.ts";
import { judgeItem } from "./judge-item.ts";
import { judgeTask } from "./judge-task.ts";
import type { Report } from "./judge-value.ts";
import { member, settingMember } from "./member.ts";
import type { Versions } from "./situation.ts";
import type { Read, Walk } from "./walk.ts";

/** What is wrong with the answers to these items, each by itself and, per task, together. */
export function judgeItems(
  items: readonly AskedItem[],
  read: Read,
  facts: Walk["facts"],
  versions: Versions,
  report: Report,
): void {
  const tasks = new Map<Task, Map<string, unknown>>();
  const unset = new Set<Task>();
  for (const item of items) {
    const value = read(item, facts);
    if (item.kind !== "option") {
      judgeItem(item, value, report);
      continue;
    }
    const { element, option, path } = item;
    const settings = tasks.get(element) ?? new Map<string, unknown>();
    tasks.set(
      element,
      settings.set(option.id, member(value, settingMember[element.decision.kind])),
    );
    judgeItem(item, value, (at, code, numbers) => {
      if (at !== `${path}.why`) unset.add(element);
      report(at, code, numbers);
    });
  }
  for (const [task, settings] of tasks) {
    if (!unset.has(task)) judgeTask(task, (id) => settings.get(id), facts, versions, report);
  }
}
