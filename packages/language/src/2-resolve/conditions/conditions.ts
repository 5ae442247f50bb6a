import { answerMember, type Condition, type Question, type Task } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { type Fix, report } from "../../diagnostics/diagnostic.ts";
import {
  type Context,
  type Entity,
  type FactorInfo,
  type Held,
  filled,
  place,
  say,
} from "../context.ts";
import { unknownAnswer, unknownLevel, unknownVersion, wrongType } from "../errors/names.ts";
import { notAMultiple, percentOfUnit } from "../errors/numbers.ts";
import { type Rational, ceil, floor, literal, over, rational, times, written } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { find, isAskedBefore, isBroken, peek, sayOtherFactor } from "../scope.ts";
import { rewritten, sayMember, withAnswers } from "./members.ts";
import { counted, sayMixed } from "../totals/percent.ts";
import { questionWords } from "../../diagnostics/question-words.ts";
import { isMissing } from "../../syntax.ts";
import { comparandOf } from "./comparands.ts";

/** A condition in the document's form; null where it has a hole or an error (which is then reported). */
export function resolveCondition(context: Context, condition: syntax.Condition): Condition | null {
  switch (condition.kind) {
    case "Missing":
      return null;
    case "And":
    case "Or": {
      const of = condition.operands.map((operand) =>
        resolveCondition(beside(context, condition, operand), operand),
      );
      if (of.includes(null)) return null;
      return { op: condition.kind === "And" ? "and" : "or", of: of as Condition[] };
    }
    case "Not":
      return negated(true, resolveCondition(context, condition.operand));
    case "AnsweredTest":
      return negated(condition.negated, answered(context, condition));
    case "IsTest":
      return negated(condition.negated, isTest(context, condition));
    case "HasTest":
      return negated(condition.negated, hasTest(context, condition));
    case "CompareTest":
      return compare(context, condition);
  }
}

const negated = (yes: boolean, of: Condition | null): Condition | null =>
  of && yes ? { op: "not", of } : of;

/** Where one part of a condition counts: where the others of an `and` hold, and those of an `or` do not. */
function beside(
  context: Context,
  { kind, operands }: Extract<syntax.Condition, { kind: "And" | "Or" }>,
  operand: syntax.Condition,
): Context {
  const others = operands.filter((one) => one !== operand);
  const own = others.map((condition): Held => ({
    condition,
    holds: kind === "And",
    beside: true,
  }));
  return { ...context, held: [...context.held, ...own] };
}

/** What the subject stands for, when it can be there by now. */
function subjectOf(context: Context, subject: syntax.Reference, test?: "answered"): Entity | null {
  const entity = find(context, subject);
  return entity && isAskedBefore(context, entity, subject, test) ? entity : null;
}

function answered(context: Context, test: syntax.AnsweredTest): Condition | null {
  const names = test.subject.names;
  if (names.length > 1 && names.at(-1)!.text === "why") {
    const owner = subjectOf(context, { ...test.subject, names: names.slice(0, -1) }, "answered");
    if (!owner) return null;
    if (!owner.motivated && !owner.parent?.motivated)
      return sayWrong(context, test.subject, owner, "it has no motivation");
    return { op: "answered", path: `${owner.path}.why` };
  }
  const entity = subjectOf(context, test.subject, "answered");
  if (!entity) return null;
  if (!["question", "row", "option"].includes(entity.kind)) {
    return sayWrong(context, test.subject, entity, "only questions and options are answered");
  }
  return { op: "answered", path: entity.path };
}

