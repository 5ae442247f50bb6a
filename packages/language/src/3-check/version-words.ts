import { versionCombinations, type Consultation, type Versions } from "@pwe/model";

/** The versions that a finding is about, for the middle of a sentence: nothing where there is only one. */
export function versionWords(versions: readonly Versions[], { instrument }: Consultation): string {
  if (versionCombinations(instrument).length < 2) return "";
  const factors = instrument.factors
    .filter(({ arms }) => arms.length > 1)
    .map(({ id, arms }) => {
      const there = arms.filter((arm) => versions.some((one) => one[id] === arm.id));
      return { ids: there.map((arm) => arm.id), all: there.length === arms.length };
    });
  // Every combination of some arms of each factor: a factor of which all are there need not be named.
  const product = factors.reduce((number, { ids }) => number * ids.length, 1);
  if (product === versions.length) {
    const named = factors.filter(({ all }) => !all).map(({ ids }) => list(ids));
    return named.length === 0 ? " in every version" : ` in ${named.join(" with ")}`;
  }
  const each = versions.map((one) =>
    instrument.factors
      .filter(({ arms }) => arms.length > 1)
      .map(({ id }) => one[id])
      .join(" with "),
  );
  return ` in ${list(each)}`;
}

/** Names in a sentence: a, b and c. */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
