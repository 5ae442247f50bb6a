import type { Conflict, Conflicting } from "./proof.ts";
import type { Facts } from "@pwe/model";
import { layers } from "./decision-diagram.ts";
import type { Constraint } from "./constraints.ts";
import type { Proving } from "./search.ts";
import { problemOf } from "./admissible-answers.ts";
import { anyWay } from "./wide-search.ts";

/**
 * Requirements of a task that cannot be met together after these earlier decisions: all of them, less what the conflict
 * does without, each tried in turn (a deletion filter: Chinneck & Dravnieks 1991).
 */
export function conflictOf(
  { task, versions, size, allowance }: Proving,
  facts: Facts,
): Conflict | undefined {
  const { portfolio } = problemOf(task, versions, [facts]);
  const { widths } = portfolio;
  let counting = size;
  const canBeMet = (constraints: readonly Constraint[]): boolean | undefined => {
    const { outcome } = layers({ widths, constraints }, counting);
    if (outcome !== "undecided") return outcome === "feasible";
    // Where counting was too much once, it mostly is with a requirement less too.
    counting = Math.floor(size / 20);
    const way = anyWay({ widths, constraints }, undefined, allowance);
    return way === "undecided" ? undefined : way !== undefined;
  };
  let kept = portfolio.constraints;
  if (canBeMet(kept) !== false) return undefined;
  let minimal = true;
  // Counts and groups go first, so that limits stay in where there is a choice.
  const inTurn = [...kept].sort(
    (a, b) => Number(a.requires.of === "total") - Number(b.requires.of === "total"),
  );
  for (const one of inTurn) {
    const others = kept.filter((other) => other !== one);
    const met = canBeMet(others);
    if (met === false) kept = others;
    if (met === undefined) minimal = false;
  }
  return { members: kept.map(described), minimal };
}

function described({ requires, asks: [limit = 0], adds }: Constraint): Conflicting {
  const sum = (extreme: (...numbers: number[]) => number): number =>
    adds.reduce((all, own) => all + own.reduce((one, other) => extreme(one, other)), limit);
  return { ...requires, limit, least: sum(Math.min), most: sum(Math.max) };
}
