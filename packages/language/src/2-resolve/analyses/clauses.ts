import { measureOf } from "./measures.ts";
import type { Exact } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { type Context, type Entity, say } from "../context.ts";
import { unknownWeights } from "../errors/names.ts";
import { percentageOutside } from "../errors/counts.ts";
import { clauseMissing, clauseNotForVerb, subjectWrong } from "../errors/plan.ts";
import { sayUnlessKnown } from "../choices.ts";
import { onlyOnce } from "../errors/structure.ts";
import { exact, written } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { whole } from "../plan/whole.ts";
import { find, findVersions, peek } from "../scope.ts";
import { describe } from "../conditions/conditions.ts";
import { isMissing } from "../../syntax.ts";

/** What a line of the plan asks for. */
export type Verb = syntax.AnalysisLine["verb"];
type Clause = syntax.AnalysisClause;
type ClauseName =
  | Extract<Clause, { kind: "NumberClause" }>["name"]
  | "in"
  | "with"
  | "on"
  | "to"
  | "against"
  | "weighted by"
  | "by"
  | "adjust"
  | "covariates"
  | "profile on"
  | "attribute"
  | "bands"
  | "stars"
  | "{ groups }"
  | "beside { groups }"
  | "as"
  | "show"
  | "correct"
  | "family"
  | "id"
  | "base"
  | "order"
  | "neither"
  | "source"
  | "per option"
  | "per answer"
  | "steps"
  | "headline";

/** What every line can take. */
const always = ["id", "headline"] as const satisfies ClauseName[];
/** How groups of respondents are set apart and tested. */
const grouped = ["by", "min", "correct", "family"] as const satisfies ClauseName[];

/** The clauses each verb can take. */
export const takes: Record<Verb, readonly ClauseName[]> = {
  respondents: ["in", "weighted by", "base", "digits", ...always],
  benchmark: ["in", "weighted by", "base", "source", "digits", ...always],
  score: [
    ...(["in", "weighted by", ...grouped, "attribute", "ci", "bands", "base", "order"] as const),
    ...(["digits", ...always] as const),
  ],
  share: [
    ...([
      "in",
      "weighted by",
      ...grouped,
      "{ groups }",
      "beside { groups }",
      "per option",
    ] as const),
    ...(["ci", "base", "order", "digits", ...always] as const),
  ],
  mean: ["in", "weighted by", ...grouped, "pass", "ci", "base", "digits", ...always],
  classes: [
    ...(["in", "weighted by", "steps", "as", "attribute", "profile on", "covariates"] as const),
    ...(["starts", "most", "floor", "seed", "show", "family", "digits", ...always] as const),
  ],
  compare: [
    ...(["with", "on", "as", "per answer", "adjust", "weighted by", "correct", "family"] as const),
    ...(["detect", "around", "power", "within", "ci", "digits", ...always] as const),
  ],
  contrast: [
    ...(["against", "{ groups }", "in", "weighted by", "correct", "family", "within"] as const),
    ...(["ci", "digits", ...always] as const),
  ],
  rank: ["with", "weighted by", "seed", ...always],
  transition: ["to", "in", "weighted by", "neither", "ci", "family", "digits", ...always],
  arguments: [
    ...([
      "in",
      "by",
      "sample",
      "per option",
      "seed",
      "coders",
      "double",
      "stars",
      "quote",
    ] as const),
    ...always,
  ],
  quality: ["in", ...always],
  meter: ["in", "weighted by", "digits", ...always],
};

const names: Record<Exclude<Clause["kind"], "NumberClause" | "PerClause">, ClauseName> = {
  InClause: "in",
  WithClause: "with",
  OnClause: "on",
  ToClause: "to",
  AgainstClause: "against",
  WeightedClause: "weighted by",
  ByClause: "by",
  AdjustClause: "adjust",
  CovariatesClause: "covariates",
  ProfileClause: "profile on",
  AttributeClause: "attribute",
  BandsClause: "bands",
  StarsClause: "stars",
  GroupsClause: "{ groups }",
  BesideClause: "beside { groups }",
  AsClause: "as",
  ShowClause: "show",
  CorrectClause: "correct",
  FamilyClause: "family",
  IdClause: "id",
  BaseClause: "base",
  OrderClause: "order",
  NeitherClause: "neither",
  SourceClause: "source",
  StepsClause: "steps",
  HeadlineClause: "headline",
};

