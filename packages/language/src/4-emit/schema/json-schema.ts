/** A JSON Schema 2020-12, or part of one. */
export type Schema = boolean | SchemaObject;
export type SchemaObject = { readonly [keyword: string]: unknown };

/** An object with these members and no others; all of them required, unless named as optional. */
export function closed(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): SchemaObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A document that has a value at this place, and one that fits. */
export function present(place: readonly string[], value: Schema): Schema {
  return place.reduceRight<Schema>(
    (inner, member) => ({
      type: "object",
      properties: { [member]: inner },
      required: [member],
    }),
    value,
  );
}

/** A document that, where it has a value at this place, has one that fits. */
export function wherePresent(place: readonly string[], value: Schema): Schema {
  return place.reduceRight<Schema>(
    (inner, member) => ({ type: "object", properties: { [member]: inner } }),
    value,
  );
}
