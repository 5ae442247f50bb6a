/** A JSON Schema 2020-12, or part of one. */
export type Schema = boolean | SchemaObject;
export type SchemaObject = { readonly [keyword: string]: unknown };

/**
 * Members by name. One that every object has a namesake of already stands as a pattern: a validator that does not ask
 * whose it is would take the inherited one for an answer that was given.
 */
export function membersOf(shapes: Readonly<Record<string, Schema>>): SchemaObject {
  const all = Object.entries(shapes);
  const inherited = all.filter(([name]) => name in Object.prototype);
  return {
    properties: Object.fromEntries(all.filter(([name]) => !(name in Object.prototype))),
    ...(inherited.length > 0 && {
      patternProperties: Object.fromEntries(inherited.map(([name, one]) => [`^${name}$`, one])),
    }),
  };
}

/** An object with these members and no others; all of them required, unless named as optional. */
export function closed(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): SchemaObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {
    type: "object",
    ...membersOf(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A document that has a value at this place, and one that fits. */
export function present(place: readonly string[], value: Schema): Schema {
  return place.reduceRight<Schema>(
    (inner, member) => ({
      type: "object",
      ...membersOf({ [member]: inner }),
      required: [member],
    }),
    value,
  );
}

/** A document that, where it has a value at this place, has one that fits. */
export function wherePresent(place: readonly string[], value: Schema): Schema {
  return place.reduceRight<Schema>(
    (inner, member) => ({ type: "object", ...membersOf({ [member]: inner }) }),
    value,
  );
}
