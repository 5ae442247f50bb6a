import type { Exact } from "../generated/consultation.ts";

/** What can be wrong with a response. A closed set: whoever words them has a table with every one. */
export type ProblemCode =
  // the response as a whole
  | "not_an_object"
  | "unknown_member"
  | "missing_member"
  | "wrong_type"
  | "other_consultation"
  | "other_design"
  | "other_release"
  | "unknown_arm"
  | "missing_factor"
  | "unknown_language"
  | "unknown_stream"
  | "wrong_status"
  // one answer
  | "not_asked"
  | "unanswered"
  | "required"
  | "unknown_answer"
  | "not_a_number"
  | "out_of_range"
  | "empty_text"
  | "too_long"
  | "wrong_format"
  | "not_a_date"
  | "date_out_of_range"
  | "exclusive"
  | "repeated"
  | "too_few"
  | "too_many"
  | "no_consent"
  // a task as a whole
  | "group_too_few"
  | "group_too_many"
  | "points_left"
  | "points_over"
  | "over_limit"
  | "under_limit";

/** The numbers of a problem as people read them: with the decimals and the unit of what they are numbers of. */
export interface ShownNumbers {
  readonly limit: Exact;
  readonly by: Exact;
  readonly unit?: string | undefined;
}

/**
 * One reason why a response, or a page of it, is not admissible. Plain data: the words are the form's.
 * `path` joins members with dots (`attention.rights.level`, `attention.effort` for a total, `versions.tone`).
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  /** The number that may not be passed: a maximum, minimum or count, in the unit of the answer or the total's numerator. */
  readonly limit?: number;
  /** By how much it is passed, in the same unit. */
  readonly by?: number;
  /** The two as the form shows them, where they are not a count. */
  readonly shown?: ShownNumbers;
}
