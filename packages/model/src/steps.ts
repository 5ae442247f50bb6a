import type { Exact } from "./generated/consultation.ts";

/** A number of steps as a decimal, exactly: 3 steps of 0.5 are `{int: 15, decimals: 1}`. */
export function formatSteps(steps: number, step: Exact): string {
  throw new Error("not written yet");
}

/** The number of steps that a typed decimal (with point or comma) stands for; undefined when it is not a whole one. */
export function parseSteps(text: string, step: Exact): number | undefined {
  throw new Error("not written yet");
}
