import type { AmountDecision, Option, PointsDecision } from "../generated/consultation.ts";

/** The fewest and the most points, or steps of an amount, that an option can get. */
export function bounds(
  { min = 0, max }: Option,
  decision: PointsDecision | AmountDecision,
): [min: number, max: number] {
  return [min, max ?? (decision.kind === "points" ? decision.points : Number.MAX_SAFE_INTEGER)];
}
