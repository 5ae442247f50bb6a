import type {
  Condition,
  Consent,
  Element,
  Instrument,
  Option,
  Pairs,
  PairSet,
  Question,
  Task,
} from "@pwe/model";

/** One thing that can be answered, and when it is asked: null is always. */
export type Place = {
  readonly path: string;
  readonly block: string;
  readonly when: Condition | null;
} & (
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "decided"; readonly element: Task }
  | { readonly kind: "option"; readonly element: Task; readonly option: Option }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
);

/** Everything that an instrument can ask, and every point where it can end early. */
export interface Places {
  readonly places: readonly Place[];
  /** When the consultation ends with a screen-out, in the order of the file. */
  readonly screenOuts: readonly Condition[];
}

/** Everything that an instrument can ask, in the order of the file. */
export function listPlaces(instrument: Instrument): Places {
  const places: Place[] = [];
  const screenOuts: Condition[] = [];

  const visit = (elements: readonly Element[], block: string, when: Condition | null): void => {
    for (const element of elements) {
      switch (element.kind) {
        case "consent":
          places.push({ kind: "consent", path: element.path, block: element.path, when, element });
          break;
        case "task":
          visitTask(element, when);
          break;
        case "pairs":
          for (const set of element.sets)
            places.push({ kind: "pair", path: set.path, block: element.path, when, element, set });
          break;
        case "dilemma":
        case "section":
          visit(element.elements, element.path, when);
          break;
        case "question":
          places.push({ kind: "question", path: element.path, block, when, element });
          break;
        case "when": {
          let before: readonly Condition[] = [];
          for (const arm of element.arms) {
            visit(arm.elements, block, join([when, ...before, arm.if]));
            before = [...before, { op: "not", of: arm.if }];
          }
          visit(element.else, block, join([when, ...before]));
          break;
        }
        case "shuffle":
          visit(element.elements, block, when);
          break;
        case "screen_out":
          screenOuts.push(join([when, element.if]) ?? element.if);
          break;
        case "passage":
        case "recall":
        case "page":
          break;
        default:
          element satisfies never;
      }
    }
  };

  const visitTask = (task: Task, when: Condition | null): void => {
    const { path } = task;
    const decides: Condition | null =
      task.instead.length === 0 ? null : { op: "is", path, any: ["self"] };
    if (decides !== null) places.push({ kind: "decided", path, block: path, when, element: task });
    for (const option of task.options)
      places.push({
        kind: "option",
        path: option.path,
        block: path,
        when: join([when, decides]),
        element: task,
        option,
      });
    visit(task.elements, path, when);
  };

  visit(instrument.elements, "", null);
  return { places, screenOuts };
}

/** All of these together; null when there is none. */
function join(conditions: readonly (Condition | null)[]): Condition | null {
  const parts = conditions.flatMap((one) =>
    one === null ? [] : one.op === "and" ? one.of : [one],
  );
  return parts.length === 0 ? null : parts.length === 1 ? parts[0]! : { op: "and", of: parts };
}
