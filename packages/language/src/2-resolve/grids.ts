import type * as syntax from "../syntax.ts";
import { readAnswers } from "./answers.ts";
import { addFormerId } from "./changes.ts";
import { keptCodes } from "./codes.ts";
import { type AnswerSource, type Context, type Entity, place, say } from "./context.ts";
import { unknownName } from "./errors/names.ts";
import { gridWithoutLevels, noAnswers, notForType } from "./errors/structure.ts";
import { nearest } from "./nearest.ts";
import { declaredId, enter, findSource, sayDuplicate } from "./scope.ts";
import { addText } from "./texts.ts";
import { isMissing } from "../syntax.ts";

/** Rows, and the answers of the scale or list they share; null after a report. */
export function gridOf(
  context: Context,
  ask: syntax.Ask,
  of: syntax.Reference | syntax.Missing,
  entity: Entity,
) {
  const source = isMissing(of) ? null : sourceOf(context, of);
  const rows: { id: string; path: string; pin?: "first" | "last" }[] = [];
  const extra: syntax.AnswerEntry[] = [];
  const entries = ask.items.filter((item) => item.kind === "AnswerEntry");
  for (const item of entries) {
    if (item.role === "refused") extra.push(item);
    else if (item.role !== "answer")
      say(context, notForType, item, { what: `\`${item.role}\``, type: "grid" });
    else {
      const row = rowOf(context, item, entity, entries);
      if (row) rows.push(row);
    }
  }
  if (rows.length === 0) {
    if (!isMissing(ask.name) && extra.length === 0)
      say(context, noAnswers, ask.name, { question: entity.id });
    return null;
  }
  if (source === null) return null;
  const answers = source.answers.map((answer) => ({ ...answer }));
  // A refusal of the grid's own comes behind the scale, where the lock knows no place for it.
  const kept = keptCodes(context, entity);
  const most = Math.max(0, ...answers.map((answer) => answer.code));
  readAnswers(context, extra, entity.path, "grid", kept).forEach((answer, i) =>
    answers.push({ ...answer, code: kept.codes.get(answer.id) ?? most + 1 + i }),
  );
  return { rows: rows as [(typeof rows)[number], ...typeof rows], answers, list: source.path };
}

function rowOf(
  context: Context,
  entry: syntax.AnswerEntry,
  grid: Entity,
  siblings: readonly syntax.AnswerEntry[],
) {
  const row = entry.name && !isMissing(entry.name) ? grid.members.get(entry.name.text) : undefined;
  if (!row) return null;
  addText(context, row.path, "label", entry.label);
  addFormerId(context, grid.path, row.id, entry.was, siblings);
  if (entry.code) say(context, notForType, entry.code, { what: "A code on a row", type: "grid" });
  if (entry.same)
    say(context, notForType, entry, { what: "`stays` or `as` on a row", type: "grid" });
  return { id: row.id, path: row.path, ...(entry.pin && { pin: entry.pin }) };
}

/** Declares the rows of a grid as members of their question. */
export function declareRows(context: Context, ask: syntax.Ask, question: Entity): void {
  if (ask.type.kind !== "GridType") return;
  for (const item of ask.items) {
    if (item.kind !== "AnswerEntry" || item.role !== "answer") continue;
    const id = declaredId(context, item.name, "member");
    if (id === null) continue;
    const first = question.members.get(id);
    if (first) sayDuplicate(context, item.name!, id, first.place);
    else {
      const row = enter(context, "row", id, place(context, item.name!), question);
      if (item.was) row.was = item.was.text;
    }
  }
}

function sourceOf(context: Context, of: syntax.Reference): AnswerSource | null {
  const source = findSource(context, of);
  if (source) return source;
  const name = of.names.map((one) => one.text).join(".");
  const near = nearest(name, context.design.sources.keys());
  if (near) say(context, unknownName, of, { name, suggestion: near });
  else say(context, gridWithoutLevels, of, { name });
  return null;
}
