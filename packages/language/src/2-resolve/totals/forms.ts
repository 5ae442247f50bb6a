import type * as syntax from "../../syntax.ts";
import { type Context, type Entity, type Varied, place, say } from "../context.ts";
import { unknownAttribute } from "../errors/names.ts";
import { divisionByZero, noSum, notLinear, totalCycle } from "../errors/numbers.ts";
import { type Rational, add, literal, negate, one, over, rational, times, zero } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { evaluateOption, type OptionMath } from "./option-sums.ts";
import { counted } from "./percent.ts";
import { find, isAskedBefore, peek } from "../scope.ts";
import { type Unit, type UnitCheck, agree, multiplyUnits, readUnit, writeUnit } from "./units.ts";
import { constantly, joinVaried, mapVaried } from "../varied.ts";
import { isMissing } from "../../syntax.ts";

/** What the totals of one task are computed in. */
export interface TaskMath extends OptionMath {
  readonly nodes: ReadonlyMap<string, syntax.Budget | syntax.Total>;
  /** totals of this task as they become known; null while one is being computed, or when it has an error */
  readonly known: Map<string, Form | null>;
}

/** A linear form over the options' decisions and the totals of earlier tasks, exact. */
export interface Form {
  readonly constant: Varied<Rational>;
  /** per option: what each of its levels, its being chosen, or one step of it adds */
  readonly terms: ReadonlyMap<string, readonly Varied<Rational>[]>;
  /** per earlier total: how often its value counts */
  readonly totals: ReadonlyMap<string, Rational>;
  readonly unit: Unit;
}

/** A form without options: the same whatever is answered. */
export const number = (value: Varied<Rational>, unit: Unit = null): Form => ({
  constant: value,
  terms: new Map(),
  totals: new Map(),
  unit,
});
const isNumber = (form: Form): boolean => form.terms.size === 0 && form.totals.size === 0;

/** The form of a total of this task, computed once; reports a total that needs itself. */
export function totalForm(context: Context, math: TaskMath, id: string): Form | null {
  if (math.known.has(id)) return math.known.get(id)!;
  const node = math.nodes.get(id)!;
  math.known.set(id, null);
  math.computing.add(id);
  const form = evaluate(context, math, expressionOf(context, math, node, id));
  math.computing.delete(id);
  math.known.set(id, form);
  return form;
}

/** Without an expression: the sum of the attribute of that name. */
function expressionOf(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
  id: string,
): syntax.Expression {
  if (node.expression !== null) return node.expression;
  const { span } = node.name;
  const name: syntax.Name = { kind: "Name", span, text: id };
  const sum: syntax.Sum = {
    kind: "Sum",
    span,
    operand: { kind: "Reference", span, names: [name] },
  };
  if (math.decision.kind === id || id === "count" || context.design.attributes.get(id)?.values.size)
    return sum;
  say(context, unknownAttribute, node.name, {
    name: id,
    suggestion: nearest(id, context.design.attributes.keys()),
  });
  return { kind: "Missing", span, expected: "an attribute" };
}

/** Works an expression out; null (after a report) where it has no exact linear value. */
export function evaluate(
  context: Context,
  math: TaskMath,
  expression: syntax.Expression,
): Form | null {
  switch (expression.kind) {
    case "Missing":
      return null;
    case "NumberLiteral":
      return number(constantly(counted(expression)));
    case "Negate": {
      const form = evaluate(context, math, expression.operand);
      return form && scale(form, constantly(negate(one)));
    }
    case "Sum":
      return evaluateSum(context, math, expression);
    case "Reference":
      return evaluateReference(context, math, expression);
    case "Binary":
      return evaluateBinary(context, math, expression);
  }
}

function evaluateSum(context: Context, math: TaskMath, sum: syntax.Sum): Form | null {
  const terms = new Map<string, readonly Varied<Rational>[]>();
  let unit: Unit = null;
  for (const option of math.options) {
    const result = evaluateOption(context, math, sum.operand, option);
    if (result === null) return null;
    terms.set(option.id, result.each);
    unit = result.unit;
  }
  return { constant: constantly(zero), terms, totals: new Map(), unit };
}

