import { listRules } from "../rule.ts";
import { limitTurned } from "../rules/limit-turned.ts";
import { adviceTurned } from "../rules/advice-turned.ts";
import { pairWithoutChoice } from "../rules/pair-without-choice.ts";
import { limitDoesNothing } from "../rules/limit-does-nothing.ts";
import { budgetInfeasible } from "../rules/budget-infeasible.ts";
import { budgetUndecided } from "../rules/budget-undecided.ts";
import { carriedInfeasible } from "../rules/carried-infeasible.ts";
import { costNotMonotone } from "../rules/cost-not-monotone.ts";
import { dominatedLevel } from "../rules/dominated-level.ts";
import { expectFails } from "../rules/expect-fails.ts";
import { expectUndecided } from "../rules/expect-undecided.ts";
import { expectationWeak } from "../rules/expectation-weak.ts";
import { hardlyBinds } from "../rules/hardly-binds.ts";
import { indistinguishableOptions } from "../rules/indistinguishable-options.ts";
import { levelUnreachable } from "../rules/level-unreachable.ts";
import { neverBinds } from "../rules/never-binds.ts";
import { numberWordMismatch } from "../rules/number-word-mismatch.ts";
import { optionUnreachable } from "../rules/option-unreachable.ts";
import { refundLoophole } from "../rules/refund-loophole.ts";
import { roundedAway } from "../rules/rounded-away.ts";
import { startOverLimit } from "../rules/start-over-limit.ts";
import { tooTight } from "../rules/too-tight.ts";
import { unitMismatch } from "../rules/unit-mismatch.ts";

/** What can be answered within the limits of a task, and whether that is what was promised. */
export const budgets = listRules(
  // A sum of different units has no meaning, so nothing after it has.
  unitMismatch,
  // Then the numbers themselves: a slip in them is behind much of what follows.
  costNotMonotone,
  dominatedLevel,
  indistinguishableOptions,
  pairWithoutChoice,
  // Then whether anything can be answered, from nothing at all to one thing that cannot.
  budgetInfeasible,
  carriedInfeasible,
  startOverLimit,
  levelUnreachable,
  optionUnreachable,
  // Then whether the limits make people choose: too little, or too much.
  neverBinds,
  limitDoesNothing,
  hardlyBinds,
  tooTight,
  // Then whether they see what they choose.
  roundedAway,
  // Then what was promised, by the plan and by the texts.
  expectFails,
  numberWordMismatch,
  limitTurned,
  adviceTurned,
  refundLoophole,
  expectationWeak,
  // What could not be decided comes last.
  expectUndecided,
  budgetUndecided,
);
