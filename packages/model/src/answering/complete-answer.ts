import type { Question, Task } from "../generated/consultation.ts";
import { answerMember, isObject, member, settingMember } from "../documents/members.ts";
import { type AskedItem, otherOf } from "./item.ts";

/** What an option is set to before anyone touches it. */
export function startOf({ decision }: Task): string | number | boolean | null {
  return decision.kind === "choose" ? false : decision.kind === "points" ? 0 : decision.start;
}

const written = (text: unknown): unknown => (text === undefined || text === "" ? null : text);

function fillQuestion(question: Question, value: Record<string, unknown>): [string, unknown][] {
  const parts: [string, unknown][] = [];
  if (question.consent) parts.push(["consent", member(value, "consent") ?? false]);
  if (question.type === "grid") {
    for (const { id } of question.rows) parts.push([id, member(value, id) ?? { answer: null }]);
  } else {
    const name = answerMember[question.type];
    const answer = written(member(value, name));
    parts.push([name, answer]);
    const isOther = otherOf(question, answer) !== undefined;
    parts.push(["text", isOther ? written(member(value, "text")) : undefined]);
  }
  return parts;
}

/** The answer to an item with every member that belongs to it; what is of another shape stays as it is. */
export function completeAnswer(item: AskedItem, value: unknown): unknown {
  if (item.kind === "decided") return value ?? "self";
  if (value !== undefined && !isObject(value)) return value;
  const given = value ?? {};
  const { kind, element } = item;
  let parts: [string, unknown][];
  const motivated = kind !== "consent" && element.motivation !== undefined;
  if (kind === "question") parts = fillQuestion(element, given);
  else if (kind === "option") {
    const name = settingMember[element.decision.kind];
    parts = [[name, member(given, name) ?? startOf(element)]];
  } else parts = [["answer", written(member(given, "answer"))]];
  if (motivated) parts.push(["why", written(member(given, "why"))]);
  const known = new Map([...Object.entries(given), ...parts]);
  return Object.fromEntries([...known].filter(([, part]) => part !== undefined));
}
