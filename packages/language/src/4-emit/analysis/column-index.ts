import { columns, type Column, type Consultation, type Task } from "@pwe/model";
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
  readonly place: (path: string) => Place | undefined;
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
    itemsOf(path).flatMap((item) => namesOf(item, (part) => !parts.includes(part)));

  return {
    answers,
    motivations: (path) =>
      itemsOf(path.replace(/\.why$/, "")).flatMap((item) =>
        namesOf(item, (part) => part === "why").map((text) => ({ text, beside: answers(item) })),
      ),
    factor: (id) => factors.get(id) ?? `versions__${id}`,
    task: (path) => {
      const first = blocks.get(path)?.[0];
      return first?.kind === "option" ? first.element : undefined;
    },
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
