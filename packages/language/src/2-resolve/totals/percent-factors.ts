import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { type Context, say } from "../context.ts";
import { percentAsNumber } from "../errors/numbers.ts";
import type { TaskMath } from "./forms.ts";
import { counted } from "./percent.ts";
import { quantityNotation } from "./percent-totals.ts";

/** Says of quantities in "%" that are written without the sign where a product would count them a hundred times. */
export function sayWholePercents(
  context: Context,
  math: TaskMath,
  expression: syntax.Expression,
  isHundredth = false,
): void {
  switch (expression.kind) {
    case "Sum":
    case "Negate":
      return sayWholePercents(context, math, expression.operand, isHundredth);
    case "Binary": {
      const factors = factorsOf(expression);
      const isScaled = isHundredth || factors.some(isHundred);
      if (!isScaled) sayAmong(context, math, factors);
      const parts = isProduct(expression) ? factors : [expression.left, expression.right];
      for (const part of parts) sayWholePercents(context, math, part, isScaled);
    }
  }
}

/** What is multiplied and divided; a sum or difference is one factor. */
function factorsOf(expression: syntax.Expression): syntax.Expression[] {
  if (expression.kind === "Sum" || expression.kind === "Negate")
    return factorsOf(expression.operand);
  return expression.kind === "Binary" && isProduct(expression)
    ? [...factorsOf(expression.left), ...factorsOf(expression.right)]
    : [expression];
}

const isProduct = ({ operator }: syntax.Binary): boolean => operator === "*" || operator === "/";

/** Whether a factor turns percents into what they are a part of: 100, or 0.01. */
function isHundred(factor: syntax.Expression): boolean {
  if (factor.kind !== "NumberLiteral") return false;
  const { n, d } = counted(factor);
  return n === 100n * d || n * 100n === d;
}

function sayAmong(context: Context, math: TaskMath, factors: readonly syntax.Expression[]): void {
  const { attributes, constants } = context.design;
  for (const factor of factors) {
    if (factor.kind !== "Reference" || factor.names.length !== 1) continue;
    const [name] = factor.names as [syntax.Name];
    const isQuantity = constants.has(name.text) || attributes.has(name.text);
    if (!isQuantity || quantityNotation(context, math, factor, new Set()) !== "plain") continue;
    const units = factors
      .filter((other) => other !== factor)
      .flatMap(namesIn)
      .map((other) => unitOfName(context, math, other));
    const isOther = (unit: string | null): boolean =>
      unit !== "%" && (unit !== null || constants.has(name.text));
    if (units.some(isOther)) say(context, percentAsNumber, factor, { name: name.text });
  }
}

function namesIn(expression: syntax.Expression): string[] {
  switch (expression.kind) {
    case "Reference":
      return expression.names.flatMap((name) => (isMissing(name) ? [] : name.text)).slice(-1);
    case "Sum":
    case "Negate":
      return namesIn(expression.operand);
    case "Binary":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    default:
      return [];
  }
}

function unitOfName({ design }: Context, { decision }: TaskMath, name: string): string | null {
  const amount = name === "amount" && decision.kind === "amount" ? decision.unit : undefined;
  const { unit, per } = design.attributes.get(name)?.declared ?? {};
  const own = amount ?? unit?.value ?? design.constants.get(name)?.node.unit?.value;
  return own ?? per?.value ?? null;
}
