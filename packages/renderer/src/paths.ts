import type { Instrument, Versions } from "@pwe/model";

/** The page of one language and version, seen from the folder that the site is in: `nl/v1.html`. */
export const sheetPath = (
  factors: Instrument["factors"],
  versions: Versions,
  language: string,
): string => {
  const arms = factors.map((factor) => versions[factor.id] ?? "");
  return `${language}/${arms.join("-") || "all"}.html`;
};

/** The id of an element that belongs to a path. */
export const idOf = (...parts: readonly (string | number)[]): string =>
  `q-${parts.join("-").replaceAll(".", "-")}`;
