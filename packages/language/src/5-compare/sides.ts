import {
  formerIds,
  formerPaths,
  renamings,
  versionCombinations,
  type Consultation,
  type Renamings,
  type Versions,
} from "@pwe/model";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import type { Note } from "./change.ts";

/** The two designs that are compared, with what became of the ids, and where to note what differs. */
export interface Sides {
  readonly before: Consultation;
  readonly now: Consultation;
  readonly names: Renamings;
  /** of something that stands there now, the paths it can have had before, its own first */
  readonly former: (path: string) => readonly string[];
  /** versions that a respondent can have had before together with those that are like it now */
  readonly pairs: readonly VersionPair[];
  /** of the words in what is noted */
  readonly language: MessageLanguage;
  readonly note: Note;
}

export interface VersionPair {
  readonly before: Versions;
  readonly now: Versions;
  /** the versions in words; undefined where nothing varies */
  readonly name?: string;
}

/** Lays two designs side by side. */
export function sidesOf(
  before: Consultation,
  now: Consultation,
  language: MessageLanguage,
  note: Note,
): Sides {
  const { changes } = now.plan;
  const ids = formerIds(changes);
  const heirs = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind !== "recode") continue;
    for (const { from, to } of change.map) {
      const path = `${change.path}.${to}`;
      heirs.set(path, [...(heirs.get(path) ?? []), from]);
    }
  }
  // An answer that one earlier answer was recoded to is that answer under another id.
  for (const [path, from] of heirs) if (from.length === 1) ids.set(path, from[0]!);
  return {
    before,
    now,
    names: renamings(before.instrument, now.instrument, changes),
    former: (path) => formerPaths(path, (one) => ids.get(one)),
    pairs: pairVersions(before, now),
    language,
    note,
  };
}

function pairVersions(before: Consultation, now: Consultation): VersionPair[] {
  const all = versionCombinations(now.instrument).flatMap((own) =>
    versionCombinations(before.instrument)
      .filter((old) => Object.entries(own).every(([id, arm]) => (old[id] ?? arm) === arm))
      .map((old): VersionPair => ({ before: old, now: own, ...named(own, now) })),
  );
  return all;
}

function named(versions: Versions, { instrument }: Consultation): { name?: string } {
  const arms = instrument.factors.flatMap(({ id, arms: all }) =>
    all.length > 1 ? [versions[id]!] : [],
  );
  return arms.length === 0 ? {} : { name: arms.join(" + ") };
}

/**
 * Notes what differs per pair of versions, one change for all versions in which the same differs; `differ` says what
 * stood there and stands there now, or null where nothing differs.
 */
export function perVersion(
  { pairs }: Sides,
  differ: (pair: VersionPair) => { before: string | null; after: string | null } | null,
  each: (found: { before: string | null; after: string | null; version?: string }) => void,
): void {
  const found = pairs.map((pair) => ({ pair, what: differ(pair) }));
  const groups = Map.groupBy(found, ({ what }) => JSON.stringify(what));
  for (const group of groups.values()) {
    const { what } = group[0]!;
    if (what === null) continue;
    const names = [...new Set(group.flatMap(({ pair }) => pair.name ?? []))];
    const everywhere = group.length === pairs.length || names.length === 0;
    each({ ...what, ...(!everywhere && { version: names.join(", ") }) });
  }
}
