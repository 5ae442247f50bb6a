import type { Task } from "../generated/consultation.ts";
import { judgeSetting } from "./item.ts";
import { judgeIds, judgeWhole, type Report } from "./value.ts";
import { isObject } from "../documents/members.ts";

/** How the answers to the tasks came about: of the shape, and about options and limits that exist. */
export function judgeParadata(
  paradata: Record<string, unknown>,
  tasks: ReadonlyMap<string, Task>,
  report: Report,
): void {
  for (const [path, value] of Object.entries(paradata)) {
    const task = tasks.get(path);
    const at = `paradata.${path}`;
    if (task === undefined) report(at, "unknown_member");
    else if (!isObject(value)) report(at, "wrong_type");
    else judgeOne(task, value, at, report);
  }
}

function judgeOne(task: Task, value: Record<string, unknown>, at: string, report: Report): void {
  const each = (
    part: unknown,
    name: string,
    judgePart: (id: string, one: unknown, path: string) => boolean,
  ): void => {
    if (!isObject(part)) return report(`${at}.${name}`, "wrong_type");
    for (const [id, one] of Object.entries(part)) {
      const path = `${at}.${name}.${id}`;
      if (!judgePart(id, one, path)) report(path, "unknown_member");
    }
  };
  for (const [name, part] of Object.entries(value)) {
    if (name === "touched") {
      judgeIds(part, `${at}.touched`, task.options, 0, task.options.length, report);
    } else if (name === "first") {
      each(part, name, (id, setting, path) => {
        const option = task.options.find((one) => one.id === id);
        if (option !== undefined) judgeSetting(task, option, setting, path, report);
        return option !== undefined;
      });
    } else if (name === "over") {
      each(part, name, (id, count, path) => {
        judgeWhole(count, path, 0, Number.MAX_SAFE_INTEGER, report);
        return task.totals.some((total) => total.id === id && total.limits.length > 0);
      });
    } else report(`${at}.${name}`, "unknown_member");
  }
}
