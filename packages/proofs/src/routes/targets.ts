import type { Reached, RouteWitness } from "./proof.ts";
import type { Explored } from "./explored.ts";
import type { Entry, Trail } from "./states.ts";
import type { Prepared, Spot } from "./prepare.ts";
import {
  armMark,
  choicesOf,
  goesWith,
  responder,
  screenMark,
  useMark,
  type Choices,
} from "./witness.ts";
import { carriedInto, parentOf, tasksIn, type Task, type Versions } from "@pwe/model";
import { anyAnswer } from "./task-outcomes.ts";
import type { Part } from "./step.ts";

/** A place to be shown reachable, by the mark that `walk` passes there. */
export interface Target {
  readonly mark: string;
  readonly spot: Spot;
  /** those who come there, in what became of its part */
  readonly entryIn: (explored: Explored) => Entry | undefined;
}

/** A way that may lead to a target. */
interface Candidate {
  readonly versions: Versions;
  readonly trails: readonly Trail[];
  readonly doubtful: boolean;
}

type Tried = Target & { readonly candidates: readonly Candidate[] };

const mostCandidates = 6;

/** Orders of which there is only one in more than this are not asked for together: no seed would be found for them. */
const rarestTogether = 64;

/** The arms and screen-outs of a place, and where an answer is used without having been asked. */
export function targetsOf(spot: Spot): Target[] {
  const { step } = spot;
  switch (step.kind) {
    case "when":
      return step.lists.map((_, arm) => ({
        mark: armMark(step.place, arm),
        spot,
        entryIn: ({ whens }) => whens.get(step)?.lists[arm],
      }));
    case "screen":
      return [
        {
          mark: screenMark(step.place),
          spot,
          entryIn: ({ screens }) => screens.get(step)?.ended,
        },
      ];
    case "use":
      return [{ mark: useMark(step.use), spot, entryIn: ({ uses }) => uses.get(step)?.unasked }];
  }
}

/** The ways that may lead to a target, those of which it is sure first. */
export function candidates(
  { groups }: Prepared,
  { spot, entryIn }: Target,
  through: (part: Part, versions: Versions) => Explored,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { versions } of groups) {
    const all = spot.parts.map((part) => through(part, versions));
    const around = spot.parts.slice(1).map((part, at) => all[at]!.parts.get(part)?.states[0]);
    if (around.some((state) => state === undefined)) continue;
    for (const state of entryIn(all.at(-1)!)?.states ?? []) {
      found.push({
        ...{ versions, trails: [state.trail, ...around.map((one) => one?.trail)] },
        doubtful: state.doubtful || around.some((one) => one?.doubtful),
      });
    }
    if (found.filter(({ doubtful }) => !doubtful).length >= mostCandidates) break;
  }
  return found
    .sort((one, other) => Number(one.doubtful) - Number(other.doubtful))
    .slice(0, mostCandidates);
}

/**
 * Says whether somebody ends at a screen-out for sure, so that no respondent has to be made up to show it: answers to
 * questions alone lead there, and no task can be without an admissible one.
 */
export function surely({ instrument, size }: Prepared): (target: Tried) => boolean {
  const tasks = tasksIn(instrument.elements);
  const paths = new Set(tasks.map(({ path }) => path));
  const answered = new Map<string, boolean>();
  const areAnswered = (versions: Versions): boolean => {
    const key = JSON.stringify(versions);
    const known = answered.get(key);
    if (known !== undefined) return known;
    const are = tasks.every((task) => isAnswered(task, versions, size));
    answered.set(key, are);
    return are;
  };
  return ({ spot, candidates: [first] }) => {
    if (spot.step.kind !== "screen" || first === undefined || first.doubtful) return false;
    const choices = choicesOf(first.trails);
    if (choices === undefined || !areAnswered(first.versions)) return false;
    if (paths.size > 0 && [...choices.values.keys()].some((path) => isWithin(path, paths)))
      return false;
    return choices.orders.size === 0;
  };
}

/** Whether a task has an admissible answer, whatever is answered before it. */
const isAnswered = (task: Task, versions: Versions, size: number): boolean =>
  carriedInto(task).length === 0 && anyAnswer(task, versions, new Map(), size) !== undefined;

function isWithin(path: string, paths: ReadonlySet<string>): boolean {
  for (let at = path; at !== ""; at = parentOf(at)) if (paths.has(at)) return true;
  return false;
}

/** Somebody comes to a target for sure; who that may be is worked out when it is asked. */
export function reachableBy(prepared: Prepared, target: Tried): Reached {
  let known: RouteWitness | undefined;
  return {
    outcome: "reachable",
    get witness() {
      return (known ??= witnesses(prepared, [target]).get(target.mark)!);
    },
  };
}

/** A witness for every target that one could be found for, with as few responses as go. */
export function witnesses(
  prepared: Prepared,
  targets: readonly Tried[],
  isShown: (target: Target, facts: ReadonlyMap<string, unknown>) => boolean = () => true,
): Map<string, RouteWitness> {
  const { instrument, usesAt, size } = prepared;
  const respond = responder(instrument, usesAt, size);
  const found = new Map<string, RouteWitness>();
  const byMark = new Map(targets.map((target) => [target.mark, target]));
  const attempt = (versions: Versions, choices: Choices | undefined): void => {
    const tried = choices && respond(versions, choices);
    for (const mark of tried?.marks ?? []) {
      const target = byMark.get(mark);
      const known = found.get(mark);
      if (target === undefined || known?.complete || !isShown(target, tried!.facts)) continue;
      if (known === undefined || tried!.witness.complete) found.set(mark, tried!.witness);
    }
  };
  for (const target of targets) {
    for (const { versions, trails } of target.candidates) {
      if (found.has(target.mark)) break;
      const own = choicesOf(trails);
      const together = choicesOf(trails);
      if (own === undefined || together === undefined) continue;
      // Others that are not shown yet go along where they ask for nothing else.
      for (const other of targets) {
        const way = other.candidates[0];
        if (found.has(other.mark) || other.spot.step.kind !== "when" || way?.versions !== versions)
          continue;
        goesWith(together, way.trails, rarestTogether);
      }
      attempt(versions, together);
      if (!found.has(target.mark)) attempt(versions, own);
    }
  }
  return found;
}
