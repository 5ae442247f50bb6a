import type { VariedWhole } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, type FactorInfo, type Varied, filled, place, say } from "./context.ts";
import { lostValue, twoFactors, versionTwice } from "./errors/numbers.ts";
import { findVersions } from "./scope.ts";
import { isMissing } from "../syntax.ts";

interface Case {
  readonly arms: readonly syntax.Name[];
  readonly otherwise: boolean;
}

/** The factor that cases differ by, and the arms of each; reports unknown versions, two factors and doubled versions. */
export function readArms(
  context: Context,
  cases: readonly Case[],
): { factor: FactorInfo | null; arms: string[][] } {
  let factor: FactorInfo | null = null;
  const seen = new Set<string>();
  const arms = cases.map((one) =>
    findVersions(context, one.arms).filter((id) => {
      const at = one.arms.find((name) => name.text === id)!;
      const own = context.design.arms.get(id)!.factor;
      factor ??= own;
      if (own !== factor) say(context, twoFactors, at, { one: factor.id, other: own.id });
      else if (seen.has(id)) say(context, versionTwice, at, { name: id });
      else return seen.add(id);
      return false;
    }),
  );
  return { factor, arms };
}

/** A value per version; a hole or an unknown version leaves its versions without one. */
export function readVaried<T>(
  context: Context,
  value: syntax.VariedValue,
  read: (value: syntax.Expression) => T | undefined,
): Varied<T> {
  const values = value.cases.map((one) => (isMissing(one.value) ? undefined : read(one.value)));
  const { factor, arms } = readArms(context, value.cases);
  sayLost(context, value.cases, factor, arms);
  if (factor === null) return { factor: null, values: [values[0]] };
  const otherwise = value.cases.findIndex((one) => one.otherwise || one.arms.length === 0);
  return {
    factor,
    values: (factor as FactorInfo).arms.map(({ id }) => {
      const at = arms.findIndex((ids) => ids.includes(id));
      return values[at === -1 ? otherwise : at];
    }),
  };
}

/** Several values: each has to be for a version, and `else` is the last and for at least one. */
function sayLost(
  context: Context,
  cases: readonly syntax.ValueCase[],
  factor: FactorInfo | null,
  arms: readonly (readonly string[])[],
): void {
  if (cases.length === 1) return;
  const named = new Set(arms.flat());
  const isWhole = factor !== null && factor.arms.every(({ id }) => named.has(id));
  const otherwise = cases.findIndex((one) => one.otherwise);
  for (const [i, one] of cases.entries()) {
    if (isMissing(one.value)) continue;
    const isAfterElse = otherwise !== -1 && otherwise < i;
    if (!isAfterElse && !isBare(one) && !(one.otherwise && isWhole)) continue;
    const { start } = one.span;
    const { end } = one.value.span;
    const value = context.design.files.get(context.file)?.slice(start, end) ?? "";
    say(context, lostValue, one, { value });
  }
}

/** Keeps a number that is written for versions and is the same in each, for the rule that reports it. */
export function keepAlike(context: Context, about: string, value: syntax.VariedValue): void {
  if (value.cases.every(isBare)) return;
  const text = context.design.files.get(context.file) ?? "";
  const [first, ...others] = value.cases.map((one) =>
    text.slice(one.value.span.start, one.value.span.end).trim(),
  );
  if (first === undefined || others.some((one) => one !== first)) return;
  context.design.alike.push({ about, place: place(context, value), value: first });
}

const isBare = (one: syntax.ValueCase): boolean => one.arms.length === 0 && !one.otherwise;

/** The same for every version. */
export const constantly = <T>(value: T): Varied<T> => ({ factor: null, values: [value] });

/** Applies a function to every value that is there. */
export const mapVaried = <T, U>(value: Varied<T>, change: (value: T) => U): Varied<U> => ({
  factor: value.factor,
  values: value.values.map((one) => (one === undefined ? undefined : change(one))),
});

/** Joins two values version by version; null when they differ by two factors. */
export function joinVaried<T, U, V>(
  a: Varied<T>,
  b: Varied<U>,
  join: (a: T, b: U) => V,
): Varied<V> | null {
  if (a.factor && b.factor && a.factor !== b.factor) return null;
  const factor = a.factor ?? b.factor;
  const length = Math.max(a.values.length, b.values.length);
  const at = <W>(value: Varied<W>, i: number): W | undefined => value.values[value.factor ? i : 0];
  return {
    factor,
    values: Array.from({ length }, (_, i) => {
      const [x, y] = [at(a, i), at(b, i)];
      return x === undefined || y === undefined ? undefined : join(x, y);
    }),
  };
}

/** The document's form: one number where all versions agree, else one case per value. */
export function variedWhole(value: Varied<bigint>): VariedWhole {
  const { factor, values } = value;
  if (factor === null || values.every((one) => one !== undefined && one === values[0]))
    return Number(values[0] ?? 0n);
  const cases = new Map<bigint, string[]>();
  factor.arms.forEach(({ id }, i) => {
    const one = values[i];
    if (one !== undefined) cases.set(one, [...(cases.get(one) ?? []), id]);
  });
  if (cases.size === 0) return 0;
  return { cases: filled([...cases].map(([is, arms]) => ({ in: filled(arms), is: Number(is) }))) };
}
