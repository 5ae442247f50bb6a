import type { Answers, Limit, Versions } from "@pwe/model";
import type { Crowd } from "./decision-diagram.ts";
import type { Requirement, Setting } from "./constraints.ts";
import type { TaskAnswer } from "./admissible-answers.ts";

/** What somebody answered before a task whose limits read the totals of earlier tasks. */
export interface Earlier {
  /** the numerators that those totals have then, by path; 0 for who did not decide on their task */
  readonly totals: Readonly<Record<string, number>>;
  /** everything that one such respondent answered up to this task */
  readonly answers: Answers;
}

/** An answer to a task that shows something. */
export interface Witness {
  readonly answer: TaskAnswer;
  /** what was answered before it, where the limits depend on that */
  readonly earlier?: Earlier;
}

/** An option at one of its settings. */
export interface OptionSetting {
  readonly option: string;
  readonly setting: Setting;
}

/** Whether a limit refuses anything that everything else lets pass. */
export interface LimitProof {
  readonly kind: Limit["kind"];
  readonly outcome: "binds" | "never" | "undecided";
  /** an answer that this limit alone refuses */
  readonly witness?: Witness;
}

/** What the limits of one total do. */
export interface TotalProof {
  readonly path: string;
  /** in the order written */
  readonly limits: readonly LimitProof[];
  /** how many answers everything but this total's limits admits; left out when that is not decided */
  readonly without?: bigint;
}

/** The most options that can be at the highest level, or be chosen. */
export interface Most {
  readonly number: number;
  readonly witness: Witness;
}

/** How many options can have the most extreme setting together. */
export interface MostProof {
  /** the highest level, or `chosen` */
  readonly at: string;
  readonly any: Most;
  /** with no option on the side `less`; left out where no level has that side, or no such answer is admissible */
  readonly uncompensated?: Most;
}

/** A part of a conflict, with what it asks and what there is. */
export interface Conflicting extends Requirement {
  /** what is asked, in the numerator of the total or as a count */
  readonly limit: number;
  /** what the sum can be at least and at most, whatever the other requirements are */
  readonly least: number;
  readonly most: number;
}

/** Requirements that cannot be met together. */
export interface Conflict {
  readonly members: readonly Conflicting[];
  /** without any one of them the others can be met */
  readonly minimal: boolean;
}

/** What the limits of a task do after each of the earlier answers that they depend on. */
export interface CarriedProof {
  /** the totals of earlier tasks that the limits read */
  readonly paths: readonly string[];
  /**
   * how many different combinations of them there are; each counts in `count`, `of` and `without`. Left out where only the
   * extremes were looked at
   */
  readonly states?: number;
  /** whether every earlier answer leaves an admissible one */
  readonly outcome: "proved" | "refuted" | "undecided";
  /** after this nothing is admissible */
  readonly stuck?: Earlier & { readonly conflict: Conflict };
  /** after how many of the combinations nothing is admissible, where that is known */
  readonly stuckStates?: number;
  /** whether exactly one answer is left after every combination; left out where that is not known */
  readonly leavesOne?: boolean;
  /** what some earlier answer leaves within reach and another does not, with the other */
  readonly lost: readonly (OptionSetting & { readonly earlier: Earlier })[];
}

/** What is proved of one task, in the versions that read the same numbers. */
export interface BudgetProof {
  /** path of the task */
  readonly task: string;
  readonly versions: readonly Versions[];
  /** whether an admissible answer exists */
  readonly outcome: "feasible" | "infeasible" | "undecided";
  /** where something is not decided: how far it got */
  readonly crowd?: Crowd;
  /** an admissible answer */
  readonly witness?: Witness;
  /** how many answers are admissible; left out when that is not decided */
  readonly count?: bigint;
  /** how many there would be without the limits of totals; left out when that is not decided */
  readonly of?: bigint;
  /** what no admissible answer has */
  readonly unreachable: readonly OptionSetting[];
  /** what may or may not be in some admissible answer */
  readonly unknown: readonly OptionSetting[];
  /** of the totals with limits, in the order shown */
  readonly totals: readonly TotalProof[];
  /** left out for points and amounts, and where it is not decided */
  readonly most?: MostProof;
  /** why nothing is admissible */
  readonly conflict?: Conflict;
  /** left out where no earlier task is read */
  readonly carried?: CarriedProof;
}

/** The share that `count` is of `of`, in hundred-thousandths, rounded down: 13300 is 13.3 %. */
export function shareOf(count: bigint, of: bigint): number {
  return of === 0n ? 0 : Number((count * 100_000n) / of);
}
