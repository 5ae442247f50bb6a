import type { Place } from "../../source.ts";

/** A unit as a product of powers: "phd per € mln" is phd^1 × (€ mln)^-1. null: a bare number, which goes with any unit. */
export type Unit = ReadonlyMap<string, number> | null;

/** Two things added or limited that are not of one unit: for the rule that reports it. */
export interface UnitCheck {
  /** the total */
  readonly path: string;
  readonly place: Place;
  /** sum: two parts added; limit: a limit on it; written: the unit beside the total, where it is a plain sum */
  readonly what: "sum" | "limit" | "written";
  readonly left: string;
  readonly right: string;
}

/** The unit that is written, with what it is per. */
export function readUnit(unit: string | null | undefined, per: string | null | undefined): Unit {
  if (!unit && !per) return null;
  return multiplyUnits(unit ? new Map([[unit, 1]]) : null, per ? new Map([[per, -1]]) : null);
}

/** The unit of a product; `sign` -1 for a quotient. A bare number changes nothing. */
export function multiplyUnits(a: Unit, b: Unit, sign: 1 | -1 = 1): Unit {
  if (a === null && b === null) return null;
  const result = new Map(a ?? []);
  for (const [base, power] of b ?? []) {
    const sum = (result.get(base) ?? 0) + sign * power;
    if (sum === 0) result.delete(base);
    else result.set(base, sum);
  }
  return result;
}

/** Whether two units can be added. */
export const agree = (a: Unit, b: Unit): boolean =>
  a === null || b === null || writeUnit(a) === writeUnit(b);

/** A unit in words: "phd per € mln". */
export function writeUnit(unit: Unit): string {
  const parts = [...(unit ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (sign: number): string =>
    parts
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`))
      .join(" × ");
  const [above, below] = [list(1), list(-1)];
  return below ? `${above || "number"} per ${below}` : above || "number";
}
