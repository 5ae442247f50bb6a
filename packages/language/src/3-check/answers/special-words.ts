import type { Sensitive } from "@pwe/model";

/** How questions about special categories are recognised in one language. */
export interface SpecialWords {
  /** a question about others or about things, although a word of a category stands in it */
  readonly ofOthers: RegExp;
  /** a question that speaks to the respondent, or goes on where one did */
  readonly respondent: RegExp;
  /** what such questions say, in words about the respondent's own: "uw gezondheid", not "de gezondheid van bomen" */
  readonly asked: readonly (readonly [Sensitive, readonly RegExp[]])[];
  /** what answers and rows are called of which two or more name the category */
  readonly answered: readonly (readonly [Sensitive, RegExp])[];
  /** a question whether one belongs to groups, and the groups for which that is a special category */
  readonly membership: RegExp;
  readonly groups: readonly (readonly [Sensitive, RegExp])[];
  /** moods, which are about health where it is asked how often one has them */
  readonly feelings: RegExp;
  readonly often: RegExp;
}
