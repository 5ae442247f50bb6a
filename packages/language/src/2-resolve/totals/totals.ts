import type { Decision, Limit, Linear, Total } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { type Context, type Entity, type Varied, say } from "../context.ts";
import { onlyOnce } from "../errors/structure.ts";
import {
  constantTotal,
  noLimit,
  notLinear,
  notRounded,
  percentOfUnit,
  tooLarge,
} from "../errors/numbers.ts";
import { exact, type Rational, isSafe, lcm, over, rational, written } from "../exact.ts";
import { type TaskMath, type Form, number, totalForm, evaluate, checkUnits } from "./forms.ts";
import { sayWholePercents } from "./percent-factors.ts";
import { inPercents, notationOfTotal, sayPercentOfAnswers } from "./percent-totals.ts";
import { type Unit, readUnit, writeUnit } from "./units.ts";
import { constantly, keepAlike, mapVaried, readVaried, variedWhole } from "../varied.ts";
import { isMissing } from "../../syntax.ts";

/** A budget or total of the document: its numerator in whole numbers over one denominator. */
export function resolveTotal(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
  entity: Entity,
): Total | null {
  const counts = totalForm(context, math, entity.id);
  if (node.kind === "Budget") sayLimitTwice(context, node.limits);
  if (
    node.kind === "Budget" &&
    node.limits.length === 0 &&
    !isPointsTotal(math.decision, entity.id)
  ) {
    say(context, noLimit, isMissing(node.name) ? node : node.name, { budget: entity.id });
  }
  if (counts === null) return null;
  const shown =
    node.unit?.value ??
    (counts.unit === null || counts.unit.size === 0 ? null : writeUnit(counts.unit));
  const notation = shown === "%" ? notationOfTotal(context, math, node) : null;
  sayPercents(context, math, node, shown);
  const asShown = notation === "percent" ? inPercents : (one: Form): Form => one;
  const form = asShown(counts);
  if (form.terms.size === 0 && form.totals.size === 0) {
    say(context, constantTotal, node.name, { name: entity.id });
    return null;
  }
  // A product or quotient can turn one unit into another, so there the written unit is only shown.
  if (node.unit && isPlainSum(node.expression))
    checkUnits(context, entity, node.unit, "written", readUnit(node.unit.value, null), form.unit);
  const limits = limitsOf(context, math, node, entity, { unit: form.unit, shown, asShown });
  const denominator = lcm([
    ...denominatorsOf(context, form),
    ...limits.flatMap(({ value }) => denominatorsOf(context, value)),
  ]);
  const isExact = [form, ...limits.map(({ value }) => value)].every((one) =>
    fits(context, one, denominator),
  );
  if (!isExact) {
    say(context, tooLarge, isMissing(node.name) ? node : node.name, { total: entity.id });
    return null;
  }
  context.design.totals.set(entity.path, { unit: shown, denominator });
  if (notation !== null) context.design.percents.set(entity.path, notation);
  return {
    id: entity.id,
    path: entity.path,
    meter: node.kind === "Budget",
    ...(shown !== null && { unit: shown }),
    denominator: Number(denominator),
    ...howShown(context, node, entity, denominator),
    value: toLinear(context, form, denominator),
    ...formulaOf(context, node),
    limits: limits.map(({ limit, value }): Limit => ({
      kind: limit.compare,
      value: toLinear(context, value, denominator),
    })),
  };
}

/** In how many decimals a total is shown, and rounded to what. */
function howShown(
  context: Context,
  { round }: syntax.Budget | syntax.Total,
  { id }: Entity,
  denominator: bigint,
): Pick<Total, "decimals" | "rounded"> {
  const decimals = shownDecimals(denominator);
  if (round === null) return { decimals };
  if (round.int > 0 && !round.percent)
    return { decimals: Math.max(decimals, round.decimals), rounded: exact(round) };
  say(context, notRounded, round, { total: id });
  return { decimals };
}

function sayLimitTwice(context: Context, limits: readonly syntax.LimitNode[]): void {
  for (const [i, limit] of limits.entries()) {
    const isFirst = limits.findIndex(({ compare }) => compare === limit.compare) === i;
    if (!isFirst) say(context, onlyOnce, limit, { what: limit.compare.replace("_", " ") });
  }
}

/** What the percents of a total could be taken for otherwise than they count. */
function sayPercents(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
  shown: string | null,
): void {
  const limits = node.kind === "Budget" ? node.limits.flatMap(({ value }) => value.cases) : [];
  for (const expression of [node.expression, ...limits.map(({ value }) => value)])
    if (expression !== null) sayWholePercents(context, math, expression);
  if (shown === null) sayPercentOfAnswers(context, math, node);
}

interface LimitForm {
  readonly limit: syntax.LimitNode;
  readonly value: Form;
}

/** The limits of a total, in its unit; that of points is the number of points where none is written. */
function limitsOf(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
  entity: Entity,
  as: { readonly unit: Unit; readonly shown: string | null; asShown(form: Form): Form },
): LimitForm[] {
  const limits = (node.kind === "Budget" ? node.limits : []).flatMap((limit): LimitForm[] => {
    const value = limitForm(context, math, limit, as.unit, as.shown, entity);
    return value ? [{ limit, value: as.asShown(value) }] : [];
  });
  const { decision } = math;
  if (limits.length > 0 || decision.kind !== "points" || !isPointsTotal(decision, entity.id))
    return limits;
  const { span } = node;
  const value = { kind: "VariedValue", span, cases: [] } as const;
  return [
    {
      limit: { kind: "Limit", span, compare: "exactly", value },
      value: number(constantly(rational(BigInt(decision.points)))),
    },
  ];
}

