import type { Versions } from "../documents/situation.ts";

/**
 * A value, or one per arm: the first case whose arms include the respondent's holds. A case of several factors names
 * arms of each, and the respondent is in one of each.
 */
export type Varied<T> = T | { cases: Case<T>[] };

interface Case<T> {
  in?: readonly string[];
  also?: readonly (readonly string[])[];
  is: T;
}

/** The value for a respondent in these versions; undefined when no case is theirs. */
export function pick<T extends string | number | null>(
  varied: Varied<T>,
  versions: Versions,
): T | undefined {
  if (typeof varied !== "object" || varied === null) return varied;
  const arms = Object.values(versions);
  const isIn = (own: readonly string[]): boolean => own.some((arm) => arms.includes(arm));
  return varied.cases.find(
    (one) => (one.in === undefined || isIn(one.in)) && (one.also ?? []).every(isIn),
  )?.is;
}
