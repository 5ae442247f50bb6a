import type { Task } from "./generated/consultation.ts";
import type { Facts } from "./condition.ts";
import type { BlockAnswers } from "./generated/response.ts";
import type { Versions } from "./situation.ts";

/**
 * The numerator of every total of a task, by path. An option without an answer adds nothing, and so does a
 * total of an earlier task that this respondent did not decide on.
 */
export function totals(
  task: Task,
  answers: BlockAnswers,
  facts: Facts,
  versions: Versions,
): Map<string, number> {
  throw new Error("not written yet");
}
