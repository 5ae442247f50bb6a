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

function conditionArms(condition: Condition): readonly string[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(conditionArms);
    case "not":
      return conditionArms(condition.of);
    case "arm":
      return condition.any;
    default:
      return [];
  }
}

/** The arms that decide what is asked. */
const routeArms: (instrument: Instrument) => readonly string[] = /* @__PURE__ */ once(
  ({ elements }) => {
    const visit = (element: Element): readonly string[] => {
      if (element.kind === "screen_out") return conditionArms(element.if);
      if (element.kind !== "when")
        return "elements" in element ? element.elements.flatMap(visit) : [];
      return [
        ...element.arms.flatMap((arm) => [
          ...conditionArms(arm.if),
          ...arm.elements.flatMap(visit),
        ]),
        ...element.else.flatMap(visit),
      ];
    };
    return elements.flatMap(visit);
  },
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
