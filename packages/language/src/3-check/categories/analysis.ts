import { listRules } from "../rule.ts";
import { classesVsN } from "../rules/classes-vs-n.ts";
import { lccaConstrained } from "../rules/lcca-constrained.ts";
import { measureMismatch } from "../rules/measure-mismatch.ts";
import { neverAnalysed } from "../rules/never-analysed.ts";
import { subgroupN } from "../rules/subgroup-n.ts";

/** Whether what is planned with the answers can be done with them. */
export const analysis = listRules(
  // A figure that means nothing needs no respondents.
  measureMismatch,
  classesVsN,
  subgroupN,
  lccaConstrained,
  neverAnalysed,
);
