import type { Instrument, Task, Versions } from "@pwe/model";
import type { Crowd } from "./decision-diagram.ts";
import { earlierStates, type EarlierState } from "./earlier-states.ts";
import { extremeStates } from "./extreme-states.ts";
import type { Allowance } from "./pareto-search.ts";

/** What earlier tasks can leave for a task. */
export interface EarlierLeft {
  readonly states: readonly EarlierState[];
  /**
   * whether these are all that there are; or the extremes, which decide the same without being all; or some, after which
   * something can be had, but of which nothing follows for the others
   */
  readonly covers: "all" | "extremes" | "some";
  /** where going through all of them was broken off */
  readonly crowd?: Crowd;
}

/** Everything that earlier tasks can leave for this one, or what stands for it; where it was broken off when neither is known. */
export function earlierLeft(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  size: number,
  allowance: Allowance,
): EarlierLeft | { readonly states?: undefined; readonly crowd: Crowd } {
  const apart = earlierStates(instrument, task, versions, size);
  const all = "states" in apart ? earlierStates(instrument, task, versions, size, false) : apart;
  if (!("states" in all)) return { states: all, covers: "all" };
  const extremes = extremeStates(instrument, task, versions, allowance);
  if (extremes === undefined) return { crowd: all };
  const { states, isEnough } = extremes;
  return { states, covers: isEnough ? "extremes" : "some", crowd: all };
}
