import type { Versions } from "../documents/situation.ts";

/** A value, or one per arm: the first case whose arms include the respondent's holds. */
export type Varied<T> = T | { cases: { in?: readonly string[]; is: T }[] };

/** The value for a respondent in these versions; undefined when no case is theirs. */
export function pick<T extends string | number | null>(
  varied: Varied<T>,
  versions: Versions,
): T | undefined {
  if (typeof varied !== "object" || varied === null) return varied;
  const arms = Object.values(versions);
  return varied.cases.find(
    (one) => one.in === undefined || one.in.some((arm) => arms.includes(arm)),
  )?.is;
}
