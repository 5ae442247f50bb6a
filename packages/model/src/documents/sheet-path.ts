import type { Instrument } from "../generated/consultation.ts";
import type { Versions } from "./situation.ts";

/** The page of one language and version, seen from the folder that the site is in: `nl/v1.html`. */
export function sheetPath(
  factors: Instrument["factors"],
  versions: Versions,
  language: string,
): string {
  const arms = factors.map((factor) => versions[factor.id] ?? "");
  return `${language}/${arms.join("-") || "all"}.html`;
}

/** A form has a page per version and language, and at most this many. */
export const mostSheets = 24;

/** How many pages the form of a design would have. */
export const sheetCount = ({ factors, languages }: Instrument): number =>
  factors.reduce((versions, { arms }) => versions * arms.length, languages.length);
