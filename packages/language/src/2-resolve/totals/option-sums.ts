import type { Decision } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { type Context, type Entity, type Varied, place, say } from "../context.ts";
import { unknownAttribute } from "../errors/names.ts";
import { decidesNothing, divisionByZero, noValue, notLinear } from "../errors/numbers.ts";
import { notForDecision } from "../errors/structure.ts";
import { type Rational, add, literal, negate, one, over, rational, times, zero } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { counted } from "./percent.ts";
import { type Unit, agree, multiplyUnits, readUnit, writeUnit } from "./units.ts";
import { constantly, joinVaried, mapVaried } from "../varied.ts";
import { report } from "../../diagnostics/diagnostic.ts";
import { isMissing } from "../../syntax.ts";

/** What is decided, and on which options: what a `sum` runs over. */
export interface OptionMath {
  readonly task: Entity;
  readonly decision: Decision;
  readonly options: readonly Entity[];
  readonly computing: Set<string>;
  /** the total being computed, for places */
  readonly current: () => Entity;
  /** problems told once, however many options share them */
  readonly told: Set<string>;
}

/** base + slope × steps: what one option has in one state. */
interface Value {
  readonly base: Varied<Rational>;
  readonly slope: Varied<Rational>;
  readonly unit: Unit;
}

const plain = (value: Varied<Rational>, unit: Unit = null): Value => ({
  base: value,
  slope: constantly(zero),
  unit,
});

/** What an option adds to a sum: per level, when chosen, or per step; null after a report. */
export function evaluateOption(
  context: Context,
  math: OptionMath,
  operand: syntax.Expression,
  option: Entity,
): { each: readonly Varied<Rational>[]; unit: Unit } | null {
  const { decision } = math;
  const states = decision.kind === "levels" ? decision.levels.map((level) => level.id) : [null];
  const values = states.map((level) => evaluate(context, math, operand, option, level));
  if (values.includes(null)) return null;
  const unit = values[0]!.unit;
  if (decision.kind === "levels" || decision.kind === "choose")
    return { each: values.map((value) => value!.base), unit };
  const value = values[0]!;
  if (value.base.values.some((base) => base !== undefined && base.n !== 0n)) {
    tell(context, math, operand, () =>
      say(context, decidesNothing, operand, { name: decision.kind }),
    );
    return null;
  }
  return { each: [value.slope], unit };
}

function evaluate(
  context: Context,
  math: OptionMath,
  expression: syntax.Expression,
  option: Entity,
  level: string | null,
): Value | null {
  switch (expression.kind) {
    case "Missing":
      return null;
    case "NumberLiteral":
      return plain(constantly(counted(expression)));
    case "Negate": {
      const value = evaluate(context, math, expression.operand, option, level);
      return (
        value && {
          ...value,
          base: mapVaried(value.base, negate),
          slope: mapVaried(value.slope, negate),
        }
      );
    }
    case "Sum":
      return refuse(context, math, expression, "a sum stands inside a sum");
    case "Reference":
      return reference(context, math, expression, option, level);
    case "Binary": {
      const left = evaluate(context, math, expression.left, option, level);
      const right = evaluate(context, math, expression.right, option, level);
      return left && right && combine(context, math, expression, left, right);
    }
  }
}

function combine(
  context: Context,
  math: OptionMath,
  binary: syntax.Binary,
  left: Value,
  right: Value,
): Value | null {
  const { operator } = binary;
  const made = (base: Varied<Rational>, slope: Varied<Rational>, unit: Unit): Value => ({
    base,
    slope,
    unit,
  });
  if (operator === "+" || operator === "-") {
    if (!agree(left.unit, right.unit))
      tell(context, math, binary, () => noteUnits(context, math, binary, left.unit, right.unit));
    const join = (a: Rational, b: Rational): Rational => add(a, operator === "+" ? b : negate(b));
    return made(
      joinVaried(left.base, right.base, join),
      joinVaried(left.slope, right.slope, join),
      left.unit ?? right.unit,
    );
  }
  const varies = (value: Value): boolean =>
    value.slope.values.some((slope) => slope !== undefined && slope.n !== 0n);
  if (operator === "*") {
    if (varies(left) && varies(right))
      return refuse(context, math, binary, "an answer is multiplied by an answer");
    const [value, by] = varies(right) ? [right, left] : [left, right];
    return made(
      joinVaried(value.base, by.base, times),
      joinVaried(value.slope, by.base, times),
      multiplyUnits(left.unit, right.unit),
    );
  }
  if (varies(right)) return refuse(context, math, binary, "it divides by an answer");
  if (right.base.values.some((value) => value?.n === 0n)) {
    tell(context, math, binary.right, () => say(context, divisionByZero, binary.right, {}));
    return null;
  }
  return made(
    joinVaried(left.base, right.base, over),
    joinVaried(left.slope, right.base, over),
    multiplyUnits(left.unit, right.unit, -1),
  );
}

