import type { Consultation, Task, Total } from "@pwe/model";

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
  const added = onLevels.filter((id) => task.totals.some((total) => addsUp(total, id)));
  const scores = onLevels.filter((id) => !added.includes(id));
  return scores.length > 0 ? scores : onLevels;
}

/** Whether a total adds up an attribute: it says so, or it is called after it and says nothing. */
function addsUp({ id, formula }: Total, attribute: string): boolean {
  return formula === undefined
    ? id === attribute
    : formula.split(/[^a-z0-9_]+/).includes(attribute);
}
