import type { Decision, Linear, Task } from "../generated/consultation.ts";
import type { Facts } from "../documents/condition.ts";
import { pick } from "./pick.ts";
import type { Versions } from "../documents/situation.ts";

/** What an option is set to: a level's id, chosen or not, points, steps; anything else counts as unanswered. */
export type Settings = (option: string) => unknown;

/** Which of a term's numbers a setting takes, and how often. */
function shareOf(decision: Decision, setting: unknown): [index: number, times: number] {
  if (decision.kind === "levels") {
    return [decision.levels.findIndex(({ id }) => id === setting), 1];
  }
  if (decision.kind === "choose") return [0, setting === true ? 1 : 0];
  return [0, Number.isSafeInteger(setting) ? (setting as number) : 0];
}

/** What one option adds to a sum. */
export function added(
  { option, each }: Linear["terms"][number],
  task: Task,
  settings: Settings,
  versions: Versions,
): number {
  const [index, times] = shareOf(task.decision, settings(option));
  return times * (pick(each[index] ?? 0, versions) ?? 0);
}

/** The totals of earlier tasks that the totals and limits of a task go on with. */
export function carriedInto({ totals }: Task): string[] {
  return totals.flatMap(({ value, limits }) =>
    [value, ...limits.map((limit) => limit.value)].flatMap((one) =>
      one.totals.map(({ path }) => path),
    ),
  );
}

/**
 * The value of a sum over the options of a task. An option without an answer adds nothing, and so does a total of
 * an earlier task that this respondent did not decide on.
 */
export function sumOf(
  { constant, terms, totals: carried }: Linear,
  task: Task,
  settings: Settings,
  facts: Facts,
  versions: Versions,
): number {
  let sum = pick(constant, versions) ?? 0;
  for (const term of terms) sum += added(term, task, settings, versions);
  for (const { path, times } of carried) sum += times * (facts.get(path)?.number ?? 0);
  return sum;
}

/** The numerator of every total of a task, by path. */
export function totals(
  task: Task,
  settings: Settings,
  facts: Facts,
  versions: Versions,
): Map<string, number> {
  return new Map(
    task.totals.map(({ path, value }) => [path, sumOf(value, task, settings, facts, versions)]),
  );
}

/** Whether an option counts as chosen. */
export function isChosen(setting: unknown): boolean {
  return setting === true || (typeof setting === "number" && setting > 0);
}
