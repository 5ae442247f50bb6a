import { parentOf, idOf } from "./path.ts";
import type { Change } from "../generated/consultation.ts";

/**
 * The paths that something can have had before, its own first: at every step the id as it is, or the one that a `was`
 * gives it. `was` says of a path which id it ended in, or which path it was where it stood elsewhere.
 */
export function formerPaths(
  path: string,
  was: (path: string) => string | undefined,
): [string, ...string[]] {
  let own = "";
  let former: string[] = [""];
  for (const id of path.split(".")) {
    own = own === "" ? id : `${own}.${id}`;
    const old = was(own);
    const elsewhere = old?.includes(".") ? [old] : [];
    const ids = old === undefined || old === id || elsewhere.length > 0 ? [id] : [id, old];
    const here = ids.flatMap((one) =>
      former.map((before) => (before === "" ? one : `${before}.${one}`)),
    );
    former = [...here, ...elsewhere];
  }
  return former as [string, ...string[]];
}

/** Per path the id it had before, or its path where it stood elsewhere, as the declared changes say. */
export function formerIds(changes: readonly Change[]): Map<string, string> {
  const former = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === "series_break" || change.old === change.path) continue;
    const isBeside = parentOf(change.old) === parentOf(change.path);
    former.set(change.path, isBeside ? idOf(change.old) : change.old);
  }
  return former;
}
