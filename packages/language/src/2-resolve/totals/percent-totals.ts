import type * as syntax from "../../syntax.ts";
import { type Context, type Varied, type Notation, say } from "../context.ts";
import { percentMixed } from "../errors/numbers.ts";
import { type Rational, rational } from "../exact.ts";
import { find, peek } from "../scope.ts";
import { mapVaried } from "../varied.ts";
import type { Form, TaskMath } from "./forms.ts";
import { notationOf, sayMixed } from "./percent.ts";
import { isMissing } from "../../syntax.ts";

/** How a total in "%" is written, from what is added up in it and from its limits; null where nothing tells. */
export function notationOfTotal(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
): Notation | null {
  const added = leaves(context, math, node.expression ?? named(node), new Set([node]));
  const limits = node.kind === "Budget" ? node.limits.flatMap(({ value }) => value.cases) : [];
  const limiting = limits.flatMap((one) => leaves(context, math, one.value, new Set([node])));
  const quantity = node.name.kind === "Name" ? node.name.text : "";
  const known = [...added, ...limiting].filter((one) => one.notation !== null);
  // What a quantity is written like is settled where its own numbers stand.
  const own = known.find(
    ({ at }) => at.kind === "Reference" && quantityNotation(context, math, at, new Set([node])),
  );
  const notation = (own ?? known[0])?.notation ?? null;
  for (const leaf of known)
    if (leaf.at.kind === "NumberLiteral") sayMixed(context, leaf.at, quantity, notation);
    else if (!leaf.isFactor && leaf.notation !== notation)
      say(context, percentMixed, leaf.at, {
        number: "",
        meant: nameOf(leaf.at),
        quantity,
        percent: leaf.notation!,
      });
  return notation;
}

/** Says of a limit in percents on points, amounts or a count that are no percents. */
export function sayPercentOfAnswers(
  context: Context,
  math: TaskMath,
  node: syntax.Budget | syntax.Total,
): void {
  if (node.kind !== "Budget") return;
  const added = leaves(context, math, node.expression ?? named(node), new Set([node]));
  const quantity = added
    .filter(({ at, isFactor }) => at.kind === "Reference" && !isFactor)
    .map(({ at }) => nameOf(at as syntax.Reference))
    .find((name) => ["points", "amount", "count"].includes(name));
  if (quantity === undefined) return;
  for (const { value } of node.limits.flatMap((limit) => limit.value.cases)) {
    const number = ownNumber(value);
    if (number !== null) sayMixed(context, number, quantity, "plain");
  }
}

/** The number that says how a product of numbers is written, `25%` in `2 * 25%`; null where something else is in it. */
function ownNumber(expression: syntax.Expression): syntax.NumberLiteral | null {
  if (expression.kind === "NumberLiteral") return expression;
  if (expression.kind === "Negate") return ownNumber(expression.operand);
  if (expression.kind !== "Binary" || !["*", "/"].includes(expression.operator)) return null;
  const [left, right] = [ownNumber(expression.left), ownNumber(expression.right)];
  if (left === null || right === null) return null;
  return right.percent ? right : left;
}

interface Leaf {
  readonly notation: Notation | null;
  readonly at: syntax.NumberLiteral | syntax.Reference;
  readonly isFactor: boolean;
}

const nameOf = (reference: syntax.Reference): string =>
  reference.names.map((name) => (isMissing(name) ? "" : name.text)).join(".");

/** What is added up: numbers that stand here, and quantities in "%". What is multiplied is no part of the sum. */
function leaves(
  context: Context,
  math: TaskMath,
  expression: syntax.Expression,
  seen: Set<syntax.Node>,
  isFactor = false,
): Leaf[] {
  switch (expression.kind) {
    case "Missing":
      return [];
    case "NumberLiteral":
      return isFactor ? [] : [{ notation: notationOf(expression), at: expression, isFactor }];
    case "Sum":
    case "Negate":
      return leaves(context, math, expression.operand, seen, isFactor);
    case "Binary": {
      const number = isFactor ? null : ownNumber(expression);
      if (number?.percent === true) return [{ notation: notationOf(number), at: number, isFactor }];
      const inside = isFactor || expression.operator === "*" || expression.operator === "/";
      return [expression.left, expression.right].flatMap((part) =>
        leaves(context, math, part, seen, inside),
      );
    }
    case "Reference": {
      const notation =
        quantityNotation(context, math, expression, seen) ??
        (isFactor ? null : bareNotation(context, expression));
      return [{ notation, at: expression, isFactor }];
    }
  }
}

/** How a constant without a unit is written, which then has that of what it is added to or held against. */
function bareNotation({ design }: Context, { names }: syntax.Reference): Notation | null {
  const [first] = names;
  const constant = first && names.length === 1 ? design.constants.get(first.text)?.node : undefined;
  return constant?.unit === null && constant.value.kind === "NumberLiteral"
    ? notationOf(constant.value)
    : null;
}

/** How the numbers of something in "%" are written; null where it is in another unit, or nothing tells. */
export function quantityNotation(
  context: Context,
  math: TaskMath,
  reference: syntax.Reference,
  seen: Set<syntax.Node>,
): Notation | null {
  const { attributes, constants, percents } = context.design;
  const [first] = reference.names;
  if (first === undefined) return null;
  if (reference.names.length === 1) {
    const constant = constants.get(first.text)?.node;
    if (constant !== undefined)
      return constant.unit?.value === "%" && constant.value.kind === "NumberLiteral"
        ? notationOf(constant.value)
        : null;
    if (first.text === "amount") return percents.get(math.task.path) ?? null;
    const node = math.nodes.get(first.text);
    const isItself = node !== undefined && seen.has(node);
    if (node !== undefined && !isItself) {
      const inner = leaves(context, math, node.expression ?? named(node), seen.add(node));
      return inner.find((one) => one.notation !== null)?.notation ?? null;
    }
    const attribute = attributes.get(first.text);
    if (attribute !== undefined)
      return attribute.declared?.unit?.value === "%" ? attribute.notation : null;
  }
  const entity = peek(context, reference.names) ? find(context, reference) : null;
  return entity === null ? null : (percents.get(entity.path) ?? null);
}

/** Without an expression: the attribute of that name. */
const named = (node: syntax.Budget | syntax.Total): syntax.Expression => ({
  kind: "Reference",
  span: node.name.span,
  names: node.name.kind === "Name" ? [node.name] : [],
});

/** A form in percents: a hundred times what it counts for. */
export function inPercents(form: Form): Form {
  const by = (value: Rational): Rational => rational(value.n * 100n, value.d);
  const all = (value: Varied<Rational>): Varied<Rational> => mapVaried(value, by);
  return {
    ...form,
    constant: all(form.constant),
    terms: new Map([...form.terms].map(([option, each]) => [option, each.map(all)])),
    totals: new Map([...form.totals].map(([path, value]) => [path, by(value)])),
  };
}
