import type { Decision, Question } from "../generated/consultation.ts";

/** Whether a JSON value is an object with members. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of any JSON value that is its own: nothing is ever read from a prototype. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The same of a record by ids: an id may be called `constructor`, which every object inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** The member that holds what was set for an option. */
export const settingMember: Record<Decision["kind"], "level" | "chosen" | "points" | "amount"> = {
  levels: "level",
  choose: "chosen",
  points: "points",
  amount: "amount",
};

/** The member that holds the answer to a question; a grid has one per row instead. */
export const answerMember: Record<Question["type"], "answer" | "answers"> = {
  one: "answer",
  many: "answers",
  grid: "answer",
  number: "answer",
  scale: "answer",
  text: "answer",
  rank: "answers",
  date: "answer",
};
