import {
  type Answers,
  type Aside,
  type CountedNumbers,
  type Response,
  shortDesign,
  type TaskParadata,
  type Versions,
} from "@pwe/model";
import type { Site } from "../site.ts";

/** What a respondent is given before the first question. */
export interface Start {
  readonly id: string;
  readonly seed: string;
  readonly versions: Versions;
  readonly stream: string;
  /** the panel's name for this person, to go back with; never part of the response */
  readonly token?: string;
  /** the same as it stood in the address */
  readonly raw?: string;
}

/** What was chosen for each place of a ranking, with the places that are still empty. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** Everything that the form remembers on this device. */
export interface Kept extends Start {
  readonly format: 1;
  readonly answers: Answers;
  /** what the numbers in them count, for an edition in which that is something else */
  readonly counted?: CountedNumbers;
  readonly aside: Aside;
  readonly places: Places;
  /** what was typed that is no answer yet, by the name of its field */
  readonly typed?: Readonly<Record<string, string>>;
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

/** What is remembered, and under which name. */
export interface Remembered {
  readonly key: string;
  readonly kept: Kept;
}

/** Where one consultation keeps its answers. A browser may refuse: then they live as long as the page does. */
export interface Keeper {
  read(): Kept | null;
  write(kept: Kept): void;
  forget(key?: string): void;
  /** what is remembered of this edition, and then of others, what was begun last first */
  all(): readonly Remembered[];
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
  const family = `pwe:${site.consultation}:`;
  const key = family + shortDesign(site.design) + (site.preview ? ":preview" : "");
  // A preview, and the page of an earlier edition, know only what is theirs.
  const leads = !site.preview && !site.home;
  let works = true;
  const rank = ({ key: of, kept }: Remembered): number =>
    of === key ? Infinity : (kept.began ?? 0);
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
    forget: (which = key) => attempt((to) => to.removeItem(which)),
    all: () =>
      attempt((to) =>
        Object.keys(to)
          .filter(
            (one) => one === key || (leads && one.startsWith(family) && one.length === key.length),
          )
          .flatMap((one) => {
            const kept = parse(to.getItem(one));
            return kept ? [{ key: one, kept }] : [];
          })
          .sort((one, other) => rank(other) - rank(one)),
      ) ?? [],
  };
};
