import type { AnyRule } from "./rule.ts";
import { allowUnknownRule } from "./rules/allow-unknown-rule.ts";
import { allowUnused } from "./rules/allow-unused.ts";
import { budgetInfeasible } from "./rules/budget-infeasible.ts";
import { expectFails } from "./rules/expect-fails.ts";
import { expectUndecided } from "./rules/expect-undecided.ts";
import { marginCategories } from "./rules/margin-categories.ts";
import { marginSum } from "./rules/margin-sum.ts";
import { planNotCarriedOut } from "./rules/not-carried-out.ts";
import { startOverLimit } from "./rules/start-over-limit.ts";
import { unitMismatch } from "./rules/unit-mismatch.ts";
import { varyNotExhaustive } from "./rules/vary-not-exhaustive.ts";

/** Every rule, in the order in which findings of one place are shown. */
export const rules: readonly AnyRule[] = [
  // Versions first: a value that is missing in one version would make every number after it doubtful.
  varyNotExhaustive,
  // Then what a task's totals mean, from their units to what can be answered and what was promised of it.
  unitMismatch,
  budgetInfeasible,
  startOverLimit,
  expectFails,
  expectUndecided,
  // Then the plan, which touches nobody's answers.
  marginSum,
  marginCategories,
  planNotCarriedOut,
  // Last, for only now is it known which allowances had something to allow.
  allowUnknownRule,
  allowUnused,
] as unknown as readonly AnyRule[];