const nameOf = (clause: Clause): ClauseName =>
  clause.kind === "NumberClause"
    ? clause.name
    : clause.kind === "PerClause"
      ? `per ${clause.each}`
      : names[clause.kind];

/** One line being resolved. */
export interface Line {
  readonly context: Context;
  readonly node: syntax.AnalysisLine;
  readonly verb: Verb;
}

/** Reports clauses that the verb cannot take, all in one, and clauses that stand twice. */
export function checkClauses({ context, node, verb }: Line): void {
  const seen = new Set<ClauseName>();
  const misfits: { clause: Clause; name: ClauseName }[] = [];
  for (const clause of node.clauses) {
    const name = nameOf(clause);
    if (!takes[verb].includes(name)) misfits.push({ clause, name });
    else if (seen.has(name)) say(context, onlyOnce, clause, { what: name });
    seen.add(name);
  }
  const [first] = misfits;
  if (!first) return;
  const clauses = takes[verb].map((one) => `\`${one}\``).join(", ");
  const clause = [...new Set(misfits.map(({ name }) => `\`${name}\``))].join(", ");
  say(context, clauseNotForVerb, first.clause, { clause, verb, clauses });
}

/** What is decided in a task; null for anything else. */
export const decision = (entity: Entity): string | null =>
  entity.made?.kind === "task" ? entity.made.decision.kind : null;
/** Whether something is a question whose answers can be counted. */
export const isCategorical = (entity: Entity): boolean =>
  entity.made?.kind === "question" && (entity.made.type === "one" || entity.made.type === "many");
const isQuestion = (entity: Entity): boolean =>
  entity.kind === "row" ||
  (entity.made?.kind === "question" && measureOf[entity.made.type] !== null);

/** The subjects that fit; the others are reported. */
export function subjects(
  line: Line,
  fits: (entity: Entity) => boolean,
  wanted: string,
  skip: (reference: syntax.Reference) => boolean = () => false,
): Entity[] {
  if (line.node.subjects.length === 0)
    say(line.context, clauseMissing, line.node, { clause: wanted, verb: line.verb });
  return line.node.subjects.flatMap((one) =>
    skip(one) ? [] : (subject(line, one, fits, wanted) ?? []),
  );
}

/** A subject when it fits; null after a report. */
export function subject(
  { context, verb }: Line,
  reference: syntax.Reference | syntax.Missing,
  fits: (entity: Entity) => boolean,
  wanted: string,
): Entity | null {
  const entity = decidedIn(context, reference) ?? find(context, reference);
  if (!entity || fits(entity)) return entity;
  // What could not be resolved has been reported where it stands.
  if (entity.made || !["question", "task"].includes(entity.kind))
    say(context, subjectWrong, reference, {
      verb,
      name: entity.path,
      is: describe(entity),
      wanted,
    });
  return null;
}

/** `works.decided`: whether somebody set something, opted out or left it to others; null for anything else. */
function decidedIn(context: Context, reference: syntax.Reference | syntax.Missing): Entity | null {
  if (isMissing(reference) || reference.names.at(-1)?.text !== "decided") return null;
  const task = peek(context, reference.names.slice(0, -1));
  if (task?.made?.kind !== "task" || task.made.instead.length === 0) return null;
  const { made: _, ...rest } = task;
  return { ...rest, kind: "decided", id: "decided", path: `${task.path}.decided`, parent: task };
}

/** The clause of a kind, if the line has it. */
export const clause = <K extends Clause["kind"]>(line: Line, kind: K) =>
  line.node.clauses.find((one) => one.kind === kind) as Extract<Clause, { kind: K }> | undefined;
/** The questions of a clause, by their paths. */
export const list = (line: Line, of: readonly syntax.Reference[]): string[] =>
  of.flatMap(
    (one) => subject(line, one, isQuestion, "questions with answers to group by")?.path ?? [],
  );
