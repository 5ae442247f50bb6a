import {
  type Condition,
  type Element,
  type Instrument,
  type Task,
  type VariedWhole,
  type Versions,
  once,
  versionCombinations,
  armsIn,
  conditionsIn,
} from "@pwe/model";

/** The arms that a number differs by. */
const armsOf = (varied: VariedWhole): readonly string[] =>
  typeof varied === "number"
    ? []
    : varied.cases.flatMap((one) => [...(one.in ?? []), ...(one.also ?? []).flat()]);

const taskArms = ({ totals }: Task): string[] =>
  totals.flatMap(({ value, limits }) =>
    [value, ...limits.map((limit) => limit.value)].flatMap(({ constant, terms }) => [
      ...armsOf(constant),
      ...terms.flatMap(({ each }) => each.flatMap(armsOf)),
    ]),
  );

/** The arms that decide what is asked. */
const routeArms: (instrument: Instrument) => readonly string[] = /* @__PURE__ */ once(
  ({ elements }) => conditionsIn(elements).flatMap((one) => armsIn(one).flat()),
);

/** Every combination of versions, with those together in which these tasks and the way to them read the same. */
export function versionsAlike(instrument: Instrument, tasks: readonly Task[]): Versions[][] {
  const arms = new Set([...routeArms(instrument), ...tasks.flatMap(taskArms)]);
  const factors = instrument.factors.filter((factor) => factor.arms.some(({ id }) => arms.has(id)));
  const alike = Map.groupBy(versionCombinations(instrument), (versions) =>
    factors.map(({ id }) => versions[id]).join(),
  );
  return [...alike.values()];
}
