import { pathsIn, pick, tasksIn, type Condition, type Task, type Versions } from "@pwe/model";
import type { BudgetProof } from "@pwe/proofs";
import type { ProblemData } from "../diagnostics/diagnostic.ts";
import type { CheckContext, Finding } from "./rule.ts";
import { versionWords } from "./words/versions.ts";

/** What is to be said of a proof, before the versions that it holds in. */
export interface Said<Data extends ProblemData> {
  readonly about: string;
  /** tells it apart from others about the same */
  readonly key?: string;
  readonly data: Data;
}

/** One finding for everything that is said alike of several versions, looked at one by one, with those versions. */
export function budgetFindings<Data extends ProblemData>(
  { consultation, language, budgets }: CheckContext,
  look: (proof: BudgetProof, task: Task, versions: Versions) => readonly Said<Data>[],
): Finding<Data & { versions: string }>[] {
  const { instrument } = consultation;
  const tasks = new Map(tasksIn(instrument.elements).map((task) => [task.path, task]));
  const said = budgets().flatMap((proof) =>
    proof.versions
      .filter((versions) => isWritten(tasks.get(proof.task)!, versions))
      .flatMap((versions) =>
        look(proof, tasks.get(proof.task)!, versions).map((one) => ({ ...one, versions })),
      ),
  );
  const alike = Map.groupBy(said, ({ about, key, data }) => JSON.stringify([about, key, data]));
  return [...alike.values()].map((ones): Finding<Data & { versions: string }> => {
    const { about, key, data } = ones[0]!;
    const all = ones.map(({ versions }) => versions);
    const named = versionWords(all, consultation, "en");
    return {
      about,
      key: `${key ?? ""}${named}`,
      data: { ...data, versions: versionWords(all, consultation, language) },
    };
  });
}

/** Whether a condition looks at a task that nobody can answer, which is told of the task. */
export function asksImpossible(
  { budgets, consultation }: Pick<CheckContext, "budgets" | "consultation">,
  condition: Condition,
): boolean {
  const impossible = budgets()
    .filter(({ outcome }) => outcome === "infeasible")
    .map(({ task }) => task);
  if (impossible.length === 0) return false;
  const tasks = tasksIn(consultation.instrument.elements).map(({ path }) => path);
  return pathsIn(condition).some((path) =>
    tasks.some(
      (task) => impossible.includes(task) && (path === task || path.startsWith(`${task}.`)),
    ),
  );
}

/** Whether nobody can answer a task in these versions, which is told of the task: of what it promises nothing is left to say. */
export const isImpossible = (
  { budgets }: Pick<CheckContext, "budgets">,
  { path }: Task,
  versions: Versions,
): boolean =>
  budgets().some(
    ({ task, outcome, versions: all }) =>
      task === path && outcome === "infeasible" && all.some((one) => isSame(one, versions)),
  );

const isSame = (one: Versions, other: Versions): boolean =>
  Object.keys(one).every((factor) => one[factor] === other[factor]);

/** Whether every number of a task has a value in these versions: without one, `vary-not-exhaustive` says what to do. */
export function isWritten({ totals }: Task, versions: Versions): boolean {
  const sums = totals.flatMap(({ value, limits }) => [value, ...limits.map((one) => one.value)]);
  return sums
    .flatMap(({ constant, terms }) => [constant, ...terms.flatMap(({ each }) => each)])
    .every((number) => pick(number, versions) !== undefined);
}

/** A share in hundred-thousandths as people read it: 1.9 %, with a comma in Dutch. */
export function percent(share: number, language: "en" | "nl"): string {
  const digits = share < 1_000 ? 2 : 1;
  const text = (share / 1000).toFixed(digits);
  return `${language === "nl" ? text.replace(".", ",") : text} %`;
}
