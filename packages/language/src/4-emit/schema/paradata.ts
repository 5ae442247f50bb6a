import type { Task } from "@pwe/model";
import type { Place } from "../places.ts";
import { closed, type Schema } from "./json-schema.ts";
import { settingShape } from "./shapes.ts";

/** How the answers to the tasks came about. */
export function paradataShape(places: readonly Place[]): Schema {
  const tasks = new Set(
    places.flatMap((place) => (place.kind === "option" ? [place.element] : [])),
  );
  const shapes = [...tasks].map((task) => [task.path, taskShape(task)] as const);
  return closed(
    Object.fromEntries(shapes),
    [...tasks].map(({ path }) => path),
  );
}

function taskShape(task: Task): Schema {
  const options = task.options.map(({ id }) => id);
  const limited = task.totals.filter(({ limits }) => limits.length > 0).map(({ id }) => id);
  const count: Schema = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
  return closed(
    {
      touched: { type: "array", items: { type: "string", enum: options }, uniqueItems: true },
      first: closed(Object.fromEntries(options.map((id) => [id, settingShape(task, id)])), options),
      over: closed(Object.fromEntries(limited.map((id) => [id, count])), limited),
    },
    ["touched", "first", "over"],
  );
}
