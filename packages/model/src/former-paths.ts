/**
 * The paths that something can have had before, its own first: at every step the id as it is, or the one that a `was`
 * gives it. `was` says of a path which id it ended in.
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
    const ids = old === undefined || old === id ? [id] : [id, old];
    former = ids.flatMap((one) =>
      former.map((before) => (before === "" ? one : `${before}.${one}`)),
    );
  }
  return former as [string, ...string[]];
}
