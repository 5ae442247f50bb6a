import type { AnswerGroup } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { groupTooWide } from "./errors/counts.ts";
import { rangeTurned, tooMany, wholeNumber } from "./errors/numbers.ts";
import { unknownAnswer } from "./errors/names.ts";
import { written } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { declaredId, sayDuplicate } from "./scope.ts";
import { isMissing } from "../syntax.ts";

/** A group lists its numbers one by one. */
const mostNumbers = 1001;

/** Groups of answers that are reported together: by name, or by number (the numbers of a scale, the places of a list). */
export function groupsOf(
  context: Context,
  groups: readonly syntax.ReportGroup[],
  answers: { readonly ids: readonly string[] | null; readonly of: string },
): AnswerGroup[] {
  const seen = new Map<string, syntax.Name>();
  return groups.flatMap((group): AnswerGroup[] => {
    const id = declaredId(context, group.name);
    if (id === null) return [];
    const first = seen.get(id);
    if (first) sayDuplicate(context, group.name, id, { file: context.file, span: first.span });
    seen.set(id, group.name);
    // `neutral` alone stands for the answer of that name.
    if (group.range === null && group.answers.length === 0)
      return [{ id, answers: named(context, [group.name], answers) }];
    return [
      {
        id,
        answers: group.range
          ? numbered(context, group.range, answers.ids)
          : named(context, group.answers, answers),
      },
    ];
  });
}

function named(
  context: Context,
  names: readonly syntax.Name[],
  { ids, of }: { readonly ids: readonly string[] | null; readonly of: string },
): string[] {
  return names.flatMap((name) => {
    if (isMissing(name)) return [];
    if (ids?.includes(name.text)) return [name.text];
    say(context, unknownAnswer, name, {
      answer: name.text,
      of,
      suggestion: nearest(name.text, ids ?? []),
    });
    return [];
  });
}

function numbered(
  context: Context,
  range: syntax.NumberRange,
  ids: readonly string[] | null,
): string[] {
  const { from, to } = range;
  if (isMissing(from) || isMissing(to)) return [];
  if (from.int * 10 ** to.decimals > to.int * 10 ** from.decimals)
    say(context, rangeTurned, range, { from: written(from), to: written(to) });
  else if (from.decimals > 0 || to.decimals > 0)
    say(context, wholeNumber, range, { what: "Each end of a group", least: ids ? 1 : 0 });
  else if (ids && from.int < 1)
    say(context, wholeNumber, range, {
      what: "Each end of a group (counted from the first answer)",
      least: 1,
    });
  else if (ids && to.int > ids.length)
    say(context, tooMany, range, { number: to.int, what: "answers", most: ids.length });
  else if (to.int - from.int >= mostNumbers)
    say(context, groupTooWide, range, {
      ...{ from: written(from), to: written(to) },
      most: mostNumbers,
    });
  else
    return Array.from(
      { length: to.int - from.int + 1 },
      (_, i) => ids?.[from.int + i - 1] ?? String(from.int + i),
    );
  return [];
}
