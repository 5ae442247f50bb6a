import { measureOf } from "./measures.ts";
import type { Exact } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { type Context, type Entity, say } from "../context.ts";
import { unknownWeights } from "../errors/names.ts";
import { percentageOutside } from "../errors/counts.ts";
import { clauseMissing, clauseNotForVerb, subjectWrong } from "../errors/plan.ts";
import { onlyOnce } from "../errors/structure.ts";
import { exact, written } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { whole } from "../plan.ts";
import { find, findVersions } from "../scope.ts";
import { describe } from "../conditions/conditions.ts";
import { isMissing } from "../../syntax.ts";

/** What a line of the plan asks for. */
export type Verb = syntax.AnalysisLine["verb"];
type Clause = syntax.AnalysisClause;
type ClauseName =
  | "in"
  | "with"
  | "on"
  | "to"
  | "weighted by"
  | "by"
  | "adjust"
  | "covariates"
  | "attribute"
  | "bands"
  | "{ groups }"
  | "as"
  | "show"
  | "ci"
  | "seed"
  | "detect"
  | "power"
  | "sample"
  | "min"
  | "pass"
  | "correct"
  | "per option";

/** The clauses each verb can take. */
export const takes: Record<Verb, readonly ClauseName[]> = {
  respondents: ["in", "weighted by"],
  score: ["in", "weighted by", "by", "attribute", "ci", "bands"],
  share: ["in", "weighted by", "by", "{ groups }", "ci"],
  mean: ["in", "weighted by", "by", "pass", "min", "ci"],
  classes: ["in", "weighted by", "as", "covariates", "seed", "show"],
  compare: ["with", "on", "adjust", "correct", "detect", "power"],
  rank: ["with"],
  transition: ["to", "in", "weighted by"],
  arguments: ["in", "sample", "per option", "seed"],
};

const names: Record<Exclude<Clause["kind"], "NumberClause">, ClauseName> = {
  InClause: "in",
  WithClause: "with",
  OnClause: "on",
  ToClause: "to",
  WeightedClause: "weighted by",
  ByClause: "by",
  AdjustClause: "adjust",
  CovariatesClause: "covariates",
  AttributeClause: "attribute",
  BandsClause: "bands",
  GroupsClause: "{ groups }",
  AsClause: "as",
  ShowClause: "show",
  CorrectClause: "correct",
  PerOptionClause: "per option",
};

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
    const name = clause.kind === "NumberClause" ? clause.name : names[clause.kind];
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
  const entity = find(context, reference);
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

/** The clause of a kind, if the line has it. */
export const clause = <K extends Clause["kind"]>(line: Line, kind: K) =>
  line.node.clauses.find((one) => one.kind === kind) as Extract<Clause, { kind: K }> | undefined;
/** The questions of a clause, by their paths. */
export const list = (line: Line, of: readonly syntax.Reference[]): string[] =>
  of.flatMap(
    (one) => subject(line, one, isQuestion, "questions with answers to group by")?.path ?? [],
  );
/** The questions that results are broken down by. */
export const by = (line: Line): string[] => list(line, clause(line, "ByClause")?.of ?? []);
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

function numberClause(line: Line, name: NumberName): syntax.NumberLiteral | null {
  const found = line.node.clauses.find(
    (one) => one.kind === "NumberClause" && one.name === name,
  ) as Extract<Clause, { kind: "NumberClause" }> | undefined;
  return found && !isMissing(found.number) ? found.number : null;
}

/** A number of a clause, exact. */
export function decimal(line: Line, name: NumberName): Exact | undefined {
  const number = numberClause(line, name);
  return number ? exact(number) : undefined;
}

/** A whole number of a clause. */
export const count = (line: Line, name: NumberName, least: number): number | undefined =>
  whole(line.context, numberClause(line, name), `\`${name}\``, least);

/** The percentage of the intervals, 95 when none is written. */
export function ci(line: Line): Exact {
  const number = numberClause(line, "ci");
  if (number === null) return { int: 95, decimals: 0 };
  sayIfOutside(line, number, "The percentage of an interval");
  return exact(number);
}

/** A percentage of a clause, above 0 and below 100. */
export function percentage(line: Line, name: NumberName, what: string): Exact | undefined {
  const number = numberClause(line, name);
  if (number === null) return undefined;
  sayIfOutside(line, number, what);
  return exact(number);
}

function sayIfOutside({ context }: Line, number: syntax.NumberLiteral, what: string): void {
  if (number.int <= 0 || number.int >= 100 * 10 ** number.decimals)
    say(context, percentageOutside, number, { what, number: written(number) });
}
