import type { IToken } from "chevrotain";

/** A token with what recovery needs: its line (a long text counts as one) and how far that line is indented. */
export interface Token extends IToken {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly line: number;
  readonly indent: number;
  /** the first of its line */
  readonly first: boolean;
  /** of a text: the text meant, when its writing had to be repaired */
  value?: string;
  /** of a number: it is written otherwise, so that its value is not known */
  unread?: boolean;
  /** of a word: the statement that begins here misses its { */
  opens?: boolean;
  /** of a }: it closes a block whose first line is missing */
  orphan?: boolean;
}