function isTest(context: Context, test: syntax.IsTest): Condition | null {
  if (sayMember(context, test, relationOf)) return null;
  const factor = factorOf(context, test);
  if (factor && !peek(context, test.subject.names)) {
    const ids = factor.arms.map((arm) => arm.id);
    const known = knownNames(test.answers, ids, (name) => {
      if (context.design.arms.has(name.text)) return sayOtherFactor(context, name, factor);
      const suggestion = nearest(name.text, ids);
      say(context, unknownVersion, name, { name: name.text, suggestion });
    });
    return known && { op: "arm", factor: factor.id, any: filled(known) };
  }
  const entity = subjectOf(context, test.subject);
  if (!entity) return null;
  if (test.quoted) return compareQuoted(context, test.subject, entity, "=", test.quoted);
  const values = valuesOf(entity);
  if (values === null) {
    const wanted = isMany(entity)
      ? "ask `has`, for several answers can be given"
      : comparesTwo(context, entity, test.answers)
        ? "it compares with a number that is written there; two answers are not compared"
        : "`is` asks for one answer, level or version";
    const fix = isMany(entity) ? rewritten(test, withAnswers(test, "has")) : null;
    return sayUnfit(context, test.subject, entity, wanted, fix);
  }
  const known = knownNames(test.answers, values.ids, (name) => {
    const suggestion = nearest(name.text, values.ids);
    if (values.scale)
      say(context, unknownLevel, name, { name: name.text, scale: values.scale, suggestion });
    else say(context, unknownAnswer, name, { answer: name.text, of: entity.path, suggestion });
  });
  return known && { op: "is", path: entity.path, any: filled(known) };
}

/** The factor that is tested: by its id, or as `version` for the one that the first version named belongs to. */
function factorOf({ design }: Context, test: syntax.IsTest): FactorInfo | undefined {
  const [subject, ...others] = test.subject.names;
  if (subject === undefined || others.length > 0) return undefined;
  const [first] = test.answers;
  const own = first === undefined ? undefined : design.arms.get(first.text)?.factor;
  if (subject.text === "version" && own !== undefined) return own;
  const named = design.factors.get(subject.text);
  const [only, ...more] = design.factors.values();
  return named ?? (subject.text === "version" && more.length === 0 ? only : undefined);
}

function hasTest(context: Context, test: syntax.HasTest): Condition | null {
  const entity = subjectOf(context, test.subject);
  if (!entity) return null;
  const question = questionOf(entity);
  if (question?.type !== "many")
    return sayUnfit(
      context,
      test.subject,
      entity,
      "`has` asks for one of several answers",
      valuesOf(entity) === null ? null : rewritten(test, withAnswers(test, "is")),
    );
  const ids = question.answers.map((answer) => answer.id);
  const known = knownNames(test.answers, ids, (name) =>
    say(context, unknownAnswer, name, {
      answer: name.text,
      of: entity.path,
      suggestion: nearest(name.text, ids),
    }),
  );
  return known && { op: "has", path: entity.path, any: filled(known) };
}

/** The ids that are known, or null when one is not or has a hole. */
function knownNames(
  names: readonly syntax.Name[],
  ids: readonly string[],
  unknown: (name: syntax.Name) => void,
): string[] | null {
  const known = names.filter((name) => !isMissing(name) && ids.includes(name.text));
  for (const name of names) if (!isMissing(name) && !ids.includes(name.text)) unknown(name);
  return known.length === names.length && known.length > 0 ? known.map((name) => name.text) : null;
}

const questionOf = (entity: Entity): Question | null =>
  entity.made?.kind === "question" ? entity.made : null;
const taskOf = (entity: Entity | null): Task | null =>
  entity?.made?.kind === "task" ? entity.made : null;
const isMany = (entity: Entity): boolean => questionOf(entity)?.type === "many";

/** How a condition asks for this answer: with `is` for the only one, with `has` for one of several. */
function relationOf(entity: Entity, answer: string): "is" | "has" | null {
  const question = questionOf(entity);
  const isOne = valuesOf(entity)?.ids.includes(answer) ?? false;
  if (isOne) return "is";
  const isHad = question?.type === "many" && question.answers.some(({ id }) => id === answer);
  return isHad ? "has" : null;
}

/** What `is` can compare with; `scale` when the values are levels in order. */
export function valuesOf(entity: Entity): { ids: string[]; scale: string | null } | null {
  if (entity.kind === "consent") return { ids: ["yes"], scale: null };
  if (entity.kind === "task") {
    const instead = taskOf(entity)?.instead ?? [];
    return instead.length > 0 ? { ids: ["self", ...instead], scale: null } : null;
  }
  if (entity.kind === "option") {
    const decision = taskOf(entity.parent)?.decision;
    if (decision?.kind === "levels")
      return { ids: decision.levels.map((level) => level.id), scale: decision.scale };
    return decision?.kind === "choose" ? { ids: ["chosen"], scale: null } : null;
  }
  const question = questionOf(entity.kind === "row" ? entity.parent! : entity);
  if (!question || !("answers" in question) || answerMember[question.type] !== "answer")
    return null;
  const isGrid = question.type === "grid" && entity.kind !== "row";
  return isGrid ? null : { ids: question.answers.map(({ id }) => id), scale: null };
}

