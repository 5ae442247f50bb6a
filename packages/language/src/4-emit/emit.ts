import type { Consultation } from "@pwe/model";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { analysisConfig } from "./analysis/config.ts";
import { analysisPlan } from "./analysis/plan.ts";
import { documentLanguage } from "./analysis/words/words.ts";
import { codebookCsv } from "./codebook/csv.ts";
import { codebookMarkdown } from "./codebook/markdown.ts";
import { designTable } from "./codebook/design-table.ts";
import { responseSchema } from "./schema/response-schema.ts";

/**
 * Everything that a build writes of a consultation beside the form and the declarations, by path. The same consultation
 * in the same language gives the same bytes.
 */
export function emit(
  consultation: Consultation,
  language: MessageLanguage = documentLanguage(consultation),
): Record<string, string> {
  const config = analysisConfig(consultation, language);
  return {
    "consultation.json": printJson(consultation),
    "schemas/response.schema.json": printJson(responseSchema(consultation)),
    "analysis/config.json": printJson(config),
    "analysis/plan.md": analysisPlan(config, consultation, language),
    "analysis/codebook.csv": codebookCsv(config, language),
    "analysis/codebook.md": codebookMarkdown(config, consultation, language),
    "analysis/design.csv": designTable(consultation),
  };
}

/** JSON for people: indented, members in the order in which they were made. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