/** The questions that results are broken down by: each by itself, or several together. */
export const by = (line: Line): (string | string[])[] =>
  (clause(line, "ByClause")?.of ?? []).flatMap((crossed): (string | string[])[] => {
    const paths = list(line, crossed);
    return paths.length > 1 ? [paths] : paths;
  });
/** The versions a line is about; empty for all. */
export const arms = (line: Line): string[] =>
  findVersions(line.context, clause(line, "InClause")?.arms ?? []);

/** The weights a line is weighted by. */
export function weights(line: Line): { weights?: string } {
  const name = clause(line, "WeightedClause")?.weights;
  if (!name || isMissing(name)) return {};
  const known = line.context.design.weights;
  if (known.has(name.text)) return { weights: name.text };
  say(line.context, unknownWeights, name, {
    name: name.text,
    suggestion: nearest(name.text, known.keys()),
  });
  return {};
}

type NumberName = Extract<Clause, { kind: "NumberClause" }>["name"];

/** The number that a clause holds, if the line has it. */
export function numberOf(line: Line, name: NumberName): syntax.NumberLiteral | null {
  const found = line.node.clauses.find(
    (one) => one.kind === "NumberClause" && one.name === name,
  ) as Extract<Clause, { kind: "NumberClause" }> | undefined;
  return found && !isMissing(found.number) ? found.number : null;
}

/** A number of a clause, exact. */
export function decimal(line: Line, name: NumberName): Exact | undefined {
  const number = numberOf(line, name);
  return number ? exact(number) : undefined;
}

/** A whole number of a clause. */
export const count = (line: Line, name: NumberName, least: number): number | undefined =>
  whole(line.context, numberOf(line, name), `\`${name}\``, least);

/** The percentage of the intervals, 95 when none is written. */
export function ci(line: Line): Exact {
  const number = numberOf(line, "ci");
  if (number === null) return { int: 95, decimals: 0 };
  sayIfOutside(line, number, "The percentage of an interval");
  return exact(number);
}

/** A percentage of a clause, above 0 and below 100. */
export function percentage(line: Line, name: NumberName, what: string): Exact | undefined {
  const number = numberOf(line, name);
  if (number === null) return undefined;
  sayIfOutside(line, number, what);
  return exact(number);
}

function sayIfOutside({ context }: Line, number: syntax.NumberLiteral, what: string): void {
  if (number.int <= 0 || number.int >= 100 * 10 ** number.decimals)
    say(context, percentageOutside, number, { what, number: written(number) });
}

const corrections = ["none", "holm", "bh"] as const;

/** How several tests are corrected; undefined where nothing is written. */
export function correction(line: Line): (typeof corrections)[number] | undefined {
  const written = clause(line, "CorrectClause");
  if (!written) return undefined;
  const method = sayUnlessKnown(line.context, written.method, "correction", [...corrections]);
  return (method ?? undefined) as (typeof corrections)[number] | undefined;
}

interface Common {
  family?: string;
  headline?: true;
  digits?: number;
  base?: "asked";
  order?: "written" | "ascending";
}

/** What many verbs can take and say alike: the members that are written, none for the rest. */
export function common(line: Line): Common {
  const said: Common = {};
  const family = clause(line, "FamilyClause")?.family;
  if (family && !isMissing(family)) said.family = family.text;
  if (clause(line, "HeadlineClause")) said.headline = true;
  const digits = count(line, "digits", 0);
  if (digits !== undefined) said.digits = digits;
  const [base, order] = [clause(line, "BaseClause"), clause(line, "OrderClause")];
  if (base && sayUnlessKnown(line.context, base.base, "base", ["answered", "asked"]) === "asked")
    said.base = "asked";
  const orders = ["descending", "written", "ascending"];
  const written = order && sayUnlessKnown(line.context, order.order, "order", orders);
  if (written && written !== "descending") said.order = written as "written" | "ascending";
  return said;
}

/** The smallest group that is shown, and how the tests between groups are corrected, where that is written. */
export function grouping(line: Line): { min?: number; correct?: "none" | "holm" | "bh" } {
  const [min, correct] = [count(line, "min", 1), correction(line)];
  return { ...(min !== undefined && { min }), ...(correct !== undefined && { correct }) };
}
