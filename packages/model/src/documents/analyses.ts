import type { Analysis, By } from "../generated/consultation.ts";

/** What an analysis is about, by its paths: empty where it is about all answers together. */
export function subjectsOf(analysis: Analysis): readonly string[] {
  switch (analysis.kind) {
    case "respondents":
      return analysis.of;
    case "compare":
      return analysis.on;
    case "transition":
      return [analysis.from, analysis.to];
    case "contrast":
      return analysis.against === undefined ? [analysis.of] : [analysis.of, analysis.against];
    case "arguments":
      return [analysis.of.replace(/\.why$/, "")];
    case "quality":
      return [];
    default:
      return [analysis.of];
  }
}

/** Every question that groups are made of, once. */
export const groupingOf = (analysis: Analysis): readonly string[] =>
  "by" in analysis && analysis.by !== undefined ? [...new Set(pathsBy(analysis.by))] : [];

const pathsBy = (by: By): string[] => by.flatMap((one) => one);
