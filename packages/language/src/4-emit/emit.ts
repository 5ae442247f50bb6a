import type { Consultation } from "@pwe/model";
import { analysisConfig } from "./analysis/config.ts";
import { analysisPlan } from "./analysis/plan.ts";
import { codebookCsv } from "./codebook/csv.ts";
import { codebookMarkdown } from "./codebook/markdown.ts";
import { responseSchema } from "./schema/response-schema.ts";

/**
 * Everything that a build writes of a consultation beside the form and the declarations, by path. The same consultation
 * gives the same bytes.
 */
export function emit(consultation: Consultation): Record<string, string> {
  const config = analysisConfig(consultation);
  return {
    "consultation.json": printJson(consultation),
    "schemas/response.schema.json": printJson(responseSchema(consultation)),
    "analysis/config.json": printJson(config),
    "analysis/plan.md": analysisPlan(config, consultation),
    "analysis/codebook.csv": codebookCsv(config),
    "analysis/codebook.md": codebookMarkdown(config, consultation),
  };
}

/** JSON for people: indented, members in the order in which they were made. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
