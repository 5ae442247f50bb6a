/**
 * Who comes to a place, from what that depends on alone: the conditions around it, what those look at, the conditions around
 * that, and everything before it that may end somebody's way. What a place does not depend on is left out, so that a part
 * in which too many things hang together can still be decided place by place (a cone of influence).
 */
import { once } from "@pwe/model";
import { explore } from "./explore.ts";
import type { Explored, Exploring, Only } from "./explored.ts";
import { listsIn, ownMentions, type Program } from "./steps.ts";
import type { Variable } from "./variables.ts";
import type { Part, Step } from "./step.ts";

/** The list that a step stands in, where in it, and the step around that. */
interface Place {
  readonly list: readonly Step[];
  readonly at: number;
  readonly around: Step | undefined;
}

/** Where every step of a part stands, and where things are asked and ways end. */
interface Layout {
  readonly places: ReadonlyMap<Step, Place>;
  readonly asks: ReadonlyMap<Variable, Step>;
  readonly ends: readonly Step[];
}

const layoutOf = /* @__PURE__ */ once((part: Part): Layout => {
  const places = new Map<Step, Place>();
  const asks = new Map<Variable, Step>();
  const ends: Step[] = [];
  const visit = (list: readonly Step[], around: Step | undefined): void => {
    for (const [at, step] of list.entries()) {
      places.set(step, { list, at, around });
      if (step.kind === "ask") for (const one of step.variables) asks.set(one, step);
      if (endsWays(step)) ends.push(step);
      for (const inner of listsIn(step)) visit(inner, step);
    }
  };
  visit(part.steps, undefined);
  return { places, asks, ends };
});

/** Whether somebody may not come past a step itself. */
function endsWays(step: Step): boolean {
  switch (step.kind) {
    case "screen":
      return true;
    case "ask":
      return step.task !== undefined && step.variables.length > 0;
    case "part":
      return everyStep(step.part.steps).some(endsWays);
    case "when":
    case "shuffle":
    case "use":
      return false;
  }
}

const everyStep = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => [step, ...listsIn(step).flatMap(everyStep)]);

/** The steps of a part that decide who comes to a step of it, and the step. */
export function decisive(part: Part, { span }: Program, step: Step): Only {
  return decisiveIn(layoutOf(part), span, step);
}

function decisiveIn({ places, asks, ends }: Layout, span: Program["span"], to: Step): Only {
  const kept = new Set<Step>();
  const keep = (step: Step): void => {
    const found: (Step | undefined)[] = [step];
    while (found.length > 0) {
      const one = found.pop();
      if (one === undefined || kept.has(one)) continue;
      kept.add(one);
      found.push(places.get(one)?.around, ...ownMentions(one).map((asked) => asks.get(asked)));
    }
  };
  keep(to);
  const shuffled = (step: Step): Step | undefined => {
    let found: Step | undefined;
    for (let one = places.get(step)?.around; one !== undefined; one = places.get(one)?.around)
      if (one.kind === "shuffle") found = one;
    return found;
  };
  const [at = Infinity] = span.get(to) ?? [];
  const mix = shuffled(to);
  for (const end of ends) {
    const [before = 0] = span.get(end) ?? [];
    if (before < at || (mix !== undefined && shuffled(end) === mix)) keep(end);
  }
  const only = Map.groupBy(kept, (step) => places.get(step)!.list);
  for (const own of only.values()) own.sort((a, b) => places.get(a)!.at - places.get(b)!.at);
  return only;
}

/** A place by itself may take this share of the steps of a whole part, and all of them so many times as many. */
const share = 10;
const times = 4;

/** Looks at the places of a part one by one, where the whole was too much. */
export function oneByOne(part: Part, exploring: Exploring, whole: Explored): Explored {
  const { program, size } = exploring;
  const layout = layoutOf(part);
  const open = new Map<Step, string>();
  const found = {
    ...{
      whens: new Map(),
      screens: new Map(),
      uses: new Map(),
      parts: new Map(),
      stuck: new Map(),
    },
  };
  let left = size * times;
  for (const step of layout.places.keys()) {
    if (step.kind === "shuffle" || (step.kind === "ask" && !endsWays(step))) continue;
    const only = decisiveIn(layout, program.span, step);
    const own = explore(part, { ...exploring, only, size: Math.min(left, size / share) });
    left -= own.steps;
    if (own.gaveUp !== undefined) open.set(step, whole.gaveUp!);
    switch (step.kind) {
      case "when":
        copy(step, own.whens, found.whens);
        break;
      case "screen":
        copy(step, own.screens, found.screens);
        break;
      case "use":
        copy(step, own.uses, found.uses);
        break;
      case "part":
        copy(step.part, own.parts, found.parts);
        break;
      case "ask":
        copy(step, own.stuck, found.stuck);
    }
  }
  return { ...whole, ...found, open };
}

function copy<K, V>(key: K, from: ReadonlyMap<K, V>, to: Map<K, V>): void {
  const value = from.get(key);
  if (value !== undefined) to.set(key, value);
}
