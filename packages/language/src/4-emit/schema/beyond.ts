import type { Condition, Consultation, Task } from "@pwe/model";
import type { Place } from "../places.ts";
import { conditionWords } from "../words.ts";
import { isExact, type Predicate } from "./predicate.ts";

/** What the schema of this design leaves to `pwe:admissible`, in words. */
export function beyondSchema(
  groups: readonly {
    readonly when: Condition | null;
    readonly holds: Predicate;
    readonly places: readonly Place[];
  }[],
  consultation: Consultation,
): string {
  const tasks = new Set(
    groups.flatMap(({ places }) =>
      places.flatMap((place) => (place.kind === "option" ? [place.element] : [])),
    ),
  );
  const left = [
    ...[...tasks].flatMap(taskLimits),
    ...groups.flatMap(({ when, holds }) =>
      isExact(holds) || when === null ? [] : [`asked when ${conditionWords(when, consultation)}`],
    ),
    "where a response with another status than complete ends",
  ];
  return `Plain JSON Schema does not decide, and pwe:admissible does: ${left.join("; ")}.`;
}

function taskLimits(task: Task): string[] {
  const { decision, path } = task;
  return [
    ...task.totals.flatMap((total) =>
      total.limits.length > 0 ? [`the limits of ${total.path}`] : [],
    ),
    ...task.groups.map((group) => `how many of ${group.path} are chosen`),
    ...(decision.kind === "choose" ? [`how many of ${path} are chosen`] : []),
    ...(decision.kind === "points" ? [`that the points of ${path} sum to ${decision.points}`] : []),
  ];
}
