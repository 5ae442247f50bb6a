import { listRules } from "../rule.ts";
import { weightsUnused } from "../rules/weights-unused.ts";
import { designEffectRule } from "../rules/design-effect.ts";
import { marginAnswers } from "../rules/margin-answers.ts";
import { marginCategories } from "../rules/margin-categories.ts";
import { marginSource } from "../rules/margin-source.ts";
import { marginSum } from "../rules/margin-sum.ts";
import { noWayBack } from "../rules/no-way-back.ts";
import { quotaAboveTarget } from "../rules/quota-above-target.ts";
import { marginOfNobody } from "../rules/margin-of-nobody.ts";
import { quotaClosesAll } from "../rules/quota-closes-all.ts";
import { quotaNeverFilled } from "../rules/quota-never-filled.ts";
import { quotaSum } from "../rules/quota-sum.ts";
import { targetsOffShares } from "../rules/targets-off-shares.ts";
import { trimWithoutOne } from "../rules/trim-without-one.ts";
import { weightExceedsTrim } from "../rules/weight-exceeds-trim.ts";
import { weightsScope } from "../rules/weights-scope.ts";

/** Whether the sample can be weighted to the population, and at what price. */
export const weights = listRules(
  // Whether the numbers that are wanted can be had, before they are weighted.
  quotaAboveTarget,
  quotaClosesAll,
  quotaNeverFilled,
  quotaSum,
  noWayBack,
  targetsOffShares,
  trimWithoutOne,
  // Whether the margins are a population.
  marginSum,
  marginCategories,
  marginSource,
  // Whether everyone who is weighted has a place in it.
  marginAnswers,
  marginOfNobody,
  weightsScope,
  weightsUnused,
  // What it costs: of margins that are wrong nobody needs to know.
  weightExceedsTrim,
  designEffectRule,
);
