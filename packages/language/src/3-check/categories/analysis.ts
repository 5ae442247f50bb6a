import { listRules } from "../rule.ts";
import { groupOfNobody } from "../rules/group-of-nobody.ts";
import { bandsOutside } from "../rules/bands-outside.ts";
import { classesVsN } from "../rules/classes-vs-n.ts";
import { excludeAboveMinutes } from "../rules/exclude-above-minutes.ts";
import { lccaConstrained } from "../rules/lcca-constrained.ts";
import { longColumn } from "../rules/long-column.ts";
import { measureMismatch } from "../rules/measure-mismatch.ts";
import { neverAnalysed } from "../rules/never-analysed.ts";
import { sampleAboveTarget } from "../rules/sample-above-target.ts";
import { showOutsideClasses } from "../rules/show-outside-classes.ts";
import { subgroupN } from "../rules/subgroup-n.ts";
import { unusualCertainty } from "../rules/unusual-certainty.ts";

/** Whether what is planned with the answers can be done with them. */
export const analysis = listRules(
  // A figure that means nothing needs no respondents.
  measureMismatch,
  showOutsideClasses,
  bandsOutside,
  unusualCertainty,
  sampleAboveTarget,
  excludeAboveMinutes,
  longColumn,
  classesVsN,
  groupOfNobody,
  subgroupN,
  lccaConstrained,
  neverAnalysed,
);
