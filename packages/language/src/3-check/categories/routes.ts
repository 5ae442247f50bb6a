import { listRules } from "../rule.ts";
import { firstAnswerOpen } from "../rules/first-answer-open.ts";
import { mixedAndOr } from "../rules/mixed-and-or.ts";
import { recallBeside } from "../rules/recall-beside.ts";
import { textShuffled } from "../rules/text-shuffled.ts";
import { alwaysTrueCondition } from "../rules/always-true-condition.ts";
import { contradictoryCondition } from "../rules/contradictory-condition.ts";
import { deadCondition } from "../rules/dead-condition.ts";
import { emptyBranch } from "../rules/empty-branch.ts";
import { maybeUnasked } from "../rules/maybe-unasked.ts";
import { neverScreensOut } from "../rules/never-screens-out.ts";
import { nonExhaustiveBranch } from "../rules/non-exhaustive-branch.ts";
import { overlappingArms } from "../rules/overlapping-arms.ts";
import { repeatNotLinked } from "../rules/repeat-not-linked.ts";
import { routeExplosion } from "../rules/route-explosion.ts";
import { routesUndecided } from "../rules/routes-undecided.ts";
import { shuffleOfOne } from "../rules/shuffle-of-one.ts";
import { tinyBranch } from "../rules/tiny-branch.ts";
import { unreachableQuestion } from "../rules/unreachable-question.ts";

/** Who is asked what, and whether someone is. */
export const routes = listRules(
  // A condition that cannot be true explains why what depends on it is not reached.
  contradictoryCondition,
  unreachableQuestion,
  neverScreensOut,
  routesUndecided,
  alwaysTrueCondition,
  mixedAndOr,
  // Less than a whole condition, and what has nothing in it.
  deadCondition,
  emptyBranch,
  shuffleOfOne,
  textShuffled,
  // Then whether the branches divide people as they were meant to.
  overlappingArms,
  nonExhaustiveBranch,
  maybeUnasked,
  repeatNotLinked,
  recallBeside,
  firstAnswerOpen,
  // Then how many people and how many ways that makes.
  tinyBranch,
  routeExplosion,
);
