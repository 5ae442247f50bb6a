import type { Exact } from "../generated/consultation.ts";

/** An exact number as a decimal: `{int: -15, decimals: 1}` is `-1.5`. */
export function formatExact({ int, decimals }: Exact): string {
  const digits = `${Math.abs(int)}`.padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const part = decimals > 0 ? `.${digits.slice(point)}` : "";
  return `${int < 0 ? "-" : ""}${digits.slice(0, point)}${part}`;
}

/** A number of steps as an exact number: 3 steps of 0.5 are `{int: 15, decimals: 1}`. */
export function fromSteps(steps: number, step: Exact): Exact {
  return { int: steps * step.int, decimals: step.decimals };
}

/** A number of steps as a decimal: 3 steps of 0.5 are `1.5`. */
export function formatSteps(steps: number, step: Exact): string {
  return formatExact(fromSteps(steps, step));
}

/** The same number in other steps: 6 steps of 2 are 3 of 4, and 7 of 10 are 17.5 of 4, which no field can hold. */
export function inSteps(steps: number, from: Exact, to: Exact): number {
  return (steps * from.int * 10 ** to.decimals) / (to.int * 10 ** from.decimals);
}
