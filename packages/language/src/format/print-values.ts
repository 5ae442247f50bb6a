import type * as s from "../syntax.ts";

/** Ids, texts, numbers, expressions and conditions as text. Holes print as nothing: broken files are not formatted. */
export const printName = (name: s.Name | s.Missing): string =>
  name.kind === "Name" ? name.text : "";

export const printNames = (names: readonly s.Name[]): string => names.map(printName).join(", ");

export const printArms = (arms: readonly s.Name[]): string => arms.map(printName).join(" and ");

export const printReference = (reference: s.Reference | s.Missing): string =>
  reference.kind === "Reference" ? reference.names.map(printName).join(".") : "";

export const printReferences = (references: readonly s.Reference[]): string =>
  references.map(printReference).join(", ");

/** Long texts keep their lines and take the indent of where they stand. */
export function printString(literal: s.StringLiteral | s.Missing, indent: string): string {
  if (literal.kind === "Missing") return '""';
  if (!literal.markdown) return `"${literal.value.replace(/[\\"]/g, "\\$&")}"`;
  const lines = literal.value.split("\n").map((line) => (line === "" ? "" : `${indent}  ${line}`));
  return `"""\n${lines.join("\n")}\n${indent}"""`;
}

export function printText(text: s.TextValue | s.Missing, indent: string): string {
  if (text.kind === "Missing") return '""';
  return text.cases
    .map((each) => {
      const words = each.text === null ? "nothing" : printString(each.text, indent);
      if (each.otherwise) return `else ${words}`;
      return each.arms.length === 0 ? words : `in ${printArms(each.arms)} ${words}`;
    })
    .join(" ");
}

export function printNumber(number: s.NumberLiteral | s.Missing): string {
  if (number.kind === "Missing") return "";
  const digits = String(Math.abs(number.int)).padStart(number.decimals + 1, "0");
  const point = digits.length - number.decimals;
  const value = number.decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${number.int < 0 ? "-" : ""}${value}${number.percent ? "%" : ""}`;
}

export const printRange = ({ from, to }: s.NumberRange): string =>
  `${printNumber(from)}..${printNumber(to)}`;

/** `"1900-01-01".."2010-12-31"` */
export const printDates = ({ from, to }: s.DateRange): string =>
  `${printString(from, "")}..${printString(to, "")}`;

/** `1..3`, or `3` when both ends are the same number */
export function printRangeOrNumber(range: s.NumberRange): string {
  const from = printNumber(range.from);
  return from === printNumber(range.to) ? from : printRange(range);
}

export const printVaried = (value: s.VariedValue): string =>
  value.cases
    .map((each) => {
      const expression = printExpression(each.value);
      if (each.otherwise) return `${expression} else`;
      return each.arms.length === 0 ? expression : `${expression} in ${printArms(each.arms)}`;
    })
    .join(", ");

// ── expressions ──

const sum = 1;
const product = 2;
const operand = 3;

export function printExpression(expression: s.Expression, binding = sum): string {
  switch (expression.kind) {
    case "Missing":
      return "";
    case "NumberLiteral":
      return printNumber(expression);
    case "Reference":
      return printReference(expression);
    case "Negate": {
      // -3 would be a number, not the opposite of one.
      const inner = printExpression(expression.operand, operand);
      const number = expression.operand.kind === "NumberLiteral" && !inner.startsWith("-");
      return number ? `-(${inner})` : `-${inner}`;
    }
    case "Sum": {
      const inner = printExpression(expression.operand, product);
      const text = inner.startsWith("-") ? `sum (${inner})` : `sum ${inner}`;
      return binding > sum ? `(${text})` : text;
    }
    case "Binary": {
      const { operator, left, right } = expression;
      const own = operator === "+" || operator === "-" ? sum : product;
      // A sum takes everything that is multiplied behind it.
      const before = own === sum && left.kind === "Sum" ? sum : own;
      const text = `${printExpression(left, before)} ${operator} ${printExpression(right, own + 1)}`;
      return own < binding ? `(${text})` : text;
    }
  }
}

// ── conditions ──

export function printCondition(
  condition: s.Condition,
  binding: "or" | "and" | "not" = "or",
): string {
  switch (condition.kind) {
    case "Missing":
      return "";
    case "Or": {
      const text = condition.operands.map((each) => printCondition(each, "and")).join(" or ");
      return binding === "or" ? text : `(${text})`;
    }
    case "And": {
      const text = condition.operands.map((each) => printCondition(each, "not")).join(" and ");
      return binding === "or" ? text : `(${text})`;
    }
    case "Not":
      return `not ${printCondition(condition.operand, "not")}`;
    case "IsTest": {
      const not = condition.negated ? "not " : "";
      const { subject, answers, quoted } = condition;
      const what = quoted === null ? printAnswers(answers) : printString(quoted, "");
      return `${printReference(subject)} is ${not}${what}`;
    }
    case "HasTest": {
      const not = condition.negated ? "not " : "";
      return `${printReference(condition.subject)} has ${not}${printAnswers(condition.answers)}`;
    }
    case "AnsweredTest":
      return `${printReference(condition.subject)} is ${condition.negated ? "not " : ""}answered`;
    case "CompareTest":
      return printComparison(condition);
  }
}

function printAnswers(answers: readonly s.Name[]): string {
  const [only] = answers;
  const plain = answers.length === 1 && !["any", "answered", "not"].includes(only!.text);
  return plain ? only!.text : `any of ${printNames(answers)}`;
}

const byLevel = {
  ">": "above",
  "<": "below",
  ">=": "at least",
  "<=": "at most",
  "=": "=",
} as const;

function printComparison({ subject, operator, against }: s.CompareTest): string {
  if (against.kind === "Name") {
    return `${printReference(subject)} ${byLevel[operator]} ${against.text}`;
  }
  const value = against.kind === "StringLiteral" ? printString(against, "") : printNumber(against);
  return `${printReference(subject)} ${operator} ${value}`;
}
