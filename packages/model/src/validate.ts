/** The shape of documents, checked against their schemas. Apart from the rest because it carries ajv. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import analysisConfigSchema from "../schema/analysis-config.schema.json" with { type: "json" };
import consultationSchema from "../schema/consultation.schema.json" with { type: "json" };
import lockSchema from "../schema/lock.schema.json" with { type: "json" };
import manifestSchema from "../schema/manifest.schema.json" with { type: "json" };
import responseSchema from "../schema/response.schema.json" with { type: "json" };
import { ajvOptions } from "./judging/schema-keyword.ts";

/** Where and how a document is not shaped as its schema says. */
interface ShapeProblem {
  /** JSON Pointer */
  readonly at: string;
  readonly message: string;
}

/** A check of documents against one schema, which is compiled when first asked for. */
export function shapeOf(schema: object): (document: unknown) => ShapeProblem[] {
  let validate: ValidateFunction | undefined;
  return (document) => {
    validate ??= new Ajv2020(ajvOptions).compile(schema);
    return validate(document) ? [] : (validate.errors ?? []).map(worded);
  };
}

function worded({ instancePath, message = "", params }: ErrorObject): ShapeProblem {
  const name: unknown = params["additionalProperty"];
  return {
    at: instancePath,
    message: name === undefined ? message : `${message}: ${String(name)}`,
  };
}

/** What is wrong with the shape of a consultation document; empty when nothing is. */
export const validateConsultation = shapeOf(consultationSchema);

/** What is wrong with the shape of a response document, whatever the design; empty when nothing is. */
export const validateResponse = shapeOf(responseSchema);

/** What is wrong with the shape of an analysis configuration; empty when nothing is. */
export const validateAnalysisConfig = shapeOf(analysisConfigSchema);

/** What is wrong with the shape of a manifest; empty when nothing is. */
export const validateManifest = shapeOf(manifestSchema);

/** What is wrong with the shape of a lock, apart from the consultation in it; empty when nothing is. */
export const validateLock = shapeOf(lockSchema);

export { admissibleKeyword, responseValidator, shapeValidator } from "./judging/schema-keyword.ts";
