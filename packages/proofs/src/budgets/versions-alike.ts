import {
  type Condition,
  type Element,
  type Instrument,
  type Task,
  type VariedWhole,
  type Versions,
  once,
  pick,
  versionCombinations,
  armsIn,
  conditionsIn,
} from "@pwe/model";

/**
 * The numbers of a task that something depends on: those of totals with limits, and of totals that are read elsewhere. What
 * is only shown may differ.
 */
const numbersOf = ({ totals }: Task, read: ReadonlySet<string>): VariedWhole[] =>
  totals
    .filter(({ path, limits }) => limits.length > 0 || read.has(path))
    .flatMap(({ value, limits }) =>
      [value, ...limits.map((limit) => limit.value)].flatMap(({ constant, terms }) => [
        constant,
        ...terms.flatMap(({ each }) => each),
      ]),
    )
    .filter((number) => typeof number !== "number");

/** The arms that decide what is asked. */
const routeArms: (instrument: Instrument) => readonly string[] = /* @__PURE__ */ once(
  ({ elements }) => conditionsIn(elements).flatMap((one) => armsIn(one).flat()),
);

/** Every combination of versions, with those together in which these tasks and the way to them read the same. */
export function versionsAlike(
  instrument: Instrument,
  tasks: readonly Task[],
  read: ReadonlySet<string>,
): Versions[][] {
  const arms = new Set(routeArms(instrument));
  const factors = instrument.factors.filter((factor) => factor.arms.some(({ id }) => arms.has(id)));
  const numbers = tasks.flatMap((task) => numbersOf(task, read));
  const alike = Map.groupBy(versionCombinations(instrument), (versions) =>
    [
      ...factors.map(({ id }) => versions[id]),
      ...numbers.map((number) => pick(number, versions) ?? ""),
    ].join(),
  );
  return [...alike.values()];
}
