import type { Schema } from "./json-schema.ts";

/**
 * What JSON Schema can say of a condition: a schema that fits only where it surely holds, and one that fits
 * wherever it may hold. The two are one schema when the condition can be said exactly.
 */
export interface Predicate {
  readonly surely: Schema;
  readonly possibly: Schema;
}

export const always: Predicate = { surely: true, possibly: true };
export const never: Predicate = { surely: false, possibly: false };
/** A condition that plain JSON Schema cannot express, such as one on a total. */
export const unknown: Predicate = { surely: false, possibly: true };

/** A condition that this schema says exactly. */
export const exactly = (schema: Schema): Predicate => ({ surely: schema, possibly: schema });

export const isExact = ({ surely, possibly }: Predicate): boolean => surely === possibly;

export function and(predicates: readonly Predicate[]): Predicate {
  return both(predicates, allOf);
}

export function or(predicates: readonly Predicate[]): Predicate {
  return both(predicates, anyOf);
}

/** What surely does not hold is what cannot hold: the two sides change places. */
export function not(predicate: Predicate): Predicate {
  const surely = negate(predicate.possibly);
  return { surely, possibly: isExact(predicate) ? surely : negate(predicate.surely) };
}

/** Joins both sides, and keeps them one object where they say the same. */
function both(
  predicates: readonly Predicate[],
  join: (schemas: readonly Schema[]) => Schema,
): Predicate {
  const surely = join(predicates.map((one) => one.surely));
  return {
    surely,
    possibly: predicates.every(isExact) ? surely : join(predicates.map((one) => one.possibly)),
  };
}

function allOf(schemas: readonly Schema[]): Schema {
  if (schemas.includes(false)) return false;
  const rest = schemas.filter((schema) => schema !== true);
  return rest.length === 0 ? true : rest.length === 1 ? rest[0]! : { allOf: rest };
}

function anyOf(schemas: readonly Schema[]): Schema {
  if (schemas.includes(true)) return true;
  const rest = schemas.filter((schema) => schema !== false);
  return rest.length === 0 ? false : rest.length === 1 ? rest[0]! : { anyOf: rest };
}

function negate(schema: Schema): Schema {
  return typeof schema === "boolean" ? !schema : { not: schema };
}
