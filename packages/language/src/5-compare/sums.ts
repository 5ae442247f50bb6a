import { pick, tasksIn, type Linear, type Task, type Total } from "@pwe/model";
import { fraction, ones } from "./amounts.ts";
import type { Sides, VersionPair } from "./sides.ts";

/** A total with its numbers filled in: `2 × roads + 3 × parks`, of levels from the lowest to the highest. */
export function sumWords(
  { value, denominator }: Total,
  task: Task,
  versions: VersionPair["now"],
): string {
  const step = task.decision.kind === "amount" ? task.decision.step : ones.step;
  const number = (int: number, per = 1): string =>
    `${Number((int / denominator / per).toPrecision(12))}`;
  const size = Number(`${step.int}e-${step.decimals}`);
  const terms = value.terms.map(({ option, each }) => {
    const numbers = each.map((one) => number(pick(one, versions) ?? 0, size));
    return `${numbers.join("/")} × ${option}`;
  });
  const constant = pick(value.constant, versions) ?? 0;
  return [...terms, ...(constant === 0 ? [] : [number(constant)])].join(" + ");
}

/** A total with its limits as numbers in one version, with the ids of this release, whatever the steps and denominators. */
export const writtenTotal = (
  ...[sides, task, total, pair, side]: Parameters<typeof countingOf>
): string => {
  const linear = countingOf(sides, task, total, pair, side);
  return JSON.stringify([
    linear(total.value),
    total.limits.map(({ kind, value }) => [kind, linear(value)]),
  ]);
};

/** How sums of a total are written, so that equal ones are equal: every number as a fraction, of one unit and not of one step. */
function countingOf(
  { names, before, now }: Sides,
  task: Task,
  total: Total,
  pair: VersionPair,
  side: "before" | "now",
): (sum: Linear) => unknown {
  const versions = pair[side];
  const own = (path: string): string => (side === "before" ? (names.after(path) ?? path) : path);
  const others = tasksIn((side === "before" ? before : now).instrument.elements).flatMap(
    ({ totals }) => totals,
  );
  const step = task.decision.kind === "amount" ? task.decision.step : ones.step;
  const of = (number: number, times = 1n, by = 1n): string =>
    fraction(BigInt(number) * times, BigInt(total.denominator) * by);
  // Levels by their ids: in another order they weigh the same.
  const perSetting = (numbers: readonly number[], option: string): unknown => {
    const each = numbers.map((one) => of(one, 10n ** BigInt(step.decimals), BigInt(step.int)));
    if (task.decision.kind !== "levels") return each;
    const after = (id: string): string =>
      side === "before" ? (names.answerAfter(option, id) ?? id) : id;
    return task.decision.levels.map(({ id }, at) => [after(id), each[at] ?? "0/1"]).sort();
  };
  return ({ constant, terms, totals }) => [
    of(pick(constant, versions) ?? 0),
    terms
      .map(({ option, each }) => [
        own(`${task.path}.${option}`),
        perSetting(
          each.map((one) => pick(one, versions) ?? 0),
          `${task.path}.${option}`,
        ),
      ])
      .sort(),
    totals
      .map(({ path, times }) => {
        const other = others.find((one) => one.path === path)?.denominator ?? 1;
        return [own(path), of(times, BigInt(other))];
      })
      .sort(),
  ];
}
