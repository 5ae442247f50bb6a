import type { Task } from "./generated/consultation.ts";
import type { Conflict, Conflicting } from "./budget-proof.ts";
import type { Facts } from "./condition.ts";
import { layers } from "./layers.ts";
import { constraintsOf, settingsOf, type Constraint } from "./portfolio.ts";
import type { Versions } from "./situation.ts";

/**
 * Requirements of a task that cannot be met together after these earlier decisions: all of them, less what the conflict
 * does without, each tried in turn (a deletion filter: Chinneck & Dravnieks 1991).
 */
export function conflictOf(
  task: Task,
  facts: Facts,
  versions: Versions,
  size: number,
): Conflict | undefined {
  const settings = task.options.map((_, at) => settingsOf(task, at));
  const widths = [1, ...settings.map((own) => own.length)];
  let kept = constraintsOf(task, settings, [facts], versions);
  if (layers({ widths, constraints: kept }, size).outcome !== "infeasible") return undefined;
  let minimal = true;
  for (const one of [...kept].sort(byWeight)) {
    const others = kept.filter((other) => other !== one);
    const { outcome } = layers({ widths, constraints: others }, size);
    if (outcome === "infeasible") kept = others;
    if (outcome === "undecided") minimal = false;
  }
  return { members: kept.map(described), minimal };
}

const weight = { total: 1, points: 0, choose: 0, group: 0 } as const;

/** What was not written as a limit first, so that limits stay in where there is a choice. */
const byWeight = (a: Constraint, b: Constraint): number =>
  weight[a.requires.of] - weight[b.requires.of];

function described({ requires, asks: [limit = 0], adds }: Constraint): Conflicting {
  const sum = (extreme: (...numbers: number[]) => number): number =>
    adds.reduce((all, own) => all + own.reduce((one, other) => extreme(one, other)), limit);
  return { ...requires, limit, least: sum(Math.min), most: sum(Math.max) };
}