function compare(context: Context, test: syntax.CompareTest): Condition | null {
  if (sayMember(context, test, relationOf)) return null;
  const entity = subjectOf(context, test.subject);
  if (!entity || isMissing(test.against)) return null;
  if (test.against.kind === "Name") return compareLevel(context, test, entity, test.against);
  if (test.against.kind === "StringLiteral")
    return compareQuoted(context, test.subject, entity, test.operator, test.against);
  const unit = stepOf(context, entity);
  const question = questionOf(entity);
  const quote = question && questionWords[question.type].quote;
  if (unit === null)
    return sayUnfit(
      context,
      test.subject,
      entity,
      quote?.en ?? "only numbers, amounts, points and totals compare with a number",
    );
  const value = over(comparedWith(context, entity, test.against), unit);
  if (test.operator === "=" && value.d !== 1n) {
    say(context, notAMultiple, test.against, {
      number: written(test.against),
      step: writeStep(unit),
    });
    return null;
  }
  return { op: "range", path: entity.path, ...boundsOf(test.operator, value) };
}

/** The whole numbers that lie so beside a number. */
function boundsOf(
  operator: syntax.CompareTest["operator"],
  value: Rational,
): { min?: number; max?: number } {
  switch (operator) {
    case "<":
      return { max: Number(ceil(value) - 1n) };
    case "<=":
      return { max: Number(floor(value)) };
    case ">":
      return { min: Number(floor(value) + 1n) };
    case ">=":
      return { min: Number(ceil(value)) };
    case "=":
      return { min: Number(value.n), max: Number(value.n) };
  }
}

/** `born < "2000-01-01"`: the numbers before that one. */
function compareQuoted(
  context: Context,
  subject: syntax.Reference,
  entity: Entity,
  operator: syntax.CompareTest["operator"],
  text: syntax.StringLiteral | syntax.Missing,
): Condition | null {
  const question = questionOf(entity);
  const comparand = question && comparandOf(question);
  if (comparand?.kind !== "quoted")
    return sayUnfit(context, subject, entity, "it does not compare with what stands in quotes");
  const number = comparand.read(context, text);
  if (number === null) return null;
  return { op: "range", path: entity.path, ...boundsOf(operator, rational(BigInt(number))) };
}

/** The number that something is compared with: in "%" as it is written, in no unit a percent of a total as a hundredth. */
function comparedWith(context: Context, entity: Entity, number: syntax.NumberLiteral): Rational {
  const unit = unitOfAnswer(context, entity);
  if (unit === null && entity.kind === "total") return counted(number);
  const { path } = entity.kind === "option" ? entity.parent! : entity;
  const notation = unit === null ? "plain" : (context.design.percents.get(path) ?? null);
  if (unit === null || unit === "%") sayMixed(context, number, path, notation);
  else if (number.percent) say(context, percentOfUnit, number, { number: written(number), unit });
  return literal(number);
}

/** The unit of a total, an amount or a number; null where there is none. */
function unitOfAnswer(context: Context, entity: Entity): string | null {
  const total = context.design.totals.get(entity.path);
  if (total) return total.unit;
  const made = entity.kind === "option" ? taskOf(entity.parent)?.decision : questionOf(entity);
  return (made && "unit" in made && made.unit) || null;
}

const writeStep = (step: Rational): string =>
  step.d === 1n ? String(step.n) : `${step.n}/${step.d}`;

/** How much one stored step is worth: of a number, scale, amount, points or total. */
function stepOf(context: Context, entity: Entity): Rational | null {
  if (entity.kind === "total") {
    const total = context.design.totals.get(entity.path);
    return total ? rational(1n, total.denominator) : null;
  }
  const question = questionOf(entity);
  const comparand = question && comparandOf(question);
  if (comparand?.kind === "number") return comparand.size;
  const decision = entity.kind === "option" ? taskOf(entity.parent)?.decision : undefined;
  if (decision?.kind === "points") return rational(1n);
  if (decision?.kind === "amount")
    return times(
      rational(BigInt(decision.step.int)),
      rational(1n, 10n ** BigInt(decision.step.decimals)),
    );
  return null;
}

