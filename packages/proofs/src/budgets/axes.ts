import type { Sum } from "./sums.ts";

/** A sum of numbers from 0 up that must come between two ends. */
export interface Axis {
  readonly adds: readonly (readonly number[])[];
  readonly low: number;
  readonly high: number;
}

/** The same sum counted down from the most that it can be. */
function turned({ adds, low, high }: Axis, most: number): Axis {
  const down = adds.map((own) => {
    const top = own.reduce((one, other) => Math.max(one, other), 0);
    return own.map((one) => top - one);
  });
  return { adds: down, low: most - high, high: most - low };
}

/** A sum as an axis, counted from the side from which fewer values matter. */
export function axisOf({ adds, min, max, rest }: Sum): Axis {
  const most = rest[0]!;
  const up = { adds, low: Math.max(0, min), high: Math.min(max, most) };
  return most - up.low < up.high ? turned(up, most) : up;
}

/** Each bound of a sum by itself, as what must not be exceeded. */
export function halvesOf({ adds, min, max, rest }: Sum): Axis[] {
  const most = rest[0]!;
  return [
    ...(max < most ? [{ adds, low: 0, high: max }] : []),
    ...(min > 0 ? [turned({ adds, low: min, high: most }, most)] : []),
  ];
}

/** How many values an axis has. */
export const lengthOf = ({ high }: Axis): number => high + 1;
