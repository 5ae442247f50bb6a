import { type Block, type Blocks, paragraph } from "../document.ts";
import { stops, type Step, type Way } from "./flow.ts";

/** The same ways as a list: for who cannot see a drawing, and for files that cannot hold one. */
export function flowList(steps: readonly Step[]): Blocks {
  if (steps.length === 0) return [];
  return [{ kind: "list", ordered: false, items: steps.flatMap(itemsOf) }];
}

function itemsOf(step: Step): Block[][] {
  switch (step.kind) {
    case "box":
      return [[paragraph([step.title, ...step.lines].filter((one) => one !== "").join("; "))]];
    case "end":
      return [[paragraph(step.title)]];
    case "any":
      return [[paragraph(`${step.title}:`), ...flowList(step.steps)]];
    case "split":
      return told(step.ways).map(({ title, steps }) => [
        paragraph(steps.length === 0 ? title : `${title}:`),
        ...flowList(steps),
      ]);
    default:
      return step satisfies never;
  }
}

/** Where some end, the others go on: that needs no words. */
const told = (ways: readonly Way[]): readonly Way[] =>
  ways.some(({ steps }) => stops(steps)) ? ways.filter(({ steps }) => steps.length > 0) : ways;

/** The same ways in one line of text. */
export function flowText(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      switch (step.kind) {
        case "box":
          return [step.title, ...step.lines].filter((one) => one !== "").join("; ");
        case "end":
          return step.title;
        case "any":
          return `${step.title}: (${flowText(step.steps)})`;
        case "split":
          return told(step.ways)
            .map(({ title, steps: own }) =>
              own.length === 0 ? title : `${title}: (${flowText(own)})`,
            )
            .join(" | ");
        default:
          return step satisfies never;
      }
    })
    .join(" → ");
}