/** `rights above same`: one of the levels on that side. */
function compareLevel(
  context: Context,
  test: syntax.CompareTest,
  entity: Entity,
  name: syntax.Name,
): Condition | null {
  const ordered = orderedLevels(context, entity);
  if (ordered === null) return sayUnfit(context, test.subject, entity, noLevels(context, entity));
  const at = ordered.ids.indexOf(name.text);
  if (at === -1) {
    say(context, unknownLevel, name, {
      name: name.text,
      scale: ordered.scale,
      suggestion: nearest(name.text, ordered.ids),
    });
    return null;
  }
  const any = levelsFrom(ordered.ids, at, test.operator);
  if (any.length === 0) {
    say(context, wrongType, name, {
      name: name.text,
      is: "the last level on that side",
      wanted: "no level lies beyond it",
    });
    return null;
  }
  return { op: "is", path: entity.path, any: filled(any) };
}

/** The levels that lie so beside the one at this place, lowest first. */
export function levelsFrom(
  ids: readonly string[],
  at: number,
  operator: syntax.CompareTest["operator"],
): string[] {
  const holds: Record<syntax.CompareTest["operator"], (i: number) => boolean> = {
    "<": (i) => i < at,
    "<=": (i) => i <= at,
    "=": (i) => i === at,
    ">=": (i) => i >= at,
    ">": (i) => i > at,
  };
  return ids.filter((_, i) => holds[operator](i));
}

function orderedLevels(context: Context, entity: Entity): { ids: string[]; scale: string } | null {
  const values = valuesOf(entity);
  if (values?.scale) return { ids: values.ids, scale: values.scale };
  const question = questionOf(entity.kind === "row" ? entity.parent! : entity);
  const list =
    question && "list" in question ? context.design.sources.get(question.list ?? "") : undefined;
  return list?.kind === "levels"
    ? { ids: list.levels.map((level) => level.id), scale: list.path }
    : null;
}

/** Whether the answer to a number is compared with that to another question. */
const comparesTwo = (context: Context, entity: Entity, names: readonly syntax.Name[]): boolean =>
  stepOf(context, entity) !== null &&
  names.some((name) => !isMissing(name) && peek(context, [name]) !== null);

/** What something is, in words. */
export function describe(entity: Entity): string {
  const question = questionOf(entity);
  if (question) return questionWords[question.type].called.en;
  const articles: Partial<Record<Entity["kind"], string>> = {
    option: "an option",
    row: "a row of a grid",
    pairs: "a set of pairs",
    consent: "the consent",
  };
  return articles[entity.kind] ?? `a ${entity.kind}`;
}

/** Whether conditions know of a question only that there is an answer. */
function tellsNothingApart(entity: Entity): boolean {
  const question = questionOf(entity);
  if (question === null || isMany(entity) || entity.members.size > 0) return false;
  return valuesOf(entity) === null && comparandOf(question).kind === "nothing";
}

/** What something without levels compares with. */
const noLevels = (context: Context, entity: Entity): string =>
  stepOf(context, entity) === null
    ? "only levels stand above or below each other"
    : "it compares with a number that is written there; two answers are not compared";

/** Says that a test of answers does not fit, and what to write where that is certain. */
function sayUnfit(
  context: Context,
  at: syntax.Reference,
  entity: Entity,
  wanted: string,
  fix: Fix | null = null,
): null {
  const only = "a condition can only ask whether it `is answered`";
  return tellsNothingApart(entity)
    ? sayWrong(context, at, entity, only)
    : sayWrong(context, at, entity, wanted, fix);
}

function sayWrong(
  context: Context,
  at: syntax.Reference,
  entity: Entity,
  wanted: string,
  fix: Fix | null = null,
): null {
  if (isBroken(entity)) return null;
  const data = { name: entity.path, is: describe(entity), wanted };
  const more = fix === null ? {} : { fix };
  context.design.diagnostics.push(report(wrongType, place(context, at), data, more));
  return null;
}
