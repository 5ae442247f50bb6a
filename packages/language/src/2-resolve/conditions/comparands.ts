import { byType, type PerType, type Question } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import type { Context } from "../context.ts";
import { rational, type Rational } from "../exact.ts";
import { readDate } from "../ranges.ts";

/** What the answers to a question compare with in a condition. */
type Comparand =
  | { readonly kind: "number"; /** of one stored step */ readonly size: Rational }
  | {
      readonly kind: "quoted";
      /** the number that conditions see of it; null after a report or at a hole */
      readonly read: (
        context: Context,
        text: syntax.StringLiteral | syntax.Missing,
      ) => number | null;
    }
  | { readonly kind: "nothing" };

const nothing = (): Comparand => ({ kind: "nothing" });

const comparands: PerType<[], Comparand> = {
  one: nothing,
  many: nothing,
  grid: nothing,
  number: ({ step }) => ({
    kind: "number",
    size: rational(BigInt(step.int), 10n ** BigInt(step.decimals)),
  }),
  scale: () => ({ kind: "number", size: rational(1n) }),
  text: nothing,
  rank: nothing,
  date: () => ({ kind: "quoted", read: readDate }),
};

/** What the answers to a question compare with in a condition. */
export const comparandOf = (question: Question): Comparand => byType(comparands, question);

/** Whether conditions compare it with what stands between quotes. */
export const isQuoted = (question: Question): boolean => comparandOf(question).kind === "quoted";
