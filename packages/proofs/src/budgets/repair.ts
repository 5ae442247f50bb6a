import type { Portfolio } from "./constraints.ts";

/**
 * An admissible way with one setting changed, and at most one more to make up for it; undefined when no such change
 * will do, which proves nothing.
 */
export function mended(
  { widths, constraints }: Portfolio,
  way: readonly number[],
  layer: number,
  setting: number,
): number[] | undefined {
  const changed = way.with(layer, setting);
  const sums = constraints.map(({ adds }) =>
    changed.reduce((sum, one, at) => sum + adds[at]![one]!, 0),
  );
  const isKept = (at: number, one: number): boolean =>
    constraints.every(({ adds, min, max }, index) => {
      const sum = sums[index]! + adds[at]![one]! - adds[at]![changed[at]!]!;
      return sum >= min && sum <= max;
    });
  // What was decided before stays as it is.
  for (let at = 1; at < widths.length; at++) {
    for (let one = 0; at !== layer && one < widths[at]!; one++) {
      if (isKept(at, one)) return changed.with(at, one);
    }
  }
  return widths.length === 2 && isKept(layer, setting) ? changed : undefined;
}

/** Whether a way keeps every bound, added up exactly. */
export const keeps = ({ constraints }: Portfolio, way: readonly number[]): boolean =>
  constraints.every(({ adds, min, max }) => {
    const sum = way.reduce((all, setting, at) => all + adds[at]![setting]!, 0);
    return sum >= min && sum <= max;
  });
