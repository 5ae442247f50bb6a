import type { Instrument } from "../generated/consultation.ts";
import { own } from "./members.ts";
import type { Versions } from "./situation.ts";

/** Names that a folder has for a page of its own (the start page), or that Windows has for no file at all. */
const taken = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/** The page of one language and version, seen from the folder that the site is in: `nl/v1.html`. */
export function sheetPath(
  factors: Instrument["factors"],
  versions: Versions,
  language: string,
): string {
  const arms = factors.map(({ id }) => own(versions, id) ?? "").join("-") || "all";
  // No id ends with an underscore.
  return `${language}/${arms}${taken.test(arms) ? "_" : ""}.html`;
}

/** A form has a page per version and language, and at most this many. */
export const mostSheets = 24;

/** How many pages the form of a design would have. */
export const sheetCount = ({ factors, languages }: Instrument): number =>
  factors.reduce((versions, { arms }) => versions * arms.length, languages.length);
