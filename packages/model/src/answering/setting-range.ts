import type { AmountDecision, Option, PointsDecision } from "../generated/consultation.ts";
import type { NumberRange } from "./read-number.ts";

/** The numbers that an option can be set to: its points, or its amount. */
export const settingRange = (
  { min = 0, max }: Option,
  decision: PointsDecision | AmountDecision,
): NumberRange =>
  decision.kind === "points"
    ? { min, max: max ?? decision.points, step: { int: 1, decimals: 0 } }
    : { min, max: max ?? 0, step: decision.step, unit: decision.unit };
