import { versionCombinations, type Consultation, type Versions } from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

/** The versions that a finding is about, for the middle of a sentence: nothing where there is only one. */
export function versionWords(
  versions: readonly Versions[],
  { instrument }: Consultation,
  language: MessageLanguage = "en",
): string {
  if (versionCombinations(instrument).length < 2) return "";
  const dutch = language === "nl";
  const join = dutch ? " met " : " with ";
  const factors = instrument.factors
    .filter(({ arms }) => arms.length > 1)
    .map(({ id, arms }) => {
      const there = arms.filter((arm) => versions.some((one) => one[id] === arm.id));
      return { ids: there.map((arm) => arm.id), all: there.length === arms.length };
    });
  // Every combination of some arms of each factor: a factor of which all are there need not be named.
  const product = factors.reduce((number, { ids }) => number * ids.length, 1);
  if (product === versions.length) {
    const named = factors.filter(({ all }) => !all).map(({ ids }) => list(ids, language));
    if (named.length > 0) return ` in ${named.join(join)}`;
    return dutch ? " in elke versie" : " in every version";
  }
  const each = versions.map((one) =>
    instrument.factors
      .filter(({ arms }) => arms.length > 1)
      .map(({ id }) => one[id])
      .join(join),
  );
  return ` in ${list(each, language)}`;
}
