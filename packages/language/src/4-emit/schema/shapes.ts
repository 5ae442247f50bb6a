import { datePattern } from "./date-pattern.ts";
import {
  textFormats,
  type Answer,
  type Decision,
  type Motivation,
  type Question,
  type Task,
  type TextQuestion,
  answerMember,
  settingMember,
  byType,
  type PerType,
} from "@pwe/model";
import type { Place } from "../places.ts";
import { closed, present, wherePresent, type Schema, type SchemaObject } from "./json-schema.ts";

/** Whether everything must be there. What stands aside may be unfinished, but not of another shape. */
export type Completeness = "complete" | "partial";

type Members = Record<string, Schema>;

/** The answer at a place: what the respondent decided, and what stands beside it. */
export function placeShape(place: Place, completeness: Completeness = "complete"): Schema {
  switch (place.kind) {
    case "consent":
      return item({ answer: { type: "string", const: "yes" } }, completeness);
    case "decided":
      return { type: "string", enum: ["self", ...place.element.instead] };
    case "option":
      return item(
        {
          [settingMember[place.element.decision.kind]]: settingShape(
            place.element,
            place.option.id,
          ),
          ...motivationMember(place.element.motivation),
        },
        completeness,
      );
    case "pair": {
      const { alternatives, optOut, motivation } = place.element;
      const answer = { type: "string", enum: [...alternatives, ...(optOut ? ["none"] : [])] };
      return item({ answer, ...motivationMember(motivation) }, completeness);
    }
    case "question":
      return questionShape(place.element, completeness);
  }
}

/** An object with these members, or, when it may be unfinished, with some of them or null. */
function item(members: Members, completeness: Completeness, optional: string[] = []): SchemaObject {
  if (completeness === "complete") return closed(members, optional);
  const loose = Object.entries(members).map(([name, schema]) => [name, nullable(schema)] as const);
  return closed(Object.fromEntries(loose), Object.keys(members));
}

/** Null stands for what was skipped. */
function nullable(schema: Schema): Schema {
  const already =
    typeof schema === "object" &&
    Array.isArray(schema["anyOf"]) &&
    schema["anyOf"].some((one) => (one as SchemaObject)["type"] === "null");
  return already ? schema : { anyOf: [schema, { type: "null" }] };
}

/** What is decided for one option of a task. */
export function settingShape(task: Task, id: string): Schema {
  const { decision } = task;
  const option = task.options.find((one) => one.id === id);
  const max = option?.max ?? (decision.kind === "points" ? decision.points : largest);
  const whole: Schema = { type: "integer", minimum: option?.min ?? 0, maximum: max };
  const shapes: Record<Decision["kind"], Schema> = {
    levels: { type: "string", enum: decision.kind === "levels" ? ids(decision.levels) : [] },
    choose: { type: "boolean" },
    points: whole,
    amount: whole,
  };
  return shapes[decision.kind];
}

const largest = Number.MAX_SAFE_INTEGER;

/** Text that people typed: never empty, of whole characters, counted in code points. */
function typedText(max?: number, format?: TextQuestion["format"]): SchemaObject {
  return {
    type: "string",
    minLength: 1,
    ...(max !== undefined && { maxLength: max }),
    pattern: "^[^\\u0000\\uD800-\\uDFFF]*$",
    ...(format !== undefined && { allOf: [{ type: "string", pattern: textFormats[format] }] }),
  };
}

function motivationMember(motivation: Motivation | undefined): Members {
  if (motivation === undefined) return {};
  const why = typedText(motivation.max);
  return { why: motivation.required ? why : nullable(why) };
}

function questionShape(question: Question, completeness: Completeness): Schema {
  const beside = {
    ...motivationMember(question.motivation),
    ...(question.consent === true && { consent: { type: "boolean" } }),
  };
  const skippable = !question.required || question.consent === true;
  const rules = question.consent === true ? [consentRule(question, completeness)] : [];
  const answer = byType(answerSchema, question);
  if (question.type === "grid") {
    const row = item({ answer: skippable ? nullable(answer) : answer }, completeness);
    const rows = Object.fromEntries(question.rows.map(({ id }) => [id, row]));
    return { ...item({ ...rows, ...beside }, completeness), ...together(rules) };
  }
  const other =
    "answers" in question ? question.answers.find((one) => one.kind === "other") : undefined;
  const members: Members = {
    [answerMember[question.type]]: skippable ? nullable(answer) : answer,
    ...(other !== undefined && { text: nullable(typedText(other.max)) }),
    ...beside,
  };
  if (other !== undefined) rules.push(textExactlyWhen(question, other.id, completeness));
  return { ...item(members, completeness, ["text"]), ...together(rules) };
}

const together = (rules: readonly Schema[]): Record<string, unknown> =>
  rules.length === 0 ? {} : { allOf: rules };

const ids = (answers: readonly { readonly id: string }[]): string[] => answers.map(({ id }) => id);

/** The text of an open answer is there when that answer is chosen, and not otherwise. */
function textExactlyWhen(question: Question, other: string, completeness: Completeness): Schema {
  const chosen: Schema = { type: "string", const: other };
  const member = answerMember[question.type];
  return {
    if: present([member], member === "answers" ? { type: "array", contains: chosen } : chosen),
    ...(completeness === "complete" && { then: present(["text"], true) }),
    else: wherePresent(["text"], false),
  };
}

/** Without consent there is no answer; with it, a required question has one. */
function consentRule(question: Question, completeness: Completeness): Schema {
  const answers =
    question.type === "grid"
      ? question.rows.map(({ id }) => [id, "answer"])
      : [[answerMember[question.type]]];
  const all = (value: Schema): Schema => ({ allOf: answers.map((at) => wherePresent(at, value)) });
  return {
    if: present(["consent"], { type: "boolean", const: false }),
    then: all({ type: "null" }),
    ...(question.required &&
      completeness === "complete" && { else: all({ not: { type: "null" } }) }),
  };
}

/** The answer to a question, or to one row of a grid. */
const answerSchema: PerType<[], Schema> = {
  one: ({ answers }) => ({ type: "string", enum: ids(answers) }),
  many: ({ answers, min, max }) => severalOf(answers, min, max),
  grid: ({ answers }) => ({ type: "string", enum: ids(answers) }),
  number: ({ min, max }) => ({ type: "integer", minimum: min, maximum: max }),
  scale: ({ min, max }) => ({ type: "integer", minimum: min, maximum: max }),
  text: ({ max, format }) => typedText(max, format),
  rank: ({ answers, top }) => severalOf(answers, top, top),
  date: ({ min, max }) => ({ type: "string", pattern: datePattern(min, max) }),
};

/** Either one answer that excludes the others, or between min and max of those that do not. */
function severalOf(answers: readonly Answer[], min: number, max: number): Schema {
  const alone = answers.filter(({ kind }) => kind === "none" || kind === "refused");
  const together = answers.filter((one) => !alone.includes(one));
  const several: Schema = {
    type: "array",
    items: { type: "string", enum: ids(together) },
    uniqueItems: true,
    minItems: min,
    maxItems: max,
  };
  if (alone.length === 0) return several;
  const single: Schema = {
    type: "array",
    items: { type: "string", enum: ids(alone) },
    minItems: 1,
    maxItems: 1,
  };
  return { anyOf: [several, single] };
}
