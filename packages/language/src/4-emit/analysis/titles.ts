import type { Analysis, Consultation } from "@pwe/model";
import { labelOf } from "../words.ts";

/** What an analysis says, in one line. */
export function titleOf(analysis: Analysis, consultation: Consultation): string {
  const label = (path: string): string => `“${labelOf(consultation, path)}”`;
  const where = whereWords(analysis, consultation);
  switch (analysis.kind) {
    case "respondents":
      return `Who took part, beside the population${where}`;
    case "score":
      return `Mean ${analysis.attribute ?? "setting"} per option of ${label(analysis.of)}${where}`;
    case "share":
      return `Shares of the answers to ${label(analysis.of)}${where}`;
    case "mean":
      return `Mean of ${label(analysis.of)}${where}`;
    case "classes":
      return `Groups of respondents who answer ${label(analysis.of)} alike${where}`;
    case "compare":
      return `Do the versions ${list(analysis.arms)} differ?`;
    case "rank":
      return `Does the order of the options of ${label(analysis.of)} differ between ${list(analysis.arms)}?`;
    case "transition":
      return `From the first answer (${analysis.from}) to the later one (${analysis.to})${where}`;
    case "arguments":
      return `Arguments in the motivations of ${label(analysis.of.replace(/\.why$/, ""))}${where}`;
  }
}

function whereWords(analysis: Analysis, { instrument }: Consultation): string {
  const weights =
    "weights" in analysis && analysis.weights !== undefined
      ? `, weighted by ${analysis.weights}`
      : "";
  const by = "by" in analysis && analysis.by.length > 0 ? `, by ${list(analysis.by)}` : "";
  const every = instrument.factors.length === 0 || analysis.arms.length === 0;
  return `${every ? "" : `, in ${list(analysis.arms)}`}${weights}${by}`;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