function evaluateReference(
  context: Context,
  math: TaskMath,
  reference: syntax.Reference,
): Form | null {
  const [first] = reference.names;
  if (!first || reference.names.some((name) => isMissing(name))) return null;
  if (reference.names.length === 1) {
    context.design.used.add(first.text);
    const constant = context.design.constants.get(first.text);
    if (constant && !isMissing(constant.node.value)) {
      return number(
        constantly(counted(constant.node.value)),
        readUnit(constant.node.unit?.value, null),
      );
    }
    if (math.nodes.has(first.text)) {
      if (math.computing.has(first.text))
        say(context, totalCycle, reference, { total: first.text });
      return totalForm(context, math, first.text);
    }
    if (
      context.design.attributes.has(first.text) ||
      ["points", "amount", "count"].includes(first.text)
    ) {
      if (!peek(context, reference.names)) {
        say(context, noSum, reference, { name: first.text });
        return null;
      }
    }
  }
  return earlierTotal(context, reference);
}

function earlierTotal(context: Context, reference: syntax.Reference): Form | null {
  const entity = find(context, reference);
  if (entity === null) return null;
  const total = context.design.totals.get(entity.path);
  if (entity.kind === "total" && total) {
    if (entity.parent !== context.block && !isAskedBefore(context, entity, reference)) return null;
    return {
      ...number(constantly(zero), readUnit(total.unit, null)),
      totals: new Map([[entity.path, one]]),
    };
  }
  // A total that has an error of its own has been reported.
  if (entity.kind === "total" && entity.asked) return null;
  const what =
    entity.kind === "total"
      ? `\`${entity.path}\` is not known yet at this point`
      : `\`${entity.path}\` is no total`;
  say(context, notLinear, reference, { what });
  return null;
}

function evaluateBinary(context: Context, math: TaskMath, binary: syntax.Binary): Form | null {
  const left = evaluate(context, math, binary.left);
  const right = evaluate(context, math, binary.right);
  if (left === null || right === null) return null;
  const factors = (form: Form | null): Form | null => {
    if (form === null)
      say(context, notLinear, binary, {
        what: "a total of an earlier task is multiplied by a number that varies by version",
      });
    return form;
  };
  switch (binary.operator) {
    case "+":
    case "-":
      checkUnits(context, math.current(), binary, "sum", left.unit, right.unit);
      return factors(
        plus(left, binary.operator === "+" ? right : scale(right, constantly(negate(one)))),
      );
    case "*": {
      const [form, by] = isNumber(right) ? [left, right] : [right, left];
      if (!isNumber(by)) {
        say(context, notLinear, binary, { what: "two sums are multiplied" });
        return null;
      }
      return factors(scale(form, by.constant, multiplyUnits(left.unit, right.unit)));
    }
    case "/":
      if (!isNumber(right)) {
        say(context, notLinear, binary, { what: "it divides by a sum" });
        return null;
      }
      if (right.constant.values.some((value) => value?.n === 0n)) {
        say(context, divisionByZero, binary.right, {});
        return null;
      }
      return factors(
        scale(
          left,
          mapVaried(right.constant, (value) => over(one, value)),
          multiplyUnits(left.unit, right.unit, -1),
        ),
      );
  }
}

/** A form times a number; null where what an earlier task comes to would count differently by version. */
function scale(form: Form, by: Varied<Rational>, unit: Unit = form.unit): Form | null {
  const factor = by.factor === null ? by.values[0] : undefined;
  if (form.totals.size > 0 && factor === undefined) return null;
  const terms = new Map<string, Varied<Rational>[]>();
  for (const [option, each] of form.terms)
    terms.set(
      option,
      each.map((value) => joinVaried(value, by, times)),
    );
  const totals = new Map(
    [...form.totals].map(([path, value]) => [path, times(value, factor ?? one)]),
  );
  return { constant: joinVaried(form.constant, by, times), terms, totals, unit };
}

function plus(a: Form, b: Form | null): Form | null {
  if (!b) return null;
  const terms = new Map<string, readonly Varied<Rational>[]>(a.terms);
  for (const [option, each] of b.terms) {
    const before = terms.get(option);
    terms.set(
      option,
      before ? each.map((value, i) => joinVaried(before[i]!, value, add)) : [...each],
    );
  }
  const totals = new Map(a.totals);
  for (const [path, value] of b.totals) totals.set(path, add(totals.get(path) ?? zero, value));
  const constant = joinVaried(a.constant, b.constant, add);
  return { constant, terms, totals, unit: a.unit ?? b.unit };
}

/** Keeps two units that do not agree, for the rule that reports it. */
export function checkUnits(
  context: Context,
  entity: Entity,
  node: { readonly span: syntax.Span },
  what: UnitCheck["what"],
  left: Unit,
  right: Unit,
): void {
  if (agree(left, right)) return;
  context.design.units.push({
    path: entity.path,
    place: place(context, node),
    what,
    left: writeUnit(left),
    right: writeUnit(right),
  });
}
