import { listRules } from "../rule.ts";
import { marginCategories } from "../rules/margin-categories.ts";
import { marginSum } from "../rules/margin-sum.ts";

/** Whether the sample can be weighted to the population, and at what price. */
export const weights = listRules(marginSum, marginCategories);
