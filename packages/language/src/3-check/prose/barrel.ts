import type { Purpose } from "./texts.ts";

/** A way in which one sentence asks two things. Each is narrow: one that is missed is better than one too many. */
export interface Barrel {
  /** where it counts: in questions, or in statements that people agree with */
  readonly of: readonly Purpose[];
  readonly two: RegExp;
  readonly unless?: RegExp;
}

/** Lines of words as the alternatives of an expression. */
export const joined = (...lines: string[]): string => lines.join(" ").split(/\s+/).join("|");
