import { findingsAsData } from "../findings/findings.ts";
import type { Report } from "../findings/report.ts";

/** A report as one JSON object, as `schemas/findings.schema.json` describes it. */
export function json({ projects, findings, known, gone, preset, language }: Report): string {
  const data = findingsAsData(projects, findings);
  return JSON.stringify({ ...data, known: known.length, gone, preset, language }, null, 2);
}
