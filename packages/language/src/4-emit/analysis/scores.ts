import type { Consultation, Task } from "@pwe/model";

/**
 * The attributes of a task's levels that are there to be averaged: those that no total adds up, or
 * all of them where totals use every one.
 */
export function scoreAttributes(task: Task, { attributes }: Consultation): string[] {
  const { decision } = task;
  if (decision.kind !== "levels") return [];
  const onLevels = attributes
    .filter(({ values }) => values.some(({ of }) => of.startsWith(`${decision.scale}.`)))
    .map(({ id }) => id);
  const added = onLevels.filter((id) => task.totals.some((total) => mentions(total.formula, id)));
  const scores = onLevels.filter((id) => !added.includes(id));
  return scores.length > 0 ? scores : onLevels;
}

function mentions(formula: string | undefined, id: string): boolean {
  return (formula ?? "").split(/[^a-z0-9_]+/).includes(id);
}
