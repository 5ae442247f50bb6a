import {
  type AskedItem,
  type Option,
  type Random,
  type Task,
  type TaskParadata,
  bounds,
  member,
  settingMember,
  startOf,
} from "@pwe/model";
import { chance, drawOne, drawSome, drawWhole } from "../drawing/draw-answer.ts";

type Setting = string | number | boolean;

/**
 * How these answers to the tasks may have come about: what does not stand where it started was touched, and so was some
 * of the rest. Only who touched a task can have crossed a limit.
 */
export function drawParadata(
  answered: readonly (readonly [AskedItem, unknown])[],
  stream: (path: string) => Random,
): Record<string, TaskParadata> {
  const moved = new Map<Task, Option[]>();
  for (const [item, value] of answered) {
    if (item.kind !== "option") continue;
    const { element, option, path } = item;
    const setting = member(value, settingMember[element.decision.kind]);
    const touched = setting !== startOf(element) || chance(stream(`${path}:touched`), 4);
    moved.set(element, [...(moved.get(element) ?? []), ...(touched ? [option] : [])]);
  }
  const tasks = [...moved].filter(([, options]) => options.length > 0);
  return Object.fromEntries(
    tasks.map(([task, options]) => [
      task.path,
      drawTask(task, options, (part) => stream(`${task.path}:${part}`)),
    ]),
  );
}

function drawTask(
  task: Task,
  options: readonly Option[],
  stream: (part: string) => Random,
): TaskParadata {
  const order = drawSome(stream("touched"), options, options.length);
  const first = order.map((option) => [
    option.id,
    drawSetting(stream(`first:${option.id}`), task, option),
  ]);
  const over = task.totals
    .filter(({ limits }) => limits.length > 0)
    .map(({ id }) => [id, stream(`over:${id}`).below(4)] as const)
    .filter(([, times]) => times > 0);
  return {
    touched: order.map(({ id }) => id),
    first: Object.fromEntries(first) as Record<string, Setting>,
    ...(over.length > 0 && { over: Object.fromEntries(over) }),
  };
}

/** Any setting that an option can have, whether or not it fits the limits. */
function drawSetting(random: Random, { decision }: Task, option: Option): Setting {
  if (decision.kind === "levels") return drawOne(random, decision.levels).id;
  if (decision.kind === "choose") return chance(random, 2);
  return drawWhole(random, ...bounds(option, decision));
}
