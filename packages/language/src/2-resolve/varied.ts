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
  if (value.cases.every(isBare) || leavesOneOut(context, value)) return;
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

/** Joins two values version by version, and where they differ by two factors, by every combination of the two. */
export function joinVaried<T, U, V>(
  a: Varied<T>,
  b: Varied<U>,
  join: (a: T, b: U) => V,
): Varied<V> {
  const factor = together(a.factor, b.factor);
  const [inA, inB] = [placesIn(factor, a.factor), placesIn(factor, b.factor)];
  return {
    factor,
    values: Array.from({ length: factor?.arms.length ?? 1 }, (_, i) => {
      const [x, y] = [a.values[inA(i)], b.values[inB(i)]];
      return x === undefined || y === undefined ? undefined : join(x, y);
    }),
  };
}

const partsOf = (factor: FactorInfo | null): readonly FactorInfo[] =>
  factor === null ? [] : (factor.parts ?? [factor]);

/** Two factors as one; one of them where the other adds nothing. */
function together(a: FactorInfo | null, b: FactorInfo | null): FactorInfo | null {
  const own = partsOf(a);
  const more = partsOf(b).filter((part) => !own.includes(part));
  if (more.length === 0) return a;
  if (own.every((part) => partsOf(b).includes(part))) return b;
  const parts = [...own, ...more];
  let arms = [""];
  for (const part of parts) arms = arms.flatMap((arm) => part.arms.map(({ id }) => `${arm} ${id}`));
  return {
    id: parts.map(({ id }) => id).join(" "),
    arms: arms.map((id) => ({ id, share: 1, baseline: false })),
    parts,
  };
}

/** Where the value of a combination of arms stands among the values of a factor that is part of it. */
function placesIn(whole: FactorInfo | null, part: FactorInfo | null): (at: number) => number {
  if (part === null || whole === null) return () => 0;
  if (part === whole) return (at) => at;
  const own = partsOf(part);
  return (at) => {
    const arms = armsAt(whole, at);
    return own.reduce((place, one) => {
      const arm = arms[partsOf(whole).indexOf(one)]!;
      return place * one.arms.length + one.arms.findIndex(({ id }) => id === arm);
    }, 0);
  };
}

/** The arms of a combination, one of each factor. */
function armsAt(whole: FactorInfo, at: number): string[] {
  const arms: string[] = [];
  let rest = at;
  for (const part of partsOf(whole).toReversed()) {
    arms.unshift(part.arms[rest % part.arms.length]!.id);
    rest = Math.floor(rest / part.arms.length);
  }
  return arms;
}

/** The document's form: one number where all versions agree, else one case per value. */
export function variedWhole(value: Varied<bigint>): VariedWhole {
  const { factor, values } = value;
  if (factor === null || values.every((one) => one !== undefined && one === values[0]))
    return Number(values[0] ?? 0n);
  if (factor.parts !== undefined) return byCombination(factor, values);
  const cases = new Map<bigint, string[]>();
  factor.arms.forEach(({ id }, i) => {
    const one = values[i];
    if (one !== undefined) cases.set(one, [...(cases.get(one) ?? []), id]);
  });
  if (cases.size === 0) return 0;
  return { cases: filled([...cases].map(([is, arms]) => ({ in: filled(arms), is: Number(is) }))) };
}

/** One case per combination of the first factors, and per value the arms of the last. */
function byCombination(factor: FactorInfo, values: readonly (bigint | undefined)[]): VariedWhole {
  const cases = new Map<string, { arms: string[]; last: string[]; is: bigint }>();
  for (const [at, is] of values.entries()) {
    if (is === undefined) continue;
    const arms = armsAt(factor, at);
    const last = arms.pop()!;
    const key = `${arms.join(" ")} ${is}`;
    const known = cases.get(key);
    if (known === undefined) cases.set(key, { arms, last: [last], is });
    else known.last.push(last);
  }
  if (cases.size === 0) return 0;
  const made = [...cases.values()].map(({ arms: [first, ...others], last, is }) => ({
    in: filled([first!]),
    also: [...others.map((arm) => [arm]), last] as never,
    is: Number(is),
  }));
  return { cases: filled(made) };
}

/** Whether a version has no value, which `vary-not-exhaustive` says. */
function leavesOneOut({ design }: Context, { cases }: syntax.VariedValue): boolean {
  if (cases.some((one) => one.otherwise || isBare(one))) return false;
  const named = cases.flatMap((one) => one.arms.map(({ text }) => text));
  const factor = design.arms.get(named[0] ?? "")?.factor;
  return factor !== undefined && factor.arms.some(({ id }) => !named.includes(id));
}
