import type { Versions } from "@pwe/model";
import type { AnswerClass, Weigh } from "./proof.ts";
import { start, type Entry, type State } from "./states.ts";
import type { Program } from "./steps.ts";
import type { AskStep, Part, ScreenStep, Step, Test, UseStep, WhenStep } from "./step.ts";

export interface WhenVisit {
  readonly all: Entry;
  readonly lists: readonly Entry[];
  /** per arm: some who come here meet its condition; some do not; some do without meeting one before */
  readonly met: boolean[];
  readonly unmet: boolean[];
  /** for one that looks at one thing: what was answered, by whether some arm takes it */
  readonly taken: Set<AnswerClass>;
  readonly left: Set<AnswerClass>;
}

interface ScreenVisit {
  readonly ended: Entry;
  readonly passed: Entry;
}

interface UseVisit {
  readonly asked: Entry;
  readonly unasked: Entry;
}

/** What became of a part in some versions. */
export interface Explored {
  readonly whens: Map<WhenStep, WhenVisit>;
  readonly screens: Map<ScreenStep, ScreenVisit>;
  readonly uses: Map<UseStep, UseVisit>;
  readonly parts: Map<Part, Entry>;
  /** tasks to which some of those who came there had no admissible answer */
  readonly stuck: Map<AskStep, Entry>;
  readonly end: readonly State[];
  readonly steps: number;
  /** set where it was given up: nobody is at the end then */
  readonly gaveUp?: string;
  /** where it was given up and places were looked at one by one: those that were not decided then either, with why */
  readonly open?: ReadonlyMap<Step, string>;
}

/** What becomes of a part that nobody asks of: everyone comes through it. */
export const untouched: Explored = {
  ...{ whens: new Map(), screens: new Map(), uses: new Map(), parts: new Map(), stuck: new Map() },
  ...{ end: [start], steps: 0 },
};

/** Why it is not known who comes to a step of a part; undefined where it is. */
export const openAt = ({ gaveUp, open }: Explored, step: Step): string | undefined =>
  open === undefined ? gaveUp : open.get(step);

/** Only towards one place: the arms around it, and conditions that do not count. */
export interface Aim {
  readonly arms: ReadonlyMap<Step, number>;
  readonly without: ReadonlySet<Test>;
}

/** Steps in their order, by the list that they stand in. */
export type Only = ReadonlyMap<readonly Step[], readonly Step[]>;

export interface Exploring {
  readonly program: Program;
  readonly versions: Versions;
  readonly weigh: Weigh;
  /** whether the weight is also kept by page */
  readonly perPage?: boolean;
  readonly size: number;
  /** what became of a part inside */
  readonly inside: (part: Part) => Explored;
  readonly aim?: Aim;
  /** of every list of steps the only ones that are gone through */
  readonly only?: Only;
}
