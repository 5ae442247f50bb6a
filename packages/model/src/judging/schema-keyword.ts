import { Ajv2020, type KeywordDefinition, type Options } from "ajv/dist/2020.js";
import type { Instrument } from "../generated/consultation.ts";
import { judge } from "./judge.ts";

/**
 * The keyword of an emitted response schema that says what plain JSON Schema cannot: that a response is
 * admissible, limits and routes together. Add it to an ajv of your own, or use `responseValidator`.
 */
export function admissibleKeyword(instrument: Instrument): KeywordDefinition {
  return {
    keyword: "pwe:admissible",
    schemaType: "boolean",
    validate: (wanted: boolean, response: unknown) =>
      !wanted || judge(instrument, response).length === 0,
    error: { message: "is not an admissible response to this design" },
  };
}

/** ajv as these documents want it: strict, and blind to what an object inherits. */
export const ajvOptions: Options = { strict: true, strictTypes: true, ownProperties: true };

/** Whether a response is admissible, as an emitted schema and its keyword say together. */
export function responseValidator(
  schema: object,
  instrument: Instrument,
): (response: unknown) => boolean {
  const ajv = new Ajv2020(ajvOptions);
  ajv.addKeyword(admissibleKeyword(instrument));
  const validate = ajv.compile(schema);
  return (response) => validate(response) as boolean;
}

/** Whether a response has the shape that an emitted schema says, without the keyword. */
export function shapeValidator(schema: object): (response: unknown) => boolean {
  const ajv = new Ajv2020(ajvOptions);
  ajv.addKeyword({ keyword: "pwe:admissible", schemaType: "boolean" });
  const validate = ajv.compile(schema);
  return (response) => validate(response) as boolean;
}
