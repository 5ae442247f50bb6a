import type * as syntax from "../syntax.ts";
import { type Context, type Entity, place, say } from "./context.ts";
import { wholeNumber } from "./errors/numbers.ts";
import { breakAhead, onlyOnce, stillThere } from "./errors/structure.ts";
import { unknownAnswer } from "./errors/names.ts";
import { writtenPath } from "./codes.ts";
import { nearest } from "./nearest.ts";
import { isMissing } from "../syntax.ts";

/** Remarks that are data, and allowances: where they stand says what they are about. */
export function addNotes(
  context: Context,
  path: string,
  notes: readonly (syntax.Note | syntax.Allow)[],
): void {
  const { plan, places } = context.design;
  for (const note of notes) {
    if (note.kind === "Note") {
      if (!isMissing(note.text)) plan.notes.push({ path, text: note.text.value });
    } else if (!isMissing(note.rule) && !isMissing(note.reason)) {
      places.set(`allow ${plan.allows.length}`, place(context, note));
      plan.allows.push({ path, rule: note.rule.text, reason: note.reason.value });
    }
  }
}

/** A declared change against an earlier release, about the thing at this path. */
export function addChange(
  context: Context,
  node: syntax.Was | syntax.Recode | syntax.SeriesBreak,
  path: string,
  entity: Entity | null,
): void {
  const { changes } = context.design.plan;
  if (node.kind === "SeriesBreak") return addBreak(context, node, path);
  if (isMissing(node.old)) return;
  const written = node.old.kind === "Reference" ? writtenPath(node.old) : node.old.text;
  // One id is that of something in the same block; a path is that of something elsewhere.
  const isBeside = entity?.parent && !written.includes(".");
  const old = isBeside ? `${entity.parent!.path}.${written}` : written;
  // A recode may take the answers of the question as it was under the same id.
  if (context.design.entities.has(old) && !(node.kind === "Recode" && old === path)) {
    say(context, stillThere, node.old, { old });
    return;
  }
  if (node.kind === "Was") addWas(context, node.old, written, path, old);
  else
    changes.push({ kind: "recode", path, old, map: readMap(context, node, entity, old === path) });
}

function addBreak(context: Context, node: syntax.SeriesBreak, path: string): void {
  const { release, reason } = node;
  if (isMissing(release) || isMissing(reason)) return;
  if (release.decimals > 0 || release.int < 1)
    return say(context, wholeNumber, release, { what: "A release", least: 1 });
  const own = context.design.settings.get("ReleaseSetting")?.node;
  const now = own?.kind === "ReleaseSetting" && !isMissing(own.number) ? own.number.int : null;
  if (now !== null && release.int > now)
    say(context, breakAhead, release, { release: release.int, now });
  context.design.plan.changes.push({
    kind: "series_break",
    path,
    release: release.int,
    reason: reason.value,
  });
}

/** An id that an answer or level had before, under the path it stands under. */
export function addFormerId(
  context: Context,
  under: string,
  id: string,
  was: syntax.Name | null,
  siblings: readonly (syntax.AnswerEntry | syntax.LevelEntry)[],
): void {
  if (was === null) return;
  const old = was.text;
  const isThere = siblings.some(({ name }) => name && !isMissing(name) && name.text === old);
  if (isThere) return say(context, stillThere, was, { old });
  // One answer can become two: whoever gave it is in neither of them alone.
  context.design.plan.changes.push({
    kind: "was",
    path: `${under}.${id}`,
    old: `${under}.${old}`,
  });
}

/** One column of an earlier release becomes one of now: two cannot both have its answers. */
function addWas(
  context: Context,
  at: { readonly span: syntax.Span },
  written: string,
  path: string,
  old: string,
): void {
  const { changes } = context.design.plan;
  const isTaken = changes.some((one) => one.kind === "was" && one.old === old);
  if (isTaken) say(context, onlyOnce, at, { what: `was ${written}` });
  else changes.push({ kind: "was", path, old });
}

function readMap(
  context: Context,
  node: syntax.Recode,
  entity: Entity | null,
  isOwn: boolean,
): { from: string; to: string }[] {
  const made = entity?.made;
  const ids =
    made?.kind === "question" && "answers" in made ? made.answers.map((answer) => answer.id) : [];
  const seen = new Set<string>();
  return node.map.flatMap(({ from, to }) => {
    if (isMissing(from) || isMissing(to)) return [];
    if (seen.has(from.text)) say(context, onlyOnce, from, { what: `${from.text} to` });
    seen.add(from.text);
    // Of the question itself, an answer that is there still means what it says.
    if (isOwn && from.text !== to.text && ids.includes(from.text))
      say(context, stillThere, from, { old: from.text });
    if (ids.includes(to.text)) return [{ from: from.text, to: to.text }];
    say(context, unknownAnswer, to, {
      answer: to.text,
      of: entity?.path ?? "",
      suggestion: nearest(to.text, ids),
    });
    return [];
  });
}
