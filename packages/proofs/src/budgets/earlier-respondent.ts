import {
  type Answers,
  type AskedItem,
  type Facts,
  type Instrument,
  type Task,
  type Versions,
  completeAnswer,
  intoAnswers,
  isObject,
  member,
  randomStream,
  walk,
} from "@pwe/model";
import type { Decided } from "./earlier-states.ts";
import { reach, type TaskAnswer } from "./admissible-answers.ts";
import { drawOne, drawQuestion } from "../drawing/draw-answer.ts";

/** How often other answers are tried before it is given up. */
const tries = 60;

/**
 * The answers of somebody who came past earlier tasks as given and is then asked this one; undefined when none was
 * found, which does not say that there is none.
 */
export function respondentWho(
  instrument: Instrument,
  target: Task,
  versions: Versions,
  decided: ReadonlyMap<string, Decided>,
): Answers | undefined {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = tryOnce(instrument, target, versions, decided, `${attempt}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tryOnce(
  instrument: Instrument,
  target: Task,
  versions: Versions,
  decided: ReadonlyMap<string, Decided>,
  seed: string,
): Answers | undefined {
  const answered: [AskedItem, unknown][] = [];
  const drawn = new Map<string, TaskAnswer | undefined>();
  const asked = new Set<string>();
  let arrived = false;
  let failed = false;

  const optionsOf = (task: Task, facts: Facts): TaskAnswer | undefined => {
    const how = decided.get(task.path);
    if (how !== undefined) return how.kind === "self" ? how.answer : undefined;
    if (!drawn.has(task.path)) {
      const found = reach(task, versions, { facts, size: 200_000 });
      const random = randomStream(seed, `${task.path}:options`);
      drawn.set(task.path, found.outcome === "feasible" ? found.draw(random) : undefined);
    }
    return drawn.get(task.path);
  };
  const answer = (item: AskedItem, facts: Facts): unknown => {
    const random = randomStream(seed, item.path);
    const { kind, element } = item;
    switch (kind) {
      case "consent":
        return { answer: "yes" };
      case "pair":
        return { answer: drawOne(random, element.alternatives) };
      case "decided": {
        const how = decided.get(element.path)?.kind;
        if (how !== undefined) return how;
        return drawOne(random, ["self", "self", ...element.instead]);
      }
      case "option": {
        asked.add(element.path);
        const set = member(optionsOf(element, facts), item.option.id);
        if (set === undefined) failed = true;
        return set;
      }
      case "question":
        return drawQuestion(random, element);
    }
  };

  walk(instrument, { seed, versions }, (item, facts) => {
    arrived ||= item.kind !== "question" && item.element === target;
    if (arrived || failed) return undefined;
    const value = completeAnswer(item, motivated(item, answer(item, facts)));
    if (item.kind === "decided") asked.add(item.element.path);
    answered.push([item, value]);
    return value;
  });
  const asGiven = [...decided].every(
    ([path, { kind }]) => asked.has(path) === (kind !== "unasked"),
  );
  return arrived && !failed && asGiven ? intoAnswers(answered) : undefined;
}

/** An answer with the motivation that it cannot do without. */
function motivated({ kind, element }: AskedItem, value: unknown): unknown {
  if (kind === "consent" || kind === "decided" || !element.motivation?.required) return value;
  return isObject(value) ? { ...value, why: "-" } : value;
}
