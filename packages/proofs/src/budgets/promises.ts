import {
  type CountClaim,
  type Expect,
  type Instrument,
  type Task,
  type Total,
  type Versions,
  tasksIn,
  versionCombinations,
} from "@pwe/model";
import type { Earlier, Witness } from "./proof.ts";
import { earlierLeft } from "./earlier-left.ts";
import { needed } from "./earlier-states.ts";
import type { Crowd } from "./decision-diagram.ts";
import { overAdds, settingsOf, type Setting } from "./constraints.ts";
import { allowanceOf, crowdOf, proving, type Best, type Proving, type Search } from "./search.ts";
import { countsOf, settingsIn, type AtSetting, type TaskAnswer } from "./admissible-answers.ts";
import { reachedSettings } from "./reached-settings.ts";
import { versionsAlike } from "./versions-alike.ts";

/** The verdict on a claim in one version. */
export type Proof = { readonly versions: Versions } & Verdict;

/** Whether a claim holds, after whatever was answered before. */
export type Verdict =
  | { readonly outcome: "proved"; readonly witness?: TaskAnswer; readonly earlier?: Earlier }
  | {
      readonly outcome: "refuted";
      /** an admissible answer that breaks the claim; none where the claim is that something can be had */
      readonly witness?: TaskAnswer;
      /** what was answered before the witness, where the limits depend on that */
      readonly earlier?: Earlier;
      /** what cannot be had: `option`, or `option.level` */
      readonly missing?: readonly string[];
    }
  | {
      readonly outcome: "undecided";
      /** too many sums or settings to go through; or nobody was found who comes to the task with such answers */
      readonly why: "crowded" | "nobody_found";
      /** where it was broken off */
      readonly crowd?: Crowd;
    };

/** A claim about the admissible answers of a task, in every version that it speaks of. */
export function prove(instrument: Instrument, expect: Expect, size?: number): Proof[] {
  const task = tasksIn(instrument.elements).find(({ path }) => path === expect.task);
  if (task === undefined) throw new RangeError(`there is no task ${expect.task}`);
  const { tasks, paths } = needed(instrument, task);
  const proofs = versionsAlike(instrument, [...tasks, task], paths).flatMap((alike) => {
    const spoken = alike.filter((versions) => speaksOf(instrument, expect.arms, versions));
    if (spoken.length === 0) return [];
    const found = verdict(instrument, task, spoken[0]!, expect, size);
    return spoken.map((versions): Proof => ({ versions, ...found }));
  });
  const order = versionCombinations(instrument).map((versions) => JSON.stringify(versions));
  const place = ({ versions }: Proof): number => order.indexOf(JSON.stringify(versions));
  return proofs.sort((a, b) => place(a) - place(b));
}

/** Whether the arms, where they name one of a factor, name this respondent's. */
function speaksOf({ factors }: Instrument, arms: readonly string[], versions: Versions): boolean {
  return factors.every(({ id, arms: all }) => {
    const named = all.filter((arm) => arms.includes(arm.id));
    return named.length === 0 || named.some((arm) => arm.id === versions[id]);
  });
}

function verdict(
  instrument: Instrument,
  task: Task,
  versions: Versions,
  { claim }: Expect,
  size = 2_000_000,
): Verdict {
  if (settingsIn(task) > size) return { outcome: "undecided", why: "crowded" };
  const allowance = allowanceOf(size);
  const left = earlierLeft(instrument, task, versions, size, allowance);
  if (left.states === undefined) return { outcome: "undecided", why: "crowded", ...left };
  const context = proving(instrument, task, versions, left, size, allowance);
  switch (claim.kind) {
    case "count":
      return proveCount(context, claim);
    case "every_level_reachable":
      return proveReachable(context, (_, missing) => missing);
    case "every_option_reachable":
      return proveReachable(context, untaken);
    case "binds":
      return proveBinds(context, claim.total);
  }
}

/** What of these settings, that one option cannot have, keeps it from being chosen: all that take it, or nothing. */
const untaken = (all: readonly Setting[], missing: readonly Setting[]): readonly Setting[] => {
  const taken = all.filter((setting) => setting !== false && setting !== 0);
  return taken.every((setting) => missing.includes(setting)) ? taken : [];
};

function undecided(context: Proving, search: Search): Verdict {
  const { crowd } = crowdOf(context, search);
  return crowd === undefined
    ? { outcome: "undecided", why: "nobody_found" }
    : { outcome: "undecided", why: "crowded", crowd };
}

