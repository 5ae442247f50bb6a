import type { Analysis, PlannedAnalysis } from "@pwe/model";
import { comparisons } from "./planners/comparisons.ts";
import type { Context, Planners } from "./planners/context.ts";
import { descriptions } from "./planners/descriptions.ts";
import { models } from "./planners/models.ts";
import { withinPerson } from "./planners/within-person.ts";

const planners: Planners<Analysis["kind"]> = {
  ...descriptions,
  ...comparisons,
  ...withinPerson,
  ...models,
};

/** An analysis with the columns it reads and every option written out. */
export function planAnalysis(analysis: Analysis, context: Context): PlannedAnalysis {
  const plan = planners[analysis.kind] as (one: Analysis, context: Context) => PlannedAnalysis;
  return plan(analysis, context);
}
