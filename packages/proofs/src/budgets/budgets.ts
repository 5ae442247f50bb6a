import { type Instrument, type Task, type Total, type Versions, once, tasksIn } from "@pwe/model";
import type { BudgetProof, LimitProof, MostProof, TotalProof } from "./proof.ts";
import { carriedProof } from "./carried-proof.ts";
import { conflictOf } from "./conflict.ts";
import { earlierLeft } from "./earlier-left.ts";
import { needed } from "./earlier-states.ts";
import { isAsked } from "./guards.ts";
import { anyAdmissible, refusedBy } from "./promises.ts";
import { allowanceOf, crowdOf, proving, type Best, type Proving, type Search } from "./search.ts";
import { countsOf, settingsIn } from "./admissible-answers.ts";
import { reachedSettings } from "./reached-settings.ts";
import { versionsAlike } from "./versions-alike.ts";

/** Steps that one count may take: a few tenths of a second. What the reference study promises takes a few thousand. */
export const proofSize = 1_000_000;

/** What is proved of every task, in every version in which it may be asked; versions that read the same together. */
export const budgetProofs: (instrument: Instrument) => readonly BudgetProof[] =
  /* @__PURE__ */ once((instrument) =>
    tasksIn(instrument.elements).flatMap((task) => {
      const { tasks, paths } = needed(instrument, task);
      return versionsAlike(instrument, [...tasks, task], paths)
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
  const undecided = { task: task.path, versions, unreachable: [], unknown: [], totals: [] };
  const [version = {}] = versions;
  if (settingsIn(task) > size) return { ...undecided, outcome: "undecided" };
  const allowance = allowanceOf(size);
  const left = earlierLeft(instrument, task, version, size, allowance);
  if (left.states === undefined) return { ...undecided, outcome: "undecided", ...left };
  const context = proving(instrument, task, version, left, size, allowance);
  const search = context.search();
  const best = anyAdmissible(context, search);
  const start = {
    ...undecided,
    ...crowdOf(context, search),
    ...(search.count !== undefined && { count: search.count }),
    ...(context.carried.length > 0 && { carried: carriedProof(context, search) }),
  };
  if (best === undefined) {
    const conflict = context.carried.length === 0 ? conflictOf(context, new Map()) : undefined;
    return { ...start, outcome: "infeasible", count: 0n, ...(conflict && { conflict }) };
  }
  const witness = best === "undecided" ? undefined : best.witness;
  const free = context.search(({ of }) => of === "total");
  const reached = reachedSettings(context, search, best === "undecided" ? undefined : best.way);
  const totals = limitedTotals(task).map((total) => totalProof(context, total));
  const most = mostOf(context, search);
  return {
    ...start,
    // Where nobody was found who is asked this, the admissible answers may be nobody's.
    outcome: witness === undefined ? "undecided" : "feasible",
    ...(witness && { witness }),
    ...(free.count !== undefined && { of: free.count }),
    ...reached,
    totals,
    ...(most && { most }),
  };
}

/** The totals with limits of their own; that points add up is no limit but what points are. */
function limitedTotals({ totals, decision }: Task): Total[] {
  return totals.filter(
    ({ id, limits }) => limits.length > 0 && !(decision.kind === "points" && id === "points"),
  );
}

function totalProof(context: Proving, total: Total): TotalProof {
  const { path } = total;
  const without = context.search((one) => one.of === "total" && one.path === path);
  return {
    path,
    ...(without.count !== undefined && { without: without.count }),
    limits: total.limits.map((limit, index): LimitProof => {
      const search =
        total.limits.length === 1
          ? without
          : context.search((one) => one.path === path && one.limit === index);
      const refused = refusedBy(context, search, total, limit);
      const { kind } = limit;
      if (refused === undefined) return { kind, outcome: "never" };
      if (refused === "undecided") return { kind, outcome: "undecided" };
      return { kind, outcome: "binds", witness: refused };
    }),
  };
}

/** How many options can be at the highest level, or be chosen. */
function mostOf(context: Proving, search: Search): MostProof | undefined {
  const { task } = context;
  const { decision } = task;
  if (decision.kind !== "levels" && decision.kind !== "choose") return undefined;
  const at = decision.kind === "levels" ? decision.levels.at(-1)!.id : "chosen";
  const is = (setting: unknown): boolean => setting === at || setting === true;
  const counts = countsOf(task, search.settings, (_, setting) => is(setting));
  const weights = context.weights(counts.map((own) => own.map((one) => 0 - one)));
  const any = mostIn(context.best(search, weights));
  if (any === undefined) return undefined;
  const levels = decision.kind === "levels" ? decision.levels : [];
  const below = new Set<unknown>(levels.flatMap(({ id, side }) => (side === "less" ? [id] : [])));
  const guarded = weights.map((own, layer) =>
    own.map((one, index) => (below.has(search.settings[layer - 1]?.[index]) ? Infinity : one)),
  );
  const alone = below.size > 0 ? mostIn(context.best(search, guarded)) : undefined;
  return { at, any, ...(alone && { uncompensated: alone }) };
}

const mostIn = (best: Best | "undecided" | undefined): MostProof["any"] | undefined =>
  best === undefined || best === "undecided" || best.witness === undefined
    ? undefined
    : { number: 0 - best.weight, witness: best.witness };
