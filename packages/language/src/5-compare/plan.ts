import { canonicalJson, type Analysis, type Weights } from "@pwe/model";
import type { RuleId } from "./change.ts";
import { compareExpects } from "./expects.ts";
import type { Sides } from "./sides.ts";

/** Which part of an analysis line a change is a change of. */
const parts: Readonly<Record<string, RuleId>> = {
  correct: "correction-changed",
  seed: "seed-changed",
  from: "classes-changed",
  to: "classes-changed",
  show: "classes-changed",
  as: "classes-changed",
  of: "outcome-changed",
  on: "outcome-changed",
  by: "outcome-changed",
  adjust: "outcome-changed",
  covariates: "outcome-changed",
  arms: "outcome-changed",
  groups: "outcome-changed",
  against: "outcome-changed",
  beside: "outcome-changed",
  base: "outcome-changed",
  sides: "outcome-changed",
  perAnswer: "outcome-changed",
  perOption: "outcome-changed",
  profile: "outcome-changed",
  neither: "outcome-changed",
  family: "correction-changed",
  starts: "classes-changed",
  most: "classes-changed",
  floor: "classes-changed",
  steps: "classes-changed",
};

/** Notes what will be done otherwise with the answers than was planned. */
export function comparePlan(sides: Sides): void {
  const { before, now } = sides;
  const old = mapPaths(sides, before.plan);
  compareAnalyses(sides, old.analyses, now.plan.analyses);
  compareWeights(sides, old.weights, now.plan.weights);
  compareExpects(sides, old.expects, now.plan.expects);
  for (const name of ["population", "samples", "quotas", "exclude", "partial"] as const)
    say(sides, "sample-changed", now.id, name, old[name], now.plan[name]);
  for (const name of ["reports", "passes"] as const)
    say(sides, "test-changed", now.id, name, old[name], now.plan[name]);
}

/** Notes that a part of the plan differs, by what in it differs. */
function say(
  { note }: Sides,
  rule: RuleId,
  path: string,
  what: string,
  from: unknown,
  to: unknown,
): void {
  const [was, is] = [leaves(from, what), leaves(to, what)];
  const only = (list: readonly string[], others: readonly string[]): string | null =>
    list.filter((one) => !others.includes(one)).join(", ") || null;
  const found = { before: only(was, is), after: only(is, was) };
  if (found.before !== null || found.after !== null) note({ rule, path, ...found });
}

/** A part of the plan as its numbers and words, each with its name before it. */
function leaves(value: unknown, name: string): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => leaves(one, name));
  if (typeof value !== "object") return [`${name} ${String(value)}`];
  if ("int" in value && "decimals" in value)
    return [`${name} ${Number(`${String(value.int)}e-${String(value.decimals)}`)}`];
  const own = value as Record<string, unknown>;
  const naming = ["id", "path", "stream", "answer", "scale"].find(
    (key) => typeof own[key] === "string",
  );
  const inside = naming === undefined ? name : `${name} ${String(own[naming])}`;
  const parts = Object.entries(own).flatMap(([key, part]) =>
    key === naming ? [] : leaves(part, `${inside} ${key}`.trim()),
  );
  return parts.length === 0 ? [inside] : parts;
}

/** A part of the plan with every path as it is now. */
function mapPaths<T>({ names }: Sides, part: T): T {
  return JSON.parse(JSON.stringify(part), (_, value: unknown) =>
    typeof value === "string" && value.includes(".") ? (names.after(value) ?? value) : value,
  ) as T;
}

/** What an analysis is about: lines of one kind about the same are one line that changed. */
function subject(analysis: Analysis): string {
  const arms = analysis.arms.join("+");
  if (analysis.kind === "compare") return `compare ${arms}`;
  if (analysis.kind === "transition") return `transition ${analysis.from} to ${analysis.to}`;
  if (analysis.kind === "respondents") return `respondents ${arms}`;
  if (analysis.kind === "quality") return `quality ${arms}`;
  return `${analysis.kind} ${analysis.of}`;
}

function compareAnalyses(sides: Sides, old: readonly Analysis[], now: readonly Analysis[]): void {
  const { note } = sides;
  const bare = ({ id: _, ...rest }: Analysis): string => canonicalJson(rest);
  const left = old.filter((one) => !now.some((other) => bare(other) === bare(one)));
  const fresh = now.filter((one) => !old.some((other) => bare(other) === bare(one)));
  for (const analysis of fresh) {
    const at = left.findIndex((one) => subject(one) === subject(analysis));
    const name = subject(analysis);
    if (at === -1) {
      note({ rule: "outcome-changed", path: name, before: null, after: name });
      continue;
    }
    const [was] = left.splice(at, 1) as [Analysis];
    const [one, other] = [was, analysis] as unknown as Record<string, unknown>[];
    for (const key of new Set([...Object.keys(one!), ...Object.keys(other!)])) {
      if (key === "id") continue;
      say(sides, parts[key] ?? "test-changed", name, key, one![key], other![key]);
    }
  }
  for (const one of left)
    note({ rule: "outcome-changed", path: subject(one), before: subject(one), after: null });
}

function compareWeights(sides: Sides, old: readonly Weights[], now: readonly Weights[]): void {
  for (const weights of now) {
    const { id } = weights;
    const was = old.find((one) => one.id === id);
    const bare = ({ source: _, id: __, ...rest }: Weights): object => rest;
    say(sides, "weights-changed", id, "", was && bare(was), bare(weights));
    if (was) say(sides, "source-changed", id, "source", was.source, weights.source);
  }
  for (const was of old)
    if (!now.some(({ id }) => id === was.id))
      sides.note({ rule: "weights-changed", path: was.id, before: was.id, after: null });
}
