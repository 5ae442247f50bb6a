import type { Condition, ScreenOut, Task, When } from "@pwe/model";
import type { Shown } from "./proof.ts";
import type { Variable } from "./variables.ts";

/** A condition with what it looks at. */
export interface Test {
  readonly condition: Condition;
  readonly reads: readonly Variable[];
}

/** Shown, and perhaps asked: then the states part by what can be answered. */
export interface AskStep {
  readonly kind: "ask";
  readonly shown: readonly Shown[];
  readonly variables: readonly Variable[];
  /** only of who decides: how the task was decided */
  readonly guard?: Variable;
  /** the totals of earlier tasks that it goes on with */
  readonly needs: readonly Variable[];
  readonly task?: Task;
}

export interface WhenStep {
  readonly kind: "when";
  readonly when: When;
  readonly place: string;
  readonly depth: number;
  readonly tests: readonly Test[];
  /** the path that all tests look at, when they look at one and at nothing else */
  readonly over?: string;
  /** one per arm, and that of `else` */
  lists: Step[][];
}

export interface ScreenStep {
  readonly kind: "screen";
  readonly element: ScreenOut;
  readonly place: string;
  readonly test: Test;
}

/** Here an answer is used. */
export interface UseStep {
  readonly kind: "use";
  readonly use: number;
  readonly variables: readonly Variable[];
}

/** Some of the things in a shuffle, by their numbers. */
export interface Shuffled {
  readonly path: string;
  /** how many things are in the whole shuffle */
  readonly things: number;
  readonly own: readonly number[];
}

/** Things in a shuffle of which the order matters. */
export interface ShuffleStep extends Shuffled {
  readonly kind: "shuffle";
  children: Step[][];
}

/** Something that nothing outside it depends on. */
export interface PartStep {
  readonly kind: "part";
  readonly part: Part;
}

export type Step = AskStep | WhenStep | ScreenStep | UseStep | ShuffleStep | PartStep;

/** Steps that do not depend on what stands outside them, but for whether somebody comes there. */
export interface Part {
  readonly steps: readonly Step[];
  /** the arms that its conditions, limits and parts tell apart */
  readonly arms: ReadonlySet<string>;
}
