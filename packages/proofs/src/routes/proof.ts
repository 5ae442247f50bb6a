import type {
  AskedItem,
  Condition,
  Element,
  Passage,
  Recall,
  Response,
  ScreenOut,
  Task,
  Versions,
  When,
} from "@pwe/model";

/**
 * A way through the instrument that somebody can go: a response that `judge` lets pass and that `walk` takes there.
 * Not complete where no admissible answer to what comes later was found: then the answers up to there are given.
 */
export interface RouteWitness {
  readonly response: Response;
  readonly complete: boolean;
}

/** A condition on the way to a place, and what it would have to be there. */
export interface OnTheWay {
  /** arm: of a `when` around the place; earlier: of an arm before it in such a `when`; screen_out: before the place */
  readonly kind: "arm" | "earlier" | "screen_out";
  readonly condition: Condition;
  readonly element: When | ScreenOut;
  readonly holds: boolean;
}

/** Whether anyone can come to a place, in any version. */
export type Reached =
  | { readonly outcome: "reachable"; readonly witness: RouteWitness }
  /**
   * Proved: these exclude each other and leaving out any of them would leave a way; `stuck` is a task before the place
   * without admissible answers.
   */
  | {
      readonly outcome: "unreachable";
      readonly because: readonly OnTheWay[];
      readonly stuck?: Task;
    }
  | { readonly outcome: "undecided"; readonly why: string };

/** Answers to one thing that conditions do not tell apart. */
export interface AnswerClass {
  readonly path: string;
  /** ids of answers, levels, ways of deciding; of `many` one combination */
  readonly ids?: readonly string[];
  /** numbers from the one to the other, in steps; a total by its numerator */
  readonly from?: number;
  readonly to?: number;
  /** answered: not skipped, refused or left out */
  readonly answered: boolean;
}

/** One arm of a `when`, or what is shown to those for whom none holds. */
export interface ArmRoutes {
  /** left out for `else` */
  readonly condition?: Condition;
  readonly elements: readonly Element[];
  readonly reached: Reached;
  /** no answers make the condition hold, whatever stands around it; left out where that was not worked out */
  readonly contradictory?: boolean;
  /** everyone who comes to the `when` meets the condition, in every version */
  readonly always: boolean;
  /** everyone who meets the condition met that of an earlier arm */
  readonly covered: boolean;
  /** of those who come to the `when` in these versions, the share that goes here; by version group */
  readonly shares: readonly number[];
}

/** What becomes of a `when`. */
export interface WhenRoutes {
  readonly when: When;
  /** unique in the instrument and the same for everyone: the places in the lists of elements, from the outside in */
  readonly place: string;
  /** in how many other `when`s it stands */
  readonly depth: number;
  readonly reached: Reached;
  readonly arms: readonly ArmRoutes[];
  /** what is shown when no arm holds; an empty `else` is there too */
  readonly otherwise: ArmRoutes;
  /** set when all arms look at one thing: the answers to it that some arm, or none, takes */
  readonly over?: {
    readonly path: string;
    readonly taken: readonly AnswerClass[];
    readonly left: readonly AnswerClass[];
  };
}

/** What becomes of a `screen out`. */
export interface ScreenRoutes {
  readonly element: ScreenOut;
  readonly place: string;
  /** that somebody ends here */
  readonly reached: Reached;
  readonly contradictory?: boolean;
  /** everyone who comes here is screened out */
  readonly always: boolean;
  readonly shares: readonly number[];
}

/** The least, the most, and the mean of something over the routes to the end. */
export interface Lengths {
  readonly shortest: number;
  readonly longest: number;
  /** over respondents who answer as the assumptions say */
  readonly mean: number;
}

/** The routes in versions that no condition and no limit tells apart. */
export interface VersionRoutes {
  /** per factor that matters the arms; a factor that does not matter is not named */
  readonly arms: Readonly<Record<string, readonly string[]>>;
  /** one version of them */
  readonly versions: Versions;
  /** routes that come to the end: sequences of arms, with what is shuffled in the order of the file */
  readonly complete: bigint;
  /** routes that end in a screen-out */
  readonly screenedOut: bigint;
  /** false: at most so many, for not everything could be worked out within the limit */
  readonly exact: boolean;
  /** in answers: a question, an option, a set of pairs and a row of a grid count as one each */
  readonly answers: Lengths;
}

/** What is proved of the routes of an instrument. */
export interface Routes {
  /** in the order of the file */
  readonly whens: readonly WhenRoutes[];
  readonly screens: readonly ScreenRoutes[];
  readonly versions: readonly VersionRoutes[];
  /** version groups that were not counted, because there are too many */
  readonly versionsLeftOut: number;
}

/** What is shown to a respondent: what is asked, and what is there to read. */
export type Shown =
  | AskedItem
  | { readonly kind: "passage"; readonly element: Passage }
  | { readonly kind: "recall"; readonly element: Recall };

/** How much something that is shown weighs: words, seconds, open fields. */
export type Weigh = (shown: Shown) => number;

/** The share of those asked that gives an answer, where that is known; an answer without one takes its part of the rest. */
export type Shares = (path: string, answer: string) => number | undefined;

export interface RouteOptions {
  /** at most so many steps per independent part before it is undecided; 200,000 when left out */
  readonly size?: number;
  /** left out: every answer is as likely, and so is skipping where that is allowed */
  readonly shares?: Shares;
  /** by factor the arms that are looked at; left out: all */
  readonly arms?: Readonly<Record<string, readonly string[]>>;
}

/** An answer that is used somewhere: before that element, or at the end for what is done with the data. */
export interface Use {
  readonly path: string;
  readonly at: Element | "end";
}

/** Whether an answer was asked of everyone who comes to where it is used. */
export type AskedBefore =
  | { readonly outcome: "asked" }
  | { readonly outcome: "maybe"; readonly witness: RouteWitness }
  | { readonly outcome: "undecided"; readonly why: string };
