import type { Condition } from "../generated/consultation.ts";
import { own } from "./members.ts";
import type { Versions } from "./situation.ts";

/** What is known at one path. */
export interface Fact {
  /** the answers chosen; the level; `chosen`; the way a task was decided; `yes` to the consent */
  readonly ids?: readonly string[];
  /** number, scale, points, amount in steps, numerator of a total */
  readonly number?: number;
  /** false for what was skipped or refused, which is missing all the same */
  readonly answered: boolean;
  /** asked, and still without an answer: what depends on it cannot be told yet */
  readonly open?: boolean;
}

/** What is known, by path, at one point of the route. */
export type Facts = ReadonlyMap<string, Fact>;

const missing: Fact = { answered: false };

/**
 * Whether a condition holds; undefined when that depends on a question that is still open (a finished response
 * has none). On what was not asked or was skipped, `is`, `has`, `range` and `answered` are false.
 */
export function holds(condition: Condition, facts: Facts, versions: Versions): boolean | undefined {
  switch (condition.op) {
    case "and":
    case "or": {
      // An `and` is settled by one false, an `or` by one true.
      const settles = condition.op === "or";
      const parts = condition.of.map((part) => holds(part, facts, versions));
      return parts.includes(settles) ? settles : parts.includes(undefined) ? undefined : !settles;
    }
    case "not": {
      const part = holds(condition.of, facts, versions);
      return part === undefined ? undefined : !part;
    }
    case "arm":
      return condition.any.includes(own(versions, condition.factor) ?? "");
  }
  const { ids = [], number, answered, open } = facts.get(condition.path) ?? missing;
  if (open) return undefined;
  switch (condition.op) {
    case "is":
    case "has":
      return ids.some((id) => condition.any.includes(id));
    case "range":
      return (
        number !== undefined &&
        number >= (condition.min ?? -Infinity) &&
        number <= (condition.max ?? Infinity)
      );
    case "answered":
      return answered;
  }
}

/** A condition that is made of no others. */
export type Leaf = Exclude<Condition, { op: "and" | "or" | "not" }>;

/** The conditions that one is made of, in the order they are written. */
export function leaves(condition: Condition): Leaf[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(leaves);
    case "not":
      return leaves(condition.of);
    default:
      return [condition];
  }
}

/** The paths of the answers and totals that a condition looks at, each once. */
export const pathsIn = (condition: Condition): string[] => [
  ...new Set(leaves(condition).flatMap((leaf) => (leaf.op === "arm" ? [] : [leaf.path]))),
];

/** The versions that a condition asks for, of one factor or of all: one list for each time that it does. */
export const armsIn = (condition: Condition, factor?: string): (readonly string[])[] =>
  leaves(condition).flatMap((leaf) =>
    leaf.op === "arm" && (factor === undefined || leaf.factor === factor) ? [leaf.any] : [],
  );
