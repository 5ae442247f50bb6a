import type { Exact } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { describe } from "../conditions/conditions.ts";
import { type Context, type Entity, place, say } from "../context.ts";
import { unknownAnswer, wrongType } from "../errors/names.ts";
import { marginShare } from "../errors/numbers.ts";
import { exact, literal, written } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { find, sayDuplicate } from "../scope.ts";

/** The answers of a question with one answer; null (after a report) for anything else. */
export function categoriesOf(
  context: Context,
  of: syntax.Reference | syntax.Missing,
  wanted: string,
): { entity: Entity; ids: string[] } | null {
  const entity = find(context, of);
  if (!entity || isMissing(of)) return null;
  const made = entity.made;
  if (made?.kind === "question" && made.type === "one")
    return { entity, ids: made.answers.map((answer) => answer.id) };
  if (made || entity.kind !== "question")
    say(context, wrongType, of, { name: entity.path, is: describe(entity), wanted });
  return null;
}

/** The cells of a quota or margin whose answers exist, each once. */
export function cellsOf<T>(
  context: Context,
  cells: readonly syntax.ShareCell[],
  of: { entity: Entity; ids: string[] },
  read: (number: syntax.NumberLiteral, answer: string) => T | undefined,
): [string, T][] {
  const seen = new Map<string, syntax.Name>();
  return cells.flatMap(({ answer, number }): [string, T][] => {
    if (isMissing(answer)) return [];
    const first = seen.get(answer.text);
    if (first) sayDuplicate(context, answer, answer.text, place(context, first));
    seen.set(answer.text, answer);
    if (!of.ids.includes(answer.text)) {
      say(context, unknownAnswer, answer, {
        answer: answer.text,
        of: of.entity.path,
        suggestion: nearest(answer.text, of.ids),
      });
      return [];
    }
    const value = isMissing(number) ? undefined : read(number, answer.text);
    return value === undefined ? [] : [[answer.text, value]];
  });
}

/** The shares of answers, each as it is written. */
export const cellsIn = (
  context: Context,
  cells: readonly syntax.ShareCell[],
  of: { entity: Entity; ids: string[] },
): { answer: string; percent: Exact }[] =>
  cellsOf(context, cells, of, (number, answer) => marginShareOf(context, number, answer)).map(
    ([answer, percent]) => ({ answer, percent: exact(percent) }),
  );

/** A share that respondents can be weighted to: above 0, at most 100 %. */
function marginShareOf(
  context: Context,
  share: syntax.NumberLiteral,
  answer: string,
): syntax.NumberLiteral {
  const { n, d } = literal(share);
  if (n <= 0n || n > 100n * d) say(context, marginShare, share, { share: written(share), answer });
  return share;
}
