import {
  columns,
  parentOf,
  type Column,
  type Consultation,
  type Task,
  type Total,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";

/** Finds the columns that an analysis reads. */
export interface ColumnIndex {
  /** the columns of the answer at a path: of a task those of its options, of a grid those of its rows */
  readonly answers: (path: string) => string[];
  /** the column of a motivation, by its path with .why, of a task one per option */
  readonly motivations: (path: string) => { readonly text: string; readonly beside: string[] }[];
  /** the column of a factor */
  readonly factor: (id: string) => string;
  readonly task: (path: string) => Task | undefined;
  /** what each option of a task is set to: points, or steps of an amount */
  readonly settings: (path: string) => string[];
  /** a total of a task, with the column of what it read, and those of what its limit left and how often it was crossed */
  readonly total: (path: string) => FoundTotal | undefined;
  /** what each option was set to first, and whether it was touched */
  readonly process: (path: string) => { column: string; first: string; touched: string }[];
  readonly place: (path: string) => Place | undefined;
}

interface FoundTotal {
  readonly task: Task;
  readonly total: Total;
  readonly column: string;
  readonly left: string | null;
  readonly over: string | null;
}

const parts = ["text", "why", "consent", "decided"];

export function indexColumns({ instrument }: Consultation): ColumnIndex {
  const all = columns(instrument);
  const { places } = listPlaces(instrument);
  const byPath = columnsByPath(all);
  const blocks = Map.groupBy(
    places.filter(({ kind }) => kind === "option" || kind === "pair"),
    ({ element }) => element.path,
  );
  const placeAt = new Map(places.map((place) => [place.path, place]));
  const factors = new Map(all.map(({ at, name }) => [at[0] === "versions" ? at[1] : "", name]));

  // A task is the parent of its options and of the questions after them; only the options are its answer.
  const itemsOf = (path: string): string[] =>
    blocks.get(path)?.map((place) => place.path) ?? [path];
  const namesOf = (path: string, wanted: (part: string) => boolean): string[] =>
    (byPath.get(path) ?? []).filter(({ at }) => wanted(at.at(-1) ?? "")).map(({ name }) => name);
  const answers = (path: string): string[] =>
    itemsOf(path).flatMap((item) =>
      namesOf(item, (part) => !parts.includes(part) || item.endsWith(`.${part}`)),
    );
  const names = new Set(all.map(({ name }) => name));
  const taskAt = (path: string): Task | undefined => {
    const first = blocks.get(path)?.[0];
    return first?.kind === "option" ? first.element : undefined;
  };

  return {
    answers,
    motivations: (path) =>
      !path.endsWith(".why")
        ? answers(path).map((text) => ({ text, beside: [] }))
        : itemsOf(path.replace(/\.why$/, "")).flatMap((item) =>
            namesOf(item, (part) => part === "why").map((text) => ({
              text,
              beside: answers(item),
            })),
          ),
    factor: (id) => factors.get(id) ?? `versions__${id}`,
    task: taskAt,
    settings: (path) => itemsOf(path).map((item) => item.replaceAll(".", "__")),
    total: (path) => {
      const task = taskAt(parentOf(path));
      const total = task?.totals.find((one) => one.path === path);
      if (task === undefined || total === undefined) return undefined;
      const column = path.replaceAll(".", "__");
      const known = (name: string): string | null => (names.has(name) ? name : null);
      return {
        ...{ task, total, column },
        ...{ left: known(`${column}__left`), over: known(`${column}__over`) },
      };
    },
    process: (path) =>
      itemsOf(path).map((item) => {
        const column = item.replaceAll(".", "__");
        return { column, first: `${column}__first`, touched: `${column}__touched` };
      }),
    place: (path) => placeAt.get(path),
  };
}

/** The columns at and below every path: a block, an item, a row of a grid. */
function columnsByPath(all: readonly Column[]): Map<string, Column[]> {
  const byPath = new Map<string, Column[]>();
  // An amount in its unit is the count of steps once more.
  for (const column of all.filter(({ at, step }) => at[0] === "answers" && step === undefined))
    for (let length = 1; length < column.at.length; length += 1) {
      const path = column.at.slice(1, 1 + length).join(".");
      byPath.set(path, [...(byPath.get(path) ?? []), column]);
    }
  return byPath;
}
