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
  elementsIn,
} from "@pwe/model";

/** An arm of a `when` that must be gone through to get somewhere. */
interface Guard {
  readonly when: When;
  /** its place among the arms; their number for the `else` */
  readonly arm: number;
}

/** The arms that lead to every task and question, by its path, from the outermost in. */
export const guards: (instrument: Instrument) => ReadonlyMap<string, readonly Guard[]> =
  /* @__PURE__ */ once((instrument) => {
    const found = new Map<string, readonly Guard[]>();
    const visit = (elements: readonly Element[], way: readonly Guard[]): void => {
      for (const element of elements) {
        if (element.kind === "task" || element.kind === "question") found.set(element.path, way);
        for (const [arm, inside] of listsIn(element).entries())
          visit(inside, element.kind === "when" ? [...way, { when: element, arm }] : way);
      }
    };
    visit(instrument.elements, []);
    return found;
  });

/**
 * Every path that decides whether somebody comes to a task: what the arms on the way ask for and the screen-outs before it,
 * and what decides whether those questions are asked.
 */
export function readOnTheWay(instrument: Instrument, task: Task): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (way: readonly Guard[], own: readonly Condition[] = []): void => {
    for (const condition of [...own, ...way.flatMap(({ when }) => when.arms.map((arm) => arm.if))])
      for (const path of pathsIn(condition)) {
        if (found.has(path)) continue;
        found.add(path);
        visit(guards(instrument).get(path) ?? []);
      }
  };
  visit(guards(instrument).get(task.path) ?? []);
  const all = elementsIn(instrument.elements);
  for (const one of all.slice(0, all.indexOf(task)))
    if (one.kind === "screen_out") visit([], [one.if]);
  return found;
}

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
