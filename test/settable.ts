import { everyItem, type Instrument } from "@pwe/model";

type Setting = string | number | boolean | null | string[];

/** Members of an item's answer with the values that an admissible response can have there; null among them. */
export type Settable = readonly (readonly [
  member: readonly string[],
  values: readonly Setting[],
])[];

/** What can be set at a path, or undefined where nothing is asked. */
export function settable(instrument: Instrument, path: string): Settable | undefined {
  const item = everyItem(instrument).find((one) => one.path === path);
  if (item === undefined) return undefined;
  switch (item.kind) {
    case "consent":
      return [[["answer"], ["yes"]]];
    case "decided":
      return [[[], ["self", ...item.element.instead]]];
    case "pair":
      return [[["answer"], [...item.element.alternatives, "none"]]];
    case "option": {
      const { decision } = item.element;
      if (decision.kind === "levels") return [[["level"], decision.levels.map(({ id }) => id)]];
      if (decision.kind === "choose") return [[["chosen"], [true, false]]];
      const { min = 0, max = 10 } = item.option;
      return [[[decision.kind], numbers(min, max)]];
    }
    case "question":
      break;
  }
  const { element } = item;
  const ids = "answers" in element ? element.answers.map(({ id }) => id) : [];
  const beside: Settable = element.consent ? [[["consent"], [true, false]]] : [];
  switch (element.type) {
    case "one":
      return [[["answer"], [...ids, null]], ...beside];
    case "many":
    case "rank": {
      const lists = ids.flatMap((first) => [[first], ...ids.map((second) => [first, second])]);
      return [[["answers"], [...lists, null]], ...beside];
    }
    case "grid":
      return [
        ...element.rows.map(
          ({ id }) =>
            [
              [id, "answer"],
              [...ids, null],
            ] as const,
        ),
        ...beside,
      ];
    case "number":
    case "scale":
      return [[["answer"], [...numbers(element.min, element.max), null]], ...beside];
    case "text":
      return [[["answer"], ["a", "1234", "a@b.nl", null]], ...beside];
  }
}

const numbers = (min: number, max: number): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
