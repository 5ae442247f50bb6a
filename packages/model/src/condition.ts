import type { Condition } from "./generated/consultation.ts";
import type { Versions } from "./situation.ts";

/** What is known at one path: the ids chosen there, a number, and whether it counts as answered. */
export interface Fact {
  readonly ids?: readonly string[];
  readonly number?: number;
  /** false for a refusal, which is missing all the same */
  readonly answered: boolean;
}

/** What is known, by path, at one point of the route. */
export type Facts = ReadonlyMap<string, Fact>;

/** Whether a condition holds. What is not known is missing: `is`, `has`, `range` and `answered` are then false. */
export function holds(condition: Condition, facts: Facts, versions: Versions): boolean {
  throw new Error("not written yet");
}
