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
  const ofAnswers = all.filter(({ at }) => at[0] === "answers");
  const isPart = (column: Column, part: string): boolean => column.at.at(-1) === part;
  const under = (column: Column, path: string): boolean => {
    // A task is the parent of its options and of the questions after them; only the options are its answer.
    const own = column.at.slice(1, 1 + path.split(".").length).join(".");
    return own === path;
  };
  const options = (path: string): string[] =>
    places.flatMap((place) =>
      (place.kind === "option" || place.kind === "pair") && place.element.path === path
        ? [place.path]
        : [],
    );
  const namesOf = (path: string, wanted: (column: Column) => boolean): string[] => {
    const paths = options(path).length > 0 ? options(path) : [path];
    return paths.flatMap((one) =>
      ofAnswers.filter((column) => under(column, one) && wanted(column)).map(({ name }) => name),
    );
  };
  const answers = (path: string): string[] =>
    namesOf(path, (column) => !parts.some((part) => isPart(column, part)));
  return {
    answers,
    motivations: (path) => {
      const of = path.replace(/\.why$/, "");
      const paths = options(of).length > 0 ? options(of) : [of];
      return paths.flatMap((one) =>
        namesOf(one, (column) => isPart(column, "why")).map((text) => ({
          text,
          beside: answers(one),
        })),
      );
    },
    factor: (id) =>
      all.find(({ at }) => at[0] === "versions" && at[1] === id)?.name ?? `versions__${id}`,
    task: (path) =>
      places.flatMap((place) =>
        place.kind === "option" && place.element.path === path ? [place.element] : [],
      )[0],
    place: (path) => places.find((place) => place.path === path),
  };
}
