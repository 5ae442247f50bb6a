import type { CountClaim, Expect, Instrument, Task } from "./generated/consultation.ts";
import { versionCombinations } from "./assign.ts";
import { tasksIn } from "./tasks-in.ts";
import { fixedPart, settingsOf, type Setting } from "./portfolio.ts";
import { reach, type AtSetting, type Extremes, type Reach, type TaskAnswer } from "./reach.ts";
import type { Versions } from "./situation.ts";

/** The verdict on a claim in one version. */
export type Proof = { readonly versions: Versions } & Verdict;

/** Whether a claim holds. */
export type Verdict =
  | { readonly outcome: "proved"; readonly witness?: TaskAnswer }
  | {
      readonly outcome: "refuted";
      /** an admissible answer that breaks the claim; none where the claim is that something can be had */
      readonly witness?: TaskAnswer;
      /** what cannot be had: `option`, or `option.level` */
      readonly missing?: readonly string[];
    }
  | { readonly outcome: "undecided"; readonly why: string };

/** A claim about the admissible answers of a task, in every version that it speaks of. */
export function prove(instrument: Instrument, expect: Expect, size?: number): Proof[] {
  const task = tasksIn(instrument.elements).find(({ path }) => path === expect.task);
  if (task === undefined) throw new RangeError(`there is no task ${expect.task}`);
  return versionCombinations(instrument)
    .filter((versions) => speaksOf(instrument, expect.arms, versions))
    .map((versions) => ({ versions, ...verdict(task, versions, expect, size) }));
}

/** Whether the arms, where they name one of a factor, name this respondent's. */
function speaksOf({ factors }: Instrument, arms: readonly string[], versions: Versions): boolean {
  return factors.every(({ id, arms: all }) => {
    const named = all.filter((arm) => arms.includes(arm.id));
    return named.length === 0 || named.some((arm) => arm.id === versions[id]);
  });
}

function verdict(task: Task, versions: Versions, { claim }: Expect, size = 2_000_000): Verdict {
  switch (claim.kind) {
    case "count":
      return proveCount(task, versions, claim, size);
    case "every_level_reachable":
    case "every_option_reachable": {
      const levels = claim.kind === "every_level_reachable";
      return withFeasible(reach(task, versions, { size }), (found) => {
        const missing = task.options.flatMap(({ id }, at) =>
          missingOf(task, at, levels, (setting) => found.reachable(id, setting)),
        );
        return missing.length === 0 ? { outcome: "proved" } : { outcome: "refuted", missing };
      });
    }
    case "binds":
      return proveBinds(task, versions, claim.total, size);
  }
}

function withFeasible(
  found: Reach,
  judge: (found: Extract<Reach, { outcome: "feasible" }>) => Verdict,
): Verdict {
  if (found.outcome === "undecided") return found;
  // Of no answer at all everything holds, but that is never what an author means.
  return found.outcome === "infeasible" ? { outcome: "refuted" } : judge(found);
}

/** What cannot be had of one option. */
function missingOf(
  task: Task,
  at: number,
  levels: boolean,
  reachable: (setting: Setting) => boolean,
): string[] {
  const { id } = task.options[at]!;
  const settings = settingsOf(task, at);
  if (levels) {
    return settings.filter((setting) => !reachable(setting)).map((setting) => `${id}.${setting}`);
  }
  const taken = (setting: Setting): boolean => setting !== false && setting !== 0;
  return settings.some((setting) => taken(setting) && reachable(setting)) ? [] : [id];
}

/** Whether a setting is one of these: a level's id, or `chosen`. */
function isAt(ids: readonly string[]): AtSetting {
  return (_, setting) =>
    typeof setting === "string"
      ? ids.includes(setting)
      : setting === true && ids.includes("chosen");
}

function proveCount(task: Task, versions: Versions, claim: CountClaim, size: number): Verdict {
  const { compare, number, at, unless } = claim;
  const excused = isAt(unless ?? []);
  const options = { size, only: (id: string, one: Setting): boolean => !excused(id, one) };
  const found = reach(task, versions, options);
  // With every answer excused there is nothing left to break the claim.
  if (found.outcome === "infeasible" && unless !== undefined) return { outcome: "proved" };
  return withFeasible(found, (feasible) => {
    const { min, max, smallest, largest }: Extremes = feasible.options(isAt(at));
    if (compare !== "at_least" && max > number) return { outcome: "refuted", witness: largest };
    if (compare !== "at_most" && min < number) return { outcome: "refuted", witness: smallest };
    return { outcome: "proved" };
  });
}

/** A total binds when its limits alone refuse an answer that is admissible otherwise. */
function proveBinds(task: Task, versions: Versions, path: string, size: number): Verdict {
  const total = task.totals.find((one) => one.path === path);
  if (total === undefined) throw new RangeError(`the task has no total ${path}`);
  if (
    [total.value, ...total.limits.map(({ value }) => value)].some((one) => one.totals.length > 0)
  ) {
    return { outcome: "undecided", why: "a limit depends on the answer to an earlier task" };
  }
  return withFeasible(
    reach(task, versions, { without: (one) => one.path === path, size }),
    (found) => {
      const { min, max, smallest, largest } = found.range(path);
      for (const { kind, value } of total.limits) {
        const limit = fixedPart(value, task, new Map(), versions);
        if (kind !== "at_least" && max > limit) return { outcome: "proved", witness: largest };
        if (kind !== "at_most" && min < limit) return { outcome: "proved", witness: smallest };
      }
      return { outcome: "refuted" };
    },
  );
}
