import type { Rule } from "../rule.ts";

/** A total adds or is limited by amounts of different units. */
export const unitMismatch: Rule<{ total: string; left: string; right: string; what: string }> = {
  kind: {
    code: "C0001",
    id: "unit-mismatch",
    severity: "error",
    message: ({ total, left, right, what }) =>
      what === "sum"
        ? `\`${total}\` adds ${left} and ${right}.`
        : what === "written"
          ? `\`${total}\` is said to be in ${left}, and what it adds up is in ${right}.`
          : `\`${total}\` is in ${left}, and its limit in ${right}.`,
    why: "A sum of different units has no meaning, and a meter that shows it misleads everyone who reads it.",
    help: () =>
      'Multiply one of them by a rate (an attribute with `unit "…" per "…"`), make two totals of it, or correct a unit.',
  },
  certainty: "exact",
  check: ({ resolved }) =>
    resolved.units.map(({ path, place, what, left, right }) => ({
      about: path,
      place,
      data: { total: path, left, right, what },
    })),
};
