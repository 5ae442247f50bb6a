import type { Answers, Aside, Response, TaskParadata, Versions } from "@pwe/model";
import type { Site } from "../site.ts";

/** What a respondent is given before the first question. */
export interface Start {
  readonly id: string;
  readonly seed: string;
  readonly versions: Versions;
  readonly stream: string;
  /** the panel's name for this person, to go back with; never part of the response */
  readonly token?: string;
}

/** What was chosen for each place of a ranking, with the places that are still empty. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** Everything that the form remembers on this device. */
export interface Kept extends Start {
  readonly format: 1;
  readonly answers: Answers;
  readonly aside: Aside;
  readonly places: Places;
  readonly paradata: Readonly<Record<string, TaskParadata>>;
  /** when the first page was shown, in milliseconds by the clock of this device */
  readonly began?: number;
  /** key of the page that is open */
  readonly page?: string;
  /** keys of the pages that were open */
  readonly seen: readonly string[];
  /** the furthest of them on the way that the answers lead now */
  readonly reached?: string;
  /** finished and on its way; its content does not change any more */
  readonly response?: Response;
  /** it arrived, or was refused for good */
  readonly end?: "sent" | "screened" | "quota" | "already" | "refused";
}

export const freshFrom = (start: Start): Kept => ({
  ...start,
  format: 1,
  answers: {},
  aside: {},
  places: {},
  paradata: {},
  seen: [],
});

/** Where one consultation keeps its answers. A browser may refuse: then they live as long as the page does. */
export interface Keeper {
  read(): Kept | null;
  write(kept: Kept): void;
  forget(): void;
  /** whether the last thing to be kept was kept */
  readonly works: boolean;
  readonly key: string;
}

const parse = (text: string | null): Kept | null => {
  try {
    const kept = JSON.parse(text ?? "null") as Kept | null;
    return kept?.format === 1 ? { ...kept, places: kept.places ?? {} } : null;
  } catch {
    return null;
  }
};

export const keeperFor = (site: Site, storage: () => Storage): Keeper => {
  const key = [
    "pwe",
    site.consultation,
    site.design.slice(0, 16),
    ...(site.preview ? ["preview"] : []),
  ].join(":");
  let works = true;
  /** What the browser does not let us keep is lost with the page; the form says so. */
  const attempt = <T>(use: (storage: Storage) => T): T | null => {
    try {
      const result = use(storage());
      works = true;
      return result;
    } catch {
      works = false;
      return null;
    }
  };
  return {
    key,
    get works() {
      return works;
    },
    read: () => parse(attempt((to) => to.getItem(key))),
    write: (kept) => attempt((to) => to.setItem(key, JSON.stringify(kept))),
    forget: () => attempt((to) => to.removeItem(key)),
  };
};
