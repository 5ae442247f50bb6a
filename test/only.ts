import type { Applies } from "@pwe/language";

/** Looks for errors, for these findings by code or id, and for what the text allows: other rules have cases of their own. */
export function only(text: string, ...named: readonly (string | undefined)[]): Applies {
  const allowed = [...text.matchAll(/\ballow ([a-z-]+)/g)].map(([, id]) => id);
  return ({ kind }) =>
    kind.severity === "error" ||
    [...named, ...allowed].some((one) => one === kind.id || one === kind.code);
}
