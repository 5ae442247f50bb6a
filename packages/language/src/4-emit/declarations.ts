import { compile } from "json-schema-to-typescript";
import { format } from "prettier";

const header = `/**
 * The shape of a response, made from response.schema.json. It gives shape, not presence: TypeScript cannot say which
 * answers are there for which respondent, so every answer that depends on routing or version is optional here.
 * Whether a response is admissible is for the schema and its keyword "pwe:admissible" to say.
 */`;

/** The TypeScript declarations of a response schema, as the text of response.d.ts. */
export async function declarations(responseSchema: string): Promise<string> {
  const schema = JSON.parse(responseSchema) as Record<string, unknown>;
  const shape = shapeOf(schema) as Record<string, unknown>;
  delete shape["$id"];
  delete shape["$comment"];
  const text = await compile(shape, "Response", {
    bannerComment: header,
    format: false,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
  return format(text, { parser: "typescript", printWidth: 100 });
}

/** A schema without what TypeScript has no word for: rules that hold of some values and not of others. */
function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf);
  if (typeof schema !== "object" || schema === null) return schema;
  // A member that stands as a pattern (see `membersOf`) is declared like the others.
  const { patternProperties = {}, ...rest } = schema as { patternProperties?: object };
  const named = Object.entries(patternProperties).map(([name, one]) => [name.slice(1, -1), one]);
  const { properties } = rest as { properties?: object };
  const whole = {
    ...rest,
    ...(properties && { properties: { ...properties, ...Object.fromEntries(named) } }),
  };
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([keyword]) => !conditional.includes(keyword))
      .map(([keyword, value]) => [
        keyword,
        // Below this keyword the names are an author's, and one of them may be called "then".
        keyword === "properties" ? shapesOf(value as object) : shapeOf(value),
      ]),
  );
}

const shapesOf = (properties: object): object =>
  Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, shapeOf(one)]));

const conditional = ["allOf", "if", "then", "else", "pwe:admissible"];
