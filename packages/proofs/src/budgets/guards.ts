import {
  type Condition,
  type Element,
  type Fact,
  type Facts,
  type Instrument,
  type Task,
  type Versions,
  type When,
  holds,
  once,
  pathsIn,
  listsIn,
} from "@pwe/model";

/** An arm of a `when` that must be gone through to get somewhere. */
interface Guard {
  readonly when: When;
  /** its place among the arms; their number for the `else` */
  readonly arm: number;
}

/** The arms that lead to every task, by its path, from the outermost in. */
export const guards: (instrument: Instrument) => ReadonlyMap<string, readonly Guard[]> =
  /* @__PURE__ */ once((instrument) => {
    const found = new Map<string, readonly Guard[]>();
    const visit = (elements: readonly Element[], way: readonly Guard[]): void => {
      for (const element of elements) {
        if (element.kind === "task") found.set(element.path, way);
        for (const [arm, inside] of listsIn(element).entries())
          visit(inside, element.kind === "when" ? [...way, { when: element, arm }] : way);
      }
    };
    visit(instrument.elements, []);
    return found;
  });

const open: Fact = { answered: false, open: true };

/** Whether an arm is gone through; undefined where that depends on what is not known. */
export function isTaken(
  { when, arm }: Guard,
  known: Facts,
  versions: Versions,
): boolean | undefined {
  const holding = when.arms.slice(0, arm + 1).map(({ if: condition }) => {
    const paths = pathsIn(condition).map((path) => [path, known.get(path) ?? open] as const);
    return holds(condition, new Map(paths), versions);
  });
  const before = holding.slice(0, arm);
  const own = arm < when.arms.length ? holding[arm] : true;
  if (own === false || before.includes(true)) return false;
  return own === undefined || before.includes(undefined) ? undefined : true;
}

/** Whether a task is asked; undefined where that depends on what is not known. Screening out is not looked at. */
export function isAsked(
  instrument: Instrument,
  { path }: Task,
  known: Facts,
  versions: Versions,
): boolean | undefined {
  const taken = (guards(instrument).get(path) ?? []).map((one) => isTaken(one, known, versions));
  return taken.includes(false) ? false : taken.includes(undefined) ? undefined : true;
}
