import type { Answer, Question } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { addFormerId } from "./changes.ts";
import { assignCodes, formerId, type Kept, keptCodes } from "./codes.ts";
import { type Branch, type Context, type Entity, place, say } from "./context.ts";
import { unknownAnswer, wrongType } from "./errors/names.ts";
import { tooMany, wholeNumber } from "./errors/numbers.ts";
import { answersTwice, noAnswers, notForType, nothingStays } from "./errors/structure.ts";
import { nearest } from "./nearest.ts";
import { declaredId, find, findSource, isAskedBefore, sayDuplicate } from "./scope.ts";
import { addText } from "./texts.ts";
import { describe } from "./conditions/conditions.ts";
import { isMissing } from "../syntax.ts";

/** A whole number of at least 1 as written, or the default; at most `most`. */
export function count(
  context: Context,
  number: syntax.NumberLiteral | syntax.Missing | undefined,
  otherwise: number,
  what: string,
  most?: number,
): number {
  if (!number || isMissing(number)) return otherwise;
  if (number.decimals > 0 || number.int < 1 || number.percent)
    say(context, wholeNumber, number, { what, least: 1 });
  else if (most !== undefined && number.int > most)
    say(context, tooMany, number, { number: number.int, what: "answers", most });
  else return number.int;
  return otherwise;
}

/** The answers of a question: its own, or those of a list or earlier question. */
export function answersOf(
  context: Context,
  ask: syntax.Ask,
  entity: Entity,
  type: Kind,
): { answers: Answer[]; list?: string } | null {
  const entries = ask.items.filter((item) => item.kind === "AnswerEntry");
  if (ask.answersOf === null) {
    if (entries.length === 0) {
      say(context, noAnswers, ask.name, { question: entity.id });
      return null;
    }
    const kept = keptCodes(context, entity);
    return { answers: readAnswers(context, entries, entity.path, type, kept) };
  }
  if (isMissing(ask.answersOf)) return null;
  if (entries.length > 0) say(context, answersTwice, entries[0]!, { question: entity.id });
  const source = findSource(context, ask.answersOf);
  if (source)
    return { answers: source.answers.map((answer) => ({ ...answer })), list: source.path };
  const earlier = find(context, ask.answersOf, context.design.sources.keys());
  if (!earlier || !isAskedBefore(context, earlier, ask.answersOf)) return null;
  const made = earlier.made;
  if (made?.kind !== "question" || !("answers" in made) || made.type === "grid") {
    if (made)
      say(context, wrongType, ask.answersOf, {
        name: earlier.path,
        is: describe(earlier),
        wanted: "answers can be taken from a list or a question with answers",
      });
    return null;
  }
  const answers = made.answers.map(({ same: _, ...answer }) => answer);
  return { answers, list: made.list ?? earlier.path };
}

/** Answers as declared, with codes and labels under this path. */
export function readAnswers(
  context: Context,
  entries: readonly syntax.AnswerEntry[],
  path: string,
  type: Kind | "list",
  kept: Kept,
): Answer[] {
  const places = new Map<string, syntax.AnswerEntry>();
  const codes = assignCodes(
    context,
    entries.map((entry) => ({
      id: entry.role === "answer" ? formerId(entry.name) : entry.role,
      was: formerId(entry.was),
      code: entry.code,
      last: entry.role !== "answer",
    })),
    kept,
  );
  return entries.flatMap((entry, i): Answer[] => {
    const id = entry.role === "answer" ? declaredId(context, entry.name, "member") : entry.role;
    if (id === null) return [];
    const first = places.get(id);
    if (first) {
      sayDuplicate(context, entry.name ?? entry, id, place(context, first));
      return [];
    }
    places.set(id, entry);
    addText(context, `${path}.${id}`, "label", entry.label);
    addFormerId(context, path, id, entry.was, entries);
    context.design.places.set(`${path}.${id}`, place(context, entry));
    if (entry.role === "none" && type === "rank")
      say(context, notForType, entry, { what: "`none`", type });
    if (entry.max && entry.role !== "other")
      say(context, notForType, entry.max, {
        what: "`max` on an answer that is not `other`",
        type: type === "list" ? "one" : type,
      });
    const same = entry.same === null ? null : sameAs(context, entry, entry.same, id);
    return [
      {
        id,
        code: codes[i]!,
        ...(entry.role !== "answer" && { kind: entry.role }),
        ...(entry.role === "other" && {
          max: count(context, entry.max ?? undefined, 200, "`max`"),
        }),
        ...(entry.pin && { pin: entry.pin }),
        ...(same && { same }),
      },
    ];
  });
}

/** The earlier answer that one repeats: `stays` with the one of the branch (or, where several lead here, with whichever was given), `as` one of an earlier question of the block. */
function sameAs(
  context: Context,
  entry: syntax.AnswerEntry,
  same: syntax.Name | "stays",
  answer: string,
): string | null {
  if (same === "stays") {
    if (earlierAnswers(context).ids.length === 0) say(context, nothingStays, entry, { answer });
    return branchAnswer(context.branches) ?? "stays";
  }
  if (isMissing(same)) return null;
  const { of, ids } = earlierAnswers(context);
  if (ids.includes(same.text)) return same.text;
  if (ids.length === 0) say(context, nothingStays, same, { answer });
  else
    say(context, unknownAnswer, same, {
      answer: same.text,
      of: of.join(", "),
      suggestion: nearest(same.text, ids),
    });
  return null;
}

/** The questions with answers that were asked before in this block, and their answers. */
function earlierAnswers(context: Context): { of: string[]; ids: string[] } {
  const asked = [...(context.block?.members.values() ?? [])].filter((member) => member.asked);
  const questions = asked.flatMap(({ made }) =>
    made?.kind === "question" && "answers" in made ? [made] : [],
  );
  return {
    of: questions.map(({ path }) => path),
    ids: questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
  };
}

/** The one answer that the innermost branch is about; null where several lead here. */
function branchAnswer(branches: readonly Branch[]): string | null {
  const condition = branches.findLast((branch) => branch.condition !== null)?.condition;
  if (condition?.kind !== "IsTest" || condition.negated || condition.answers.length !== 1)
    return null;
  return isMissing(condition.answers[0]) ? null : condition.answers[0]!.text;
}

export type Kind = Question["type"];