/** Some admissible answer: of no answer at all everything holds, but that is never what an author means. */
export const anyAdmissible = (context: Proving, search: Search): Best | "undecided" | undefined =>
  context.best(search, context.weights(countsOf(context.task, search.settings, () => false)));

function proveReachable(
  context: Proving,
  of: (all: readonly Setting[], missing: readonly Setting[]) => readonly Setting[],
): Verdict {
  const { task } = context;
  const search = context.search();
  const some = anyAdmissible(context, search);
  if (some === undefined) return { outcome: "refuted" };
  if (some === "undecided") return undecided(context, search);
  const { unreachable, unknown } = reachedSettings(context, search, some.way);
  const lacking = (list: typeof unreachable): { id: string; settings: readonly Setting[] }[] =>
    task.options.map(({ id }, at) => {
      const own = list.filter(({ option }) => option === id).map(({ setting }) => setting);
      return { id, settings: of(settingsOf(task, at), own) };
    });
  const levels = task.decision.kind === "levels";
  const missing = lacking(unreachable).flatMap(({ id, settings }) =>
    levels ? settings.map((one) => `${id}.${String(one)}`) : settings.length > 0 ? [id] : [],
  );
  if (missing.length > 0) return { outcome: "refuted", missing };
  const open = lacking([...unreachable, ...unknown]).some(({ settings }) => settings.length > 0);
  return open ? undecided(context, search) : { outcome: "proved" };
}

/** Whether a setting is one of these: a level's id, or `chosen`. */
function isAt(ids: readonly string[]): AtSetting {
  return (_, setting) =>
    typeof setting === "string"
      ? ids.includes(setting)
      : setting === true && ids.includes("chosen");
}

function proveCount(context: Proving, claim: CountClaim): Verdict {
  const { compare, number, at, unless } = claim;
  const excused = isAt(unless ?? []);
  const search = context.search(undefined, (id, one) => !excused(id, one));
  const some = anyAdmissible(context, search);
  // With every answer excused there is nothing left to break the claim.
  if (some === undefined) return { outcome: unless === undefined ? "refuted" : "proved" };
  const counts = countsOf(context.task, search.settings, isAt(at));
  const sides = [
    ...(compare === "at_least" ? [] : [{ side: -1, limit: -number - 1 }]),
    ...(compare === "at_most" ? [] : [{ side: 1, limit: number - 1 }]),
  ];
  let open = some === "undecided";
  for (const { side, limit } of sides) {
    const weights = context.weights(counts.map((own) => own.map((one) => side * one)));
    const best = context.best(search, weights, limit);
    if (best === undefined) continue;
    if (best === "undecided" || best.witness === undefined) open = true;
    else return { outcome: "refuted", ...shown(best.witness) };
  }
  return open ? undecided(context, search) : { outcome: "proved" };
}

const shown = ({ answer, earlier }: Witness): { witness: TaskAnswer; earlier?: Earlier } => ({
  witness: answer,
  ...(earlier && { earlier }),
});

/** A total binds when its limits alone refuse an answer that is admissible otherwise. */
function proveBinds(context: Proving, path: string): Verdict {
  const { task } = context;
  const total = task.totals.find((one) => one.path === path);
  if (total === undefined) throw new RangeError(`the task has no total ${path}`);
  const search = context.search((one) => one.of === "total" && one.path === path);
  const some = anyAdmissible(context, search);
  if (some === undefined) return { outcome: "refuted" };
  let open = some === "undecided";
  for (const limit of total.limits) {
    const refused = refusedBy(context, search, total, limit);
    if (refused === "undecided") open = true;
    else if (refused !== undefined) return { outcome: "proved", ...shown(refused) };
  }
  return open ? undecided(context, search) : { outcome: "refuted" };
}

/** An answer among these that a limit refuses. */
export function refusedBy(
  { task, versions, facts, best }: Proving,
  search: Search,
  { value }: Total,
  { kind, value: limit }: Total["limits"][number],
): Witness | "undecided" | undefined {
  const over = overAdds(value, limit, task, search.settings, facts, versions);
  const sides = kind === "at_most" ? [-1] : kind === "at_least" ? [1] : [-1, 1];
  let open = false;
  for (const side of sides) {
    const weights = over.map((own) => own.map((one) => side * one));
    const found = best(search, weights, -1);
    if (found === undefined) continue;
    if (found !== "undecided" && found.witness !== undefined) return found.witness;
    open = true;
  }
  return open ? "undecided" : undefined;
}
