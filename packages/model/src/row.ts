import type { Instrument } from "./generated/consultation.ts";
import type { Response } from "./generated/response.ts";
import { answerAt, everyItem, type AskedItem } from "./asked.ts";
import { columns, type Column } from "./columns.ts";
import { member } from "./member.ts";
import type { Versions } from "./situation.ts";
import { walk } from "./walk.ts";

/** Why there is no value. */
export type MissingKind = "not_reached" | "not_in_version" | "skipped" | "refused" | "not_finished";

/** Every kind, in the order they are documented. */
export const missingKinds: readonly MissingKind[] = [
  "not_reached",
  "not_in_version",
  "skipped",
  "refused",
  "not_finished",
];

/** A value, or why there is none. */
export type Cell = { readonly value: string | number } | { readonly missing: MissingKind };

/**
 * An admissible response as one row: a cell for every column of `columns`, by name. Values are ids, not codes. A
 * refusal is missing; what was asked after a response ended is not finished.
 */
export function row(instrument: Instrument, response: Response): Map<string, Cell> {
  const { seed, versions, answers } = response;
  const way = walk(instrument, { seed, versions }, answerAt(answers));
  const asked = new Set(way.items.map(({ path }) => path));
  const possible = new Set(possibleIn(instrument, versions));
  const items = new Map(everyItem(instrument).map((item) => [item.path, item]));
  const open = way.items.some((item) => answerAt(answers)(item) === undefined);

  const absent = (item: AskedItem): MissingKind => {
    if (!possible.has(item.path)) return "not_in_version";
    // Once the route broke off, what it would have led to is not known to be unreachable.
    if (asked.has(item.path) || open) return "not_finished";
    return "not_reached";
  };

  return new Map(
    columns(instrument).map((column): [string, Cell] => {
      const item = items.get(itemPath(column));
      const value = column.at.reduce<unknown>(member, response);
      if (value !== undefined && value !== null) return [column.name, cellOf(column, item, value)];
      if (value === null || item === undefined) return [column.name, { missing: "skipped" }];
      // A text that belongs to an answer not given, beside an answer that is there.
      const answered = answerAt(answers)(item) !== undefined;
      return [column.name, { missing: answered ? "not_reached" : absent(item) }];
    }),
  );
}

/** The path of the item that a column is of: two or three members below `answers`. */
function itemPath({ at: [root, ...at] }: Column): string {
  if (root !== "answers") return "";
  return at[0] === "consent" ? "consent" : at.slice(0, 2).join(".");
}

/** The paths that a respondent in these versions may be asked, whatever they answer. */
function possibleIn(instrument: Instrument, versions: Versions): string[] {
  return walk(instrument, { seed: "", versions }, () => undefined, "possible").items.map(
    ({ path }) => path,
  );
}

function cellOf(column: Column, item: AskedItem | undefined, value: unknown): Cell {
  const { kind, answer } = column;
  if (answer !== undefined && Array.isArray(value)) {
    const chosen = value.indexOf(answer);
    if (refuses(item, value[0])) return { missing: "refused" };
    return { value: kind === "flag" ? Number(chosen >= 0) : chosen + 1 };
  }
  if (kind === "id" && refuses(item, value)) return { missing: "refused" };
  return { value: typeof value === "string" ? value : Number(value) };
}

/** Whether this answer of a question is a refusal. */
function refuses(item: AskedItem | undefined, id: unknown): boolean {
  if (item?.kind !== "question" || !("answers" in item.element)) return false;
  return item.element.answers.some((answer) => answer.id === id && answer.kind === "refused");
}
