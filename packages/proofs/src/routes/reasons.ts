import { type Fact, holds } from "@pwe/model";
import type { OnTheWay, Reached } from "./proof.ts";
import type { Outcome } from "./outcomes.ts";
import { approach, type Effort, type Prepared, type Spot, type Through } from "./prepare.ts";
import type { Test, WhenStep } from "./step.ts";

type Unreachable = Extract<Reached, { outcome: "unreachable" }>;

/** More conditions on one way than this are all named, whether they exclude each other or not. So is what it takes too long to try. */
const mostTried = 24;

/** The conditions on the way to a place, those nearest to it last. */
function onTheWay(
  { step, inside, screens }: Spot,
  arm: number | undefined,
): (OnTheWay & { test: Test })[] {
  const all: (OnTheWay & { test: Test })[] = screens.map(({ element, test }) => ({
    ...{ kind: "screen_out", condition: test.condition, element, holds: false, test },
  }));
  const through = (at: WhenStep, taken: number): void => {
    for (const [index, test] of at.tests.entries()) {
      if (index > taken) break;
      const isIt = index === taken;
      const kind = isIt ? "arm" : "earlier";
      all.push({ kind, condition: test.condition, element: at.when, holds: isIt, test });
    }
  };
  for (const [at, taken] of inside) if (at.kind === "when") through(at, taken);
  if (step.kind === "when" && arm !== undefined) through(step, arm);
  if (step.kind === "screen") {
    const { element, test } = step;
    all.push({ kind: "screen_out", condition: test.condition, element, holds: true, test });
  }
  return all;
}

/** Why nobody comes to a place: a smallest set of conditions that leaves no way, found by leaving out one after another. */
export function reasonsFor(
  prepared: Prepared,
  spot: Spot,
  arm: number | undefined,
  through: Through,
  effort: Effort,
): Unreachable {
  const all = onTheWay(spot, arm);
  const without = new Set<Test>();
  if (all.length <= mostTried) {
    const comes = approach(prepared, spot, arm, through, effort);
    for (const { test } of all) {
      without.add(test);
      if (comes(without)) without.delete(test);
    }
  }
  const because = all.flatMap(({ test, ...one }) => (without.has(test) ? [] : [one]));
  if (because.length > 0) return { outcome: "unreachable", because };
  const stuck = stuckBefore(prepared, spot, through);
  return { outcome: "unreachable", because, ...(stuck && { stuck }) };
}

/** A task without admissible answers, in the parts around a place or beside them. */
function stuckBefore(
  { groups, program }: Prepared,
  { parts }: Spot,
  through: Through,
): Unreachable["stuck"] {
  for (const { versions } of groups) {
    for (const part of new Set([...parts, program.root])) {
      const found = through(part, versions);
      for (const { task } of found.stuck.keys()) if (task !== undefined) return task;
      for (const sub of found.parts.keys()) {
        for (const { task } of through(sub, versions).stuck.keys())
          if (task !== undefined) return task;
      }
    }
  }
  return undefined;
}

/** More combinations of answers than this are not tried. */
const mostCombinations = 20_000;

/**
 * Whether no answers make a condition hold, wherever it stands; undefined when there are too many to try, or when what can
 * be answered depends on an earlier task.
 */
export function isContradictory(
  { groups, program }: Prepared,
  { condition, reads }: Test,
): boolean | undefined {
  if (reads.some(({ needs }) => needs.length > 0)) return undefined;
  for (const { versions } of groups) {
    const choices: (Outcome | undefined)[][] = [];
    for (const variable of reads) {
      const outcomes = variable.outcomes(versions, new Map());
      if (outcomes === undefined) return undefined;
      choices.push([...outcomes, ...(program.certain.has(variable) ? [] : [undefined])]);
    }
    if (choices.reduce((product, own) => product * own.length, 1) > mostCombinations)
      return undefined;
    if (meets(choices, 0, new Map())) return false;

    function meets(left: typeof choices, at: number, facts: ReadonlyMap<string, Fact>): boolean {
      if (at === left.length) return holds(condition, facts, versions) === true;
      return left[at]!.some((outcome) =>
        meets(left, at + 1, new Map([...facts, ...(outcome?.facts ?? [])])),
      );
    }
  }
  return true;
}
