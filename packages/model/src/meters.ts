import type { Exact, Instrument, Limit, Total } from "./generated/consultation.ts";
import type { Situation } from "./situation.ts";

/** A limit and how it stands. */
export interface LimitReading {
  readonly kind: Limit["kind"];
  /** in the total's numerator */
  readonly value: number;
  /** the value as shown: divided and rounded as the total is */
  readonly shown: Exact;
  readonly met: boolean;
  /** how much too much (positive) or too little (negative), in the numerator; 0 when met */
  readonly off: number;
  /** `off` as shown */
  readonly offShown: Exact;
}

/** What a total reads now. */
export interface Meter {
  readonly total: Total;
  readonly numerator: number;
  readonly shown: Exact;
  readonly limits: readonly LimitReading[];
  /** every limit is met */
  readonly met: boolean;
}

/** The totals of a task as they read now, in the order shown. Empty for who opted out or delegated. */
export function meters(instrument: Instrument, situation: Situation, task: string): Meter[] {
  throw new Error("not written yet");
}
