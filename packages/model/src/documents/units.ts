import type { Consultation } from "../generated/consultation.ts";

/** The key of a unit among the texts. No id begins with a dot, so it is the key of nothing else. */
export const unitKey = (unit: string): string => `.unit#${unit}`;

/** Whether a text is a unit. */
export const isUnitKey = (key: string): boolean => key.startsWith(unitKey(""));

/** What units stand in. */
type Measured = Pick<Consultation, "instrument" | "attributes">;

/** Every unit that is a word, in the order of the document: what can be translated. A currency or a % is the same everywhere. */
export function unitsOf(measured: Measured): string[] {
  const found = new Set<string>();
  withUnits(measured, (unit) => {
    found.add(unit);
    return unit;
  });
  return [...found].filter((unit) => /\p{L}/u.test(unit));
}

/** The consultation with its units in a language, where they are translated. */
export function withUnitsIn(consultation: Consultation, language: string): Consultation {
  return withUnits(consultation, (unit) => {
    const translated = consultation.texts[unitKey(unit)]?.in[language];
    return typeof translated === "string" ? translated : unit;
  });
}

/** Whether a unit is written otherwise in this language than in the consultation's own. */
export const hasUnitsIn = (consultation: Consultation, language: string): boolean =>
  language !== consultation.language &&
  unitsOf(consultation).some((unit) => consultation.texts[unitKey(unit)]?.in[language]);

/** The same design in which every unit is what is said of it. */
export function withUnits<T extends Measured>(design: T, say: (unit: string) => string): T {
  const { instrument, attributes } = JSON.parse(
    JSON.stringify({ instrument: design.instrument, attributes: design.attributes }),
    (member, value: unknown) =>
      (member === "unit" || member === "per") && typeof value === "string" ? say(value) : value,
  ) as Measured;
  return { ...design, instrument, attributes };
}
