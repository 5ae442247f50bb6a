import { parentOf } from "../documents/path.ts";
import type { Instrument, Task } from "../generated/consultation.ts";
import type { Response } from "../generated/response.ts";
import type { Column } from "./column.ts";
import { columns } from "./columns.ts";
import { byPath } from "../answering/by-path.ts";
import { member } from "../documents/members.ts";
import { readMeters, shownAs, type Meter } from "../answering/meters.ts";
import type { Versions } from "../documents/situation.ts";
import { formatExact, formatSteps } from "../documents/steps.ts";
import { walk } from "../answering/walk.ts";
import { answerAt, type AskedItem } from "../answering/item.ts";

/** Why there is no value. */
export type MissingKind =
  "not_reached" | "not_in_version" | "skipped" | "refused" | "not_finished" | "not_recorded";

/** Every kind, in the order they are documented. */
export const missingKinds: readonly MissingKind[] = [
  "not_reached",
  "not_in_version",
  "skipped",
  "refused",
  "not_finished",
  "not_recorded",
];

/** A value, or why there is none. */
export type Cell = { readonly value: string | number } | { readonly missing: MissingKind };

/**
 * An admissible response as one row: a cell for every column of `columns`, by name. Values are ids, not codes. A
 * refusal is missing; what was asked after a response ended is not finished. What a task gives beside its answers is
 * missing where they are (who opted out did not reach them), and for what nobody recorded: the seconds and the way to
 * an answer without script, the first setting of an option that was never touched.
 */
export function row(instrument: Instrument, response: Response): Map<string, Cell> {
  const { seed, versions, answers } = response;
  const read = answerAt(answers);
  const way = walk(instrument, { seed, versions }, read);
  const asked = new Set(way.items.map(({ path }) => path));
  const possible = new Set(possibleIn(instrument, versions));
  const { items, tasks } = byPath(instrument);
  const { settings, carried } = way;
  const open = way.items.some((item) => read(item) === undefined);

  const absent = ({ path }: AskedItem): MissingKind => {
    if (!possible.has(path)) return "not_in_version";
    // Once the route broke off, what it would have led to is not known to be unreachable.
    return asked.has(path) || open ? "not_finished" : "not_reached";
  };

  /** Why this task is not decided on, when it is not. */
  const undecided = (task: Task): MissingKind | undefined => {
    const lacking = task.options.find(({ id }) => (settings.get(task)?.get(id) ?? null) === null);
    if (lacking === undefined) return undefined;
    return settings.get(task)?.get(lacking.id) === null
      ? "skipped"
      : absent(items.get(lacking.path)!);
  };

  const meters = new Map<string, Meter>();
  for (const [task, set] of settings) {
    const read = readMeters(task, (option) => set.get(option), carried.get(task)!, versions);
    for (const meter of read) meters.set(meter.total.path, meter);
  }

  /** What is known of a task beside the answers to its options. */
  const taskCell = (column: Column, task: Task): Cell => {
    const missing = undecided(task);
    if (missing !== undefined) return { missing };
    if (column.derived !== undefined) return readCell(column.derived, meters.get(column.path)!);
    return recordedCell(column, response);
  };

  return new Map(
    columns(instrument).map((column): [string, Cell] => {
      const task = parentOf(column.path);
      if (column.derived !== undefined || column.at[0] === "paradata") {
        return [column.name, taskCell(column, tasks.get(task)!)];
      }
      const item = items.get(itemPath(column));
      const value = column.at.reduce<unknown>(member, response);
      if (value !== undefined && value !== null) return [column.name, cellOf(column, item, value)];
      if (value === null) return [column.name, { missing: "skipped" }];
      if (item === undefined) return [column.name, { missing: "not_recorded" }];
      // A text that belongs to an answer not given, beside an answer that is there.
      return [column.name, { missing: read(item) === undefined ? absent(item) : "not_reached" }];
    }),
  );
}

/**
 * What a total read, or what the tightest limit above it left: the numbers that stood on the screen, but for what `round`
 * takes off there. A number says up to 15 digits exactly.
 */
function readCell(derived: "total" | "left", { total, numerator, shown, limits }: Meter): Cell {
  const caps = limits.filter(({ kind }) => kind === "at_most").map((limit) => limit.shown.int);
  const read = shownAs(numerator, { ...total, decimals: shown.decimals }).int;
  const int = derived === "total" ? read : Math.min(...caps) - read;
  return { value: Number(formatExact({ int, decimals: shown.decimals })) };
}

/** How an answer came about. What a record does not name did not happen. */
function recordedCell(column: Column, { paradata }: Response): Cell {
  if (paradata === undefined) return { missing: "not_recorded" };
  const value = column.at.slice(1).reduce<unknown>(member, paradata);
  if (column.at[2] === "touched") return cellOf(column, undefined, value ?? []);
  if (column.at[2] === "over") return { value: Number(value ?? 0) };
  return value === undefined ? { missing: "not_recorded" } : cellOf(column, undefined, value);
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
  const { kind, answer, step } = column;
  if (step !== undefined) return { value: Number(formatSteps(Number(value), step)) };
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
