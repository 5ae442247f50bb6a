import {
  type Instrument,
  type Linear,
  type Task,
  type VariedWhole,
  bounds,
  tasksIn,
} from "@pwe/model";

/** The largest that a varied number can be, without its sign. */
const largest = (varied: VariedWhole): number =>
  typeof varied === "number"
    ? Math.abs(varied)
    : Math.max(...varied.cases.map(({ is }) => Math.abs(is)));

/** How often an option can add a term's number. */
function largestTimes({ decision, options }: Task, option: string): number {
  if (decision.kind === "levels" || decision.kind === "choose") return 1;
  const own = options.find(({ id }) => id === option);
  return own === undefined ? 0 : Math.max(...bounds(own, decision).map(Math.abs));
}

/**
 * The paths of the totals that could become too large for whole numbers to be exact (2^53), whatever is answered.
 * `totals`, `meters` and `judge` are exact for every instrument without one.
 */
export function inexactTotals(instrument: Instrument): string[] {
  const sizes = new Map<string, number>();
  const sizeOf = (linear: Linear, task: Task): number =>
    largest(linear.constant) +
    linear.terms.reduce(
      (sum, { option, each }) =>
        sum + Math.max(0, ...each.map(largest)) * largestTimes(task, option),
      0,
    ) +
    linear.totals.reduce(
      (sum, { path, times }) => sum + Math.abs(times) * (sizes.get(path) ?? 0),
      0,
    );
  const inexact: string[] = [];
  for (const task of tasksIn(instrument.elements)) {
    for (const { path, value, limits } of task.totals) {
      const size = sizeOf(value, task);
      sizes.set(path, size);
      const limit = Math.max(0, ...limits.map((one) => sizeOf(one.value, task)));
      if (size + limit > Number.MAX_SAFE_INTEGER) inexact.push(path);
    }
  }
  return inexact;
}
