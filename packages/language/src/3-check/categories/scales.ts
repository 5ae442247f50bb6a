import { listRules } from "../rule.ts";
import { allBesideEach } from "../rules/all-beside-each.ts";
import { noOtherReason } from "../rules/no-other-reason.ts";
import { openEndMissing } from "../rules/open-end-missing.ts";
import { reasonInAnswer } from "../rules/reason-in-answer.ts";
import { endsDiffer } from "../rules/ends-differ.ts";
import { instructionDiffers } from "../rules/instruction-differs.ts";
import { hintOutsideRange } from "../rules/hint-outside-range.ts";
import { scaleDiffers } from "../rules/scale-differs.ts";
import { measuresMixed } from "../rules/measures-mixed.ts";
import { leftOutGroup } from "../rules/left-out-group.ts";
import { oneOfSeveral } from "../rules/one-of-several.ts";
import { rangeUnlikely } from "../rules/range-unlikely.ts";
import { answerWithinAnswer } from "../rules/answer-within-answer.ts";
import { passDiffers } from "../rules/pass-differs.ts";
import { unitUnsaid } from "../rules/unit-unsaid.ts";
import { noneMissing } from "../rules/none-missing.ts";
import { scaleWithoutEnds } from "../rules/scale-without-ends.ts";
import { answersDoNotFit } from "../rules/answers-do-not-fit.ts";
import { answersOutOfOrder } from "../rules/answers-out-of-order.ts";
import { answerCount } from "../rules/answer-count.ts";
import { fixedNominalOrder } from "../rules/fixed-nominal-order.ts";
import { gridInconsistent } from "../rules/grid-inconsistent.ts";
import { mixedDirection } from "../rules/mixed-direction.ts";
import { noWayOut } from "../rules/no-way-out.ts";
import { noneNotExclusive } from "../rules/none-not-exclusive.ts";
import { otherNotOpen } from "../rules/other-not-open.ts";
import { otherPosition } from "../rules/other-position.ts";
import { passOutsideRange } from "../rules/pass-outside-range.ts";
import { rangeOverlap } from "../rules/range-overlap.ts";
import { reportGroupsRule } from "../rules/report-groups.ts";
import { scalePoints } from "../rules/scale-points.ts";
import { scoreShape } from "../rules/score-shape.ts";
import { shuffledOrdinal } from "../rules/shuffled-ordinal.ts";
import { similarLabels } from "../rules/similar-labels.ts";
import { unbalancedScale } from "../rules/unbalanced-scale.ts";

/** Whether what people can answer is what one wants to know of them. */
export const scales = listRules(
  // How many answers there are and whether they can be told apart, before what they stand for.
  answerCount,
  scalePoints,
  similarLabels,
  rangeOverlap,
  openEndMissing,
  rangeUnlikely,
  hintOutsideRange,
  answerWithinAnswer,
  answersDoNotFit,
  instructionDiffers,
  reasonInAnswer,
  scaleDiffers,
  measuresMixed,
  oneOfSeveral,
  // Then the shape of a scale.
  scaleWithoutEnds,
  endsDiffer,
  unitUnsaid,
  unbalancedScale,
  scoreShape,
  mixedDirection,
  gridInconsistent,
  // Then the order in which answers stand.
  answersOutOfOrder,
  shuffledOrdinal,
  fixedNominalOrder,
  // Then the ways out of them.
  otherPosition,
  otherNotOpen,
  noneNotExclusive,
  allBesideEach,
  noneMissing,
  noOtherReason,
  leftOutGroup,
  noWayOut,
  // Then how they are told to others.
  reportGroupsRule,
  passOutsideRange,
  passDiffers,
);
