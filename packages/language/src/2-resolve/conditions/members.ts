import type * as syntax from "../../syntax.ts";
import { report, type Fix } from "../../diagnostics/diagnostic.ts";
import { place, type Context, type Entity } from "../context.ts";
import { unknownName } from "../errors/names.ts";
import { peek } from "../scope.ts";

/** `heard.letter = 1`: an answer that is written as a part of its question, as other tools name a column. */
export function sayMember(
  context: Context,
  test: syntax.CompareTest | syntax.IsTest,
  relationOf: (entity: Entity, answer: string) => "is" | "has" | null,
): boolean {
  const { names } = test.subject;
  const answer = names.at(-1)?.text;
  if (names.length < 2 || answer === undefined || peek(context, names) !== null) return false;
  const entity = peek(context, names.slice(0, -1));
  const relation = entity && relationOf(entity, answer);
  if (!relation) return false;
  const subject = written(names.slice(0, -1));
  const suggestion = `${subject} ${relation}${isDenied(test) ? " not" : ""} ${answer}`;
  const data = { name: written(names), suggestion };
  const fix = rewritten(test, suggestion);
  context.design.diagnostics.push(report(unknownName, place(context, test.subject), data, { fix }));
  return true;
}

const written = (names: readonly syntax.Name[]): string => names.map(({ text }) => text).join(".");

/** Whether a test of a column that holds 1 and 0 asks for the 0. */
function isDenied(test: syntax.CompareTest | syntax.IsTest): boolean {
  if (test.kind === "IsTest")
    return test.negated !== /^(?:no|nee|false|onwaar)$/.test(test.answers[0]?.text ?? "");
  const isZero = test.against.kind === "NumberLiteral" && test.against.int === 0;
  return isZero && test.operator !== ">" && test.operator !== ">=";
}

/** A test with the word that fits what it is of. */
export function withAnswers(test: syntax.IsTest | syntax.HasTest, word: "is" | "has"): string {
  const answers = test.answers.map(({ text }) => text).join(", ");
  const any = test.answers.length > 1 ? "any of " : "";
  return `${written(test.subject.names)} ${word}${test.negated ? " not" : ""} ${any}${answers}`;
}

export const rewritten = ({ span }: syntax.Condition, meant: string): Fix => ({
  text: `Write \`${meant}\``,
  edits: [{ span, replacement: meant }],
});
