import type { Task } from "./generated/consultation.ts";
import type { BlockAnswers } from "./generated/response.ts";
import type { Facts } from "./condition.ts";
import type { Random } from "./random.ts";
import type { Versions } from "./situation.ts";

/** The options' part of an answer to a task, without motivations. */
export type TaskAnswer = BlockAnswers;

export interface ReachOptions {
  /** what earlier tasks' totals read; left out, a task that carries any is undecided */
  readonly facts?: Facts;
  /** settings that an option may have, by option id: limits what is looked at */
  readonly only?: (option: string, setting: string | number | boolean) => boolean;
  /** the limits of this total do not count */
  readonly without?: string;
  /** at most this many states and steps are looked at before it is undecided */
  readonly size?: number;
}

/** What the admissible answers to a task are, exactly. */
export type Reach =
  | { readonly outcome: "undecided"; readonly why: string }
  | { readonly outcome: "infeasible" }
  | {
      readonly outcome: "feasible";
      /** how many answers are admissible, and how many there are without any limit */
      readonly count: bigint;
      readonly of: bigint;
      /** whether some admissible answer has this option at this setting (level id, chosen or not, points, steps) */
      readonly reachable: (option: string, setting: string | number | boolean) => boolean;
      /** the fewest and the most options for which `at` says yes, each with an answer that has as many */
      readonly options: (at: (option: string, setting: string | number | boolean) => boolean) => {
        readonly min: number;
        readonly max: number;
        readonly fewest: TaskAnswer;
        readonly most: TaskAnswer;
      };
      /** the smallest and largest numerator of a total, each with an answer that has it */
      readonly range: (total: string) => {
        readonly min: number;
        readonly max: number;
        readonly smallest: TaskAnswer;
        readonly largest: TaskAnswer;
      };
      /** an admissible answer, each as likely */
      readonly draw: (random: Random) => TaskAnswer;
    };

/** The admissible answers to a task in these versions, by exact dynamic programming over its totals. */
export function reach(task: Task, versions: Versions, options: ReachOptions = {}): Reach {
  throw new Error("not written yet");
}
