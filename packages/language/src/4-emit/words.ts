import {
  tasksIn,
  type Condition,
  type Consultation,
  type Exact,
  type RangeCondition,
} from "@pwe/model";
import { listPlaces } from "./places.ts";

/** An exact number as one of JavaScript's, for documents in which no verdict depends on it. */
export const toNumber = ({ int, decimals }: Exact): number => Number(`${int}e-${decimals}`);

/** A text in the language of the source; where it differs by version, the first that there is. */
export function textOf(consultation: Consultation, key: string): string | undefined {
  const varied = consultation.texts[key]?.in[consultation.language];
  if (varied === undefined || typeof varied === "string") return varied;
  return varied.cases.find(({ is }) => is !== null)?.is ?? undefined;
}

/** The label of what stands at a path; the path itself where it has none. */
export function labelOf(consultation: Consultation, path: string): string {
  return textOf(consultation, `${path}#label`) ?? path;
}

/** A label short enough for a table. */
export function shortLabelOf(consultation: Consultation, path: string): string {
  return textOf(consultation, `${path}#short`) ?? labelOf(consultation, path);
}

/** The label of an answer, which a shared list may hold for the question. */
export function answerLabelOf(
  consultation: Consultation,
  question: { readonly path: string; readonly list?: string },
  answer: string,
): string {
  const key = [question.path, question.list].find(
    (path) => path !== undefined && consultation.texts[`${path}.${answer}#label`] !== undefined,
  );
  return textOf(consultation, `${key}.${answer}#label`) ?? answer;
}

/** A condition as an author would write it; null is everyone. */
export function conditionWords(condition: Condition | null, consultation: Consultation): string {
  if (condition === null) return "everyone";
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of
        .map((one) => bracketed(one, consultation))
        .join(condition.op === "and" ? " and " : " or ");
    case "not":
      return negatedWords(condition.of, consultation);
    case "arm":
      return `${condition.factor} is ${anyOf(condition.any)}`;
    case "is":
      return `${condition.path} is ${anyOf(condition.any)}`;
    case "has":
      return `${condition.path} has ${anyOf(condition.any)}`;
    case "answered":
      return `${condition.path} is answered`;
    case "range":
      return rangeWords(condition, consultation);
    default:
      return condition satisfies never;
  }
}

const anyOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `any of ${names.join(", ")}`;

function bracketed(condition: Condition, consultation: Consultation): string {
  const words = conditionWords(condition, consultation);
  return condition.op === "and" || condition.op === "or" ? `(${words})` : words;
}

function negatedWords(condition: Condition, consultation: Consultation): string {
  switch (condition.op) {
    case "is":
      return `${condition.path} is not ${anyOf(condition.any)}`;
    case "has":
      return `not (${condition.path} has ${anyOf(condition.any)})`;
    case "arm":
      return `${condition.factor} is not ${anyOf(condition.any)}`;
    case "answered":
      return `${condition.path} is not answered`;
    default:
      return `not (${conditionWords(condition, consultation)})`;
  }
}

function rangeWords({ path, min, max }: RangeCondition, consultation: Consultation): string {
  const show = numberShown(path, consultation);
  if (min !== undefined && min === max) return `${path} = ${show(min)}`;
  const parts = [
    ...(min === undefined ? [] : [`${path} >= ${show(min)}`]),
    ...(max === undefined ? [] : [`${path} <= ${show(max)}`]),
  ];
  return parts.length === 0 ? `${path} is answered` : parts.join(" and ");
}

/** How a stored whole number at a path is shown: steps in units, a total's numerator divided. */
function numberShown(path: string, consultation: Consultation): (whole: number) => string {
  const { instrument } = consultation;
  const total = tasksIn(instrument.elements)
    .flatMap(({ totals }) => totals)
    .find((one) => one.path === path);
  if (total !== undefined) return (whole) => `${whole / total.denominator}`;
  const place = listPlaces(instrument).places.find((one) => one.path === path);
  const step =
    place?.kind === "question" && place.element.type === "number"
      ? place.element.step
      : place?.kind === "option" && place.element.decision.kind === "amount"
        ? place.element.decision.step
        : { int: 1, decimals: 0 };
  return (whole) => `${toNumber({ int: whole * step.int, decimals: step.decimals })}`;
}