/** Whether nothing is multiplied or divided: the unit of a sum is that of its parts. */
function isPlainSum(expression: syntax.Expression | null): boolean {
  switch (expression?.kind) {
    case "Binary":
      return (
        ["+", "-"].includes(expression.operator) &&
        isPlainSum(expression.left) &&
        isPlainSum(expression.right)
      );
    case "Sum":
    case "Negate":
      return isPlainSum(expression.operand);
    default:
      return expression?.kind !== "Missing";
  }
}

const isPointsTotal = (decision: Decision, id: string): boolean =>
  decision.kind === "points" && id === "points";

function formulaOf(context: Context, node: syntax.Budget | syntax.Total): { formula?: string } {
  if (node.expression === null || isMissing(node.expression)) return {};
  const { start, end } = node.expression.span;
  const formula = context.design.files
    .get(context.file)
    ?.slice(start, end)
    .replace(/\s+/g, " ")
    .trim();
  return formula ? { formula } : {};
}

function limitForm(
  context: Context,
  math: TaskMath,
  limit: syntax.LimitNode,
  unit: Unit,
  shown: string | null,
  entity: Entity,
): Form | null {
  const forms = limit.value.cases.map((one) => evaluate(context, math, one.value));
  if (forms.includes(null)) return null;
  // One case that names versions leaves the others without a limit, for a rule to find.
  const forAll = forms.length === 1 && limit.value.cases[0]!.arms.length === 0;
  for (const [i, form] of forms.entries()) {
    const at = limit.value.cases[i]!;
    checkUnits(context, entity, at, "limit", unit, form!.unit);
    sayPercentOfUnit(context, at.value, shown);
    if (form!.terms.size === 0 && (forAll || form!.totals.size === 0)) continue;
    const what =
      form!.terms.size > 0
        ? "a limit cannot depend on the options it limits"
        : "a limit that depends on an earlier task is the same in every version";
    say(context, notLinear, at, { what });
    return null;
  }
  if (forAll) return forms[0]!;
  keepAlike(context, entity.path, limit.value);
  const index = new Map(limit.value.cases.map((one, i) => [one.value, i]));
  const values = readVaried(
    context,
    limit.value,
    (value) => forms[index.get(value as syntax.Expression)!]!.constant.values[0],
  );
  return number(values, unit);
}

/** `at most 50%` of a total in euros */
function sayPercentOfUnit(context: Context, at: syntax.Expression, unit: string | null): void {
  if (at.kind !== "NumberLiteral" || !at.percent || unit === null || unit === "%") return;
  say(context, percentOfUnit, at, { number: written(at), unit });
}

/** How often the numerator of an earlier total counts. */
function ofNumerator({ design }: Context, path: string, value: Rational): Rational {
  const { denominator } = design.totals.get(path)!;
  // What is shown in percents counts for a hundredth of that.
  const isPercent = design.percents.get(path) === "percent";
  return over(value, rational(denominator * (isPercent ? 100n : 1n)));
}

function denominatorsOf(context: Context, form: Form): bigint[] {
  const values = [form.constant, ...[...form.terms.values()].flat()].flatMap(
    (value) => value.values,
  );
  const totals = [...form.totals].map(([path, value]) => ofNumerator(context, path, value));
  return [...values, ...totals].flatMap((value) => value?.d ?? []);
}

function toLinear(context: Context, form: Form, denominator: bigint): Linear {
  const whole = (value: Rational): bigint => (value.n * denominator) / value.d;
  const wholes = (value: Varied<Rational>) => variedWhole(mapVaried(value, whole));
  return {
    constant: wholes(form.constant),
    terms: [...form.terms].map(([option, each]) => ({ option, each: each.map(wholes) })),
    totals: [...form.totals].map(([path, value]) => ({
      path,
      times: Number(whole(ofNumerator(context, path, value))),
    })),
  };
}

/** Whether the largest sum that can occur is still exact, per step for points and amounts. */
function fits(context: Context, form: Form, denominator: bigint): boolean {
  const size = (value: Varied<Rational>): bigint =>
    value.values.reduce((most, one) => {
      const whole = one ? (one.n * denominator) / one.d : 0n;
      return whole > most ? whole : -whole > most ? -whole : most;
    }, 0n);
  let sum = size(form.constant);
  for (const each of form.terms.values())
    sum += each.reduce((most, value) => (size(value) > most ? size(value) : most), 0n);
  const totals = [...form.totals].map(([path, value]) => ofNumerator(context, path, value));
  return (
    isSafe(sum) &&
    isSafe(denominator) &&
    totals.every((value) => isSafe((value.n * denominator) / value.d))
  );
}

/** Digits that show every value: exact where the denominator allows it, else two. */
function shownDecimals(denominator: bigint): number {
  for (let decimals = 0; decimals <= 6; decimals++)
    if (10n ** BigInt(decimals) % denominator === 0n) return decimals;
  return 2;
}
