import { suggest } from "../diagnostics/suggest.ts";

/** The candidate that was probably meant, or "" when none is near: as problems carry it. */
export const nearest = (word: string, candidates: Iterable<string>): string =>
  suggest(word, candidates) ?? "";
