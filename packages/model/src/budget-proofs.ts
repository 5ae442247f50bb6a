import type { Instrument, Task, Total } from "./generated/consultation.ts";
import type {
  BudgetProof,
  LimitProof,
  MostProof,
  OptionSetting,
  TotalProof,
} from "./budget-proof.ts";
import { provingCarried } from "./carried-proof.ts";
import { conflictOf } from "./conflict.ts";
import { earlierStates, needed } from "./earlier-states.ts";
import { isAsked } from "./guards.ts";
import { once } from "./once.ts";
import { overAdds } from "./portfolio.ts";
import { proving, type Proving } from "./proving.ts";
import { countsOf, type Feasible } from "./reach.ts";
import type { Versions } from "./situation.ts";
import { tasksIn } from "./tasks-in.ts";
import { versionsAlike } from "./versions-alike.ts";
import { used } from "./ways.ts";

/** Steps that one count may take: a few tenths of a second. What the reference study promises takes a few thousand. */
export const proofSize = 4_000_000;

/** What is proved of every task, in every version in which it may be asked; versions that read the same together. */
export const budgetProofs: (instrument: Instrument) => readonly BudgetProof[] =
  /* @__PURE__ */ once((instrument) =>
    tasksIn(instrument.elements).flatMap((task) => {
      const tasks = [...needed(instrument, task).tasks, task];
      return versionsAlike(instrument, tasks)
        .filter(([versions]) => isAsked(instrument, task, new Map(), versions!) !== false)
        .map((versions) => proveBudgets(instrument, task, versions));
    }),
  );

/** What is proved of one task in versions that read the same. */
export function proveBudgets(
  instrument: Instrument,
  task: Task,
  versions: readonly Versions[],
  size: number = proofSize,
): BudgetProof {
  const start = { task: task.path, versions, unreachable: [], unknown: [], totals: [] };
  const [version = {}] = versions;
  const states = earlierStates(instrument, task, version, size);
  if ("states" in states) return { ...start, outcome: "undecided", crowd: states };
  const context = proving(instrument, task, version, states, size);
  const found = context.reach();
  if (found.outcome === "undecided") {
    return { ...start, outcome: "undecided", ...(found.crowd && { crowd: found.crowd }) };
  }
  if (found.outcome === "infeasible") {
    const conflict =
      context.carried.length === 0 ? conflictOf(task, new Map(), version, size) : undefined;
    return {
      ...start,
      outcome: "infeasible",
      count: 0n,
      ...(conflict && { conflict }),
      ...(context.carried.length > 0 && { carried: provingCarried(context) }),
    };
  }
  const free = context.reach(({ of }) => of === "total");
  const witness = context.best(
    found,
    context.weights(countsOf(task, found.settings, () => false)),
  )?.witness;
  const most = mostOf(context, found);
  return {
    ...start,
    // Where nobody was found who is asked this, the admissible answers may be nobody's.
    outcome: witness === undefined ? "undecided" : "feasible",
    ...(witness && { witness }),
    count: found.count,
    ...(free.outcome === "feasible" && { of: free.count }),
    unreachable: unreachableOf(task, found),
    totals: limited(task).map((total) => totalProof(context, total)),
    ...(most && { most }),
    ...(context.carried.length > 0 && { carried: provingCarried(context, found) }),
  };
}

/** The totals with limits of their own; that points add up is no limit but what points are. */
export const limited = ({ totals, decision }: Task): Total[] =>
  totals.filter(
    ({ id, limits }) => limits.length > 0 && !(decision.kind === "points" && id === "points"),
  );

function unreachableOf(task: Task, { graph, settings }: Feasible): OptionSetting[] {
  const [, ...reached] = used(graph);
  return task.options.flatMap(({ id }, at) =>
    settings[at]!.filter((_, index) => !reached[at]![index]).map((setting) => ({
      option: id,
      setting,
    })),
  );
}

function totalProof(context: Proving, { path, value, limits }: Total): TotalProof {
  const ofThis = (of: string, at: string): boolean => of === "total" && at === path;
  const without = context.reach((one) => ofThis(one.of, one.path));
  return {
    path,
    ...(without.outcome === "feasible" && { without: without.count }),
    limits: limits.map(({ kind, value: limit }, index): LimitProof => {
      const found =
        limits.length === 1
          ? without
          : context.reach((one) => ofThis(one.of, one.path) && one.limit === index);
      if (found.outcome !== "feasible") return { kind, outcome: "undecided" };
      const { task, versions, facts } = context;
      const over = overAdds(value, limit, task, found.settings, facts, versions);
      const sides = kind === "at_most" ? [-1] : kind === "at_least" ? [1] : [-1, 1];
      let outcome: LimitProof["outcome"] = "never";
      for (const side of sides) {
        const weights = over.map((own) => own.map((one) => side * one));
        const best = context.best(found, weights, -1);
        if (best?.witness) return { kind, outcome: "binds", witness: best.witness };
        if (best !== undefined) outcome = "undecided";
      }
      return { kind, outcome };
    }),
  };
}

/** How many options can be at the highest level, or be chosen. */
function mostOf(context: Proving, found: Feasible): MostProof | undefined {
  const { task } = context;
  const { decision } = task;
  if (decision.kind !== "levels" && decision.kind !== "choose") return undefined;
  const at = decision.kind === "levels" ? decision.levels.at(-1)!.id : "chosen";
  const counts = countsOf(task, found.settings, (_, setting) => setting === at || setting === true);
  const weights = context.weights(counts.map((own) => own.map((one) => 0 - one)));
  const any = context.best(found, weights);
  if (any?.witness === undefined) return undefined;
  const less =
    decision.kind === "levels" ? decision.levels.filter(({ side }) => side === "less") : [];
  const below = new Set<unknown>(less.map(({ id }) => id));
  const guarded = weights.map((own, layer) =>
    own.map((one, index) => (below.has(found.settings[layer - 1]?.[index]) ? Infinity : one)),
  );
  const alone = below.size > 0 ? context.best(found, guarded) : undefined;
  return {
    at,
    any: { number: 0 - any.weight, witness: any.witness },
    ...(alone?.witness && { uncompensated: { number: 0 - alone.weight, witness: alone.witness } }),
  };
}
