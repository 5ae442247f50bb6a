import type { BlockAnswers, ItemAnswer } from "../generated/response.ts";

/** Factor to arm: the version of every factor that a respondent got. */
export type Versions = Readonly<Record<string, string>>;

/** Answers by block, then by question or option: `answers` of a response. */
export type Answers = Readonly<Record<string, BlockAnswers>>;

/** Answers kept apart, by path `block.item`: `aside` of a response. */
export type Aside = Readonly<Record<string, ItemAnswer>>;

/** What is known of one respondent while answering; a response is one too. */
export interface Situation {
  /** 16 hexadecimal digits; every random order follows from it */
  readonly seed: string;
  readonly versions: Versions;
  /** What was answered so far. Answers to what is not asked (any more) are not looked at. */
  readonly answers: Answers;
  /**
   * Key of the furthest page that was shown. From a page that follows `then fixed` on,
   * the elements of the same block's earlier pages are frozen. Left out: nothing is frozen.
   */
  readonly reached?: string;
}