function reference(
  context: Context,
  math: OptionMath,
  node: syntax.Reference,
  option: Entity,
  level: string | null,
): Value | null {
  const name = node.names[0];
  if (!name || node.names.some((one) => isMissing(one))) return null;
  if (node.names.length > 1)
    return refuse(
      context,
      math,
      node,
      `\`${node.names.map((one) => one.text).join(".")}\` is not a number per option`,
    );
  if (["points", "amount", "count"].includes(name.text)) return builtIn(context, math, name);
  const { attributes, constants, used } = context.design;
  used.add(name.text);
  const constant = constants.get(name.text);
  if (constant) {
    const { value, unit } = constant.node;
    return isMissing(value) ? null : plain(constantly(counted(value)), readUnit(unit?.value, null));
  }
  const attribute = attributes.get(name.text);
  if (!attribute || attribute.values.size === 0) {
    tell(context, math, node, () =>
      say(context, unknownAttribute, name, {
        name: name.text,
        suggestion: nearest(name.text, attributes.keys()),
      }),
    );
    return null;
  }
  const scale = math.decision.kind === "levels" ? math.decision.scale : null;
  const value =
    (level !== null ? attribute.values.get(`${option.path}.${level}`) : undefined) ??
    attribute.values.get(option.path) ??
    (level !== null ? attribute.values.get(`${scale}.${level}`) : undefined);
  if (!value) {
    if (context.design.incomplete.has(option.path)) return null;
    const where = level === null ? option.id : `${option.id} at ${level}`;
    tell(
      context,
      math,
      option.place,
      () => {
        const related = [{ ...place(context, node), text: "it is added up here" }];
        context.design.diagnostics.push(
          report(noValue, option.place, { attribute: name.text, where }, { related }),
        );
      },
      name.text,
    );
    return null;
  }
  const unit = readUnit(attribute.declared?.unit?.value, attribute.declared?.per?.value);
  return plain(mapVaried(value, counted), unit);
}

/** points, amount and count: the decision itself. */
function builtIn(context: Context, math: OptionMath, name: syntax.Name): Value | null {
  const { decision } = math;
  if (name.text === "count" && decision.kind === "choose") return plain(constantly(one));
  if (name.text === "points" && decision.kind === "points")
    return { ...plain(constantly(zero)), slope: constantly(one) };
  if (name.text === "amount" && decision.kind === "amount") {
    const isPercent = context.design.percents.get(math.task.path) === "percent";
    const whole = 10n ** BigInt(decision.step.decimals) * (isPercent ? 100n : 1n);
    const step = rational(BigInt(decision.step.int), whole);
    return { base: constantly(zero), slope: constantly(step), unit: readUnit(decision.unit, null) };
  }
  tell(context, math, name, () =>
    say(context, notForDecision, name, { what: `\`${name.text}\``, decision: decision.kind }),
  );
  return null;
}

function noteUnits(
  context: Context,
  math: OptionMath,
  node: syntax.Binary,
  left: Unit,
  right: Unit,
): void {
  context.design.units.push({
    path: math.current().path,
    place: place(context, node),
    what: "sum",
    left: writeUnit(left),
    right: writeUnit(right),
  });
}

function refuse(
  context: Context,
  math: OptionMath,
  node: { readonly span: syntax.Span },
  what: string,
): null {
  tell(context, math, node, () => say(context, notLinear, node, { what }));
  return null;
}

/** Tells a problem once per place. */
function tell(
  context: Context,
  math: OptionMath,
  node: { readonly span: syntax.Span },
  speak: () => void,
  extra = "",
): void {
  const key = `${node.span.start}:${node.span.end}:${extra}`;
  if (math.told.has(key)) return;
  math.told.add(key);
  speak();
}
