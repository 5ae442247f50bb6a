import {
  type AnswerCondition,
  type Condition,
  type RangeCondition,
  answerMember,
  settingMember,
  byType,
} from "@pwe/model";
import type { Place } from "../places.ts";
import { present, type Schema } from "./json-schema.ts";
import { integer, within } from "./within.ts";
import { always, and, exactly, never, not, or, unknown, type Predicate } from "./predicate.ts";

/** What stands at a path that a condition can ask about. */
export interface Target {
  readonly place: Place;
  readonly row?: string;
  /** a task that offers no other way than to decide oneself: known without an answer; the place is its first option */
  readonly plain?: true;
}

/** What a condition says of a whole response, as far as JSON Schema can say it. */
export function conditionSchema(
  condition: Condition,
  targets: ReadonlyMap<string, Target>,
): Predicate {
  const target = "path" in condition ? targets.get(condition.path) : undefined;
  if (target?.plain && "path" in condition) {
    const holds =
      condition.op === "answered" || ("any" in condition && condition.any.includes("self"));
    const { when } = target.place;
    return !holds ? never : when === null ? always : conditionSchema(when, targets);
  }
  switch (condition.op) {
    case "and":
      return and(condition.of.map((one) => conditionSchema(one, targets)));
    case "or":
      return or(condition.of.map((one) => conditionSchema(one, targets)));
    case "not":
      return not(conditionSchema(condition.of, targets));
    case "arm":
      return exactly(
        present(["versions", condition.factor], { type: "string", enum: condition.any }),
      );
    case "is":
    case "has":
      return answerSchema(condition, target);
    case "range":
      return rangeSchema(condition, target);
    case "answered":
      return answeredSchema(target);
    default:
      return condition satisfies never;
  }
}

/** Every path that a condition can ask about: places, and the rows of grids. */
export function listTargets(places: readonly Place[]): Map<string, Target> {
  return new Map<string, Target>(
    places.flatMap((place): [string, Target][] => [
      ...(place.kind === "option" && place.element.instead.length === 0
        ? [[place.element.path, { place, plain: true }] satisfies [string, Target]]
        : []),
      [place.path, { place }],
      ...(place.kind === "question" && place.element.type === "grid"
        ? place.element.rows.map((row): [string, Target] => [row.path, { place, row: row.id }])
        : []),
    ]),
  );
}

/** A response that has this at the target. */
function at({ place, row }: Target, member: string, value: Schema): Predicate {
  const item = place.path === place.block ? [] : [place.path.slice(place.block.length + 1)];
  const inside = row === undefined ? [] : [row];
  return exactly(present(["answers", place.block, ...item, ...inside, member], value));
}

function answerSchema({ any: answers }: AnswerCondition, target: Target | undefined): Predicate {
  // A total has no answers, and what no one is asked is missing.
  if (target === undefined) return never;
  const { place } = target;
  const oneOf: Schema = { type: "string", enum: answers };
  switch (place.kind) {
    case "consent":
    case "pair":
      return at(target, "answer", oneOf);
    case "decided":
      return at(target, "decided", oneOf);
    case "option":
      if (place.element.decision.kind === "levels") return at(target, "level", oneOf);
      return answers.includes("chosen")
        ? at(target, "chosen", { type: "boolean", const: true })
        : never;
    case "question":
      return answerMember[place.element.type] === "answers"
        ? at(target, "answers", { type: "array", contains: oneOf })
        : at(target, "answer", oneOf);
  }
}

function rangeSchema({ min, max }: RangeCondition, target: Target | undefined): Predicate {
  // Only totals are no place of their own: what they read is arithmetic.
  if (target === undefined) return unknown;
  const { place } = target;
  const numbers = integer(min, max);
  if (place.kind === "option") {
    const { kind } = place.element.decision;
    return kind === "points" || kind === "amount" ? at(target, kind, numbers) : never;
  }
  const schema = place.kind === "question" ? byType(within, place.element, min, max) : numbers;
  return schema === undefined ? never : at(target, "answer", schema);
}

function answeredSchema(target: Target | undefined): Predicate {
  if (target === undefined) return unknown;
  const { place, row } = target;
  switch (place.kind) {
    case "consent":
    case "pair":
      return at(target, "answer", given([]));
    case "decided":
      return at(target, "decided", given([]));
    case "option":
      return at(target, settingMember[place.element.decision.kind], given([]));
    case "question":
      break;
  }
  const { element } = place;
  if (element.type === "grid" && row === undefined)
    return and(element.rows.map(({ id }) => answeredSchema({ place, row: id })));
  const refused =
    "answers" in element
      ? element.answers.filter(({ kind }) => kind === "refused").map(({ id }) => id)
      : [];
  return answerMember[element.type] === "answers"
    ? at(target, "answers", { type: "array", contains: given(refused) })
    : at(target, "answer", given(refused));
}

/** Something other than null and these refusals. */
function given(refused: readonly string[]): Schema {
  return { not: { enum: [null, ...refused] } };
}
