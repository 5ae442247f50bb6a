import { listRules } from "../rule.ts";
import { budgetInfeasible } from "../rules/budget-infeasible.ts";
import { expectFails } from "../rules/expect-fails.ts";
import { expectUndecided } from "../rules/expect-undecided.ts";
import { startOverLimit } from "../rules/start-over-limit.ts";
import { unitMismatch } from "../rules/unit-mismatch.ts";

/** What can be answered within the limits of a task, and whether that is what was promised. */
export const budgets = listRules(
  // A sum of different units has no meaning, so nothing after it has.
  unitMismatch,
  budgetInfeasible,
  startOverLimit,
  expectFails,
  expectUndecided,
);
