import type { AmountDecision, Option, PointsDecision } from "../generated/consultation.ts";
import type { NumberField } from "./read-number.ts";

/** What the field takes in which an option gets its points or its amount. */
export const settingField = (
  { min = 0, max }: Option,
  decision: PointsDecision | AmountDecision,
): NumberField =>
  decision.kind === "points"
    ? { min, max: max ?? decision.points, step: { int: 1, decimals: 0 } }
    : { min, max: max ?? 0, step: decision.step, unit: decision.unit };
