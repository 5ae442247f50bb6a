import {
  subjectsOf,
  type Analysis,
  type Consultation,
  type TitleParts,
  type Titles,
} from "@pwe/model";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "../../3-check/words/list.ts";
import { labelOf } from "../words.ts";
import { titleWords } from "./words/titles.ts";
import { labelledIn } from "./words/words.ts";

/** What an analysis says, in parts, in every language that documents are written in. */
export const titlesOf = (analysis: Analysis, consultation: Consultation): Titles => ({
  en: titleParts(analysis, labelledIn(consultation, "en"), "en"),
  nl: titleParts(analysis, labelledIn(consultation, "nl"), "nl"),
});

/** The parts of a title as one line. */
export const titleLine = ({ what, of, where }: TitleParts): string =>
  `${what}${of === "" ? "" : `: ${of}`}${where === "" ? "" : ` (${where})`}`;

function titleParts(
  analysis: Analysis,
  consultation: Consultation,
  language: MessageLanguage,
): TitleParts {
  const say = titleWords[language];
  const label = (path: string): string => titleLabel(consultation, path);
  const labels = subjectsOf(analysis).map(label);
  switch (analysis.kind) {
    case "score": {
      const { attribute } = analysis;
      const what = attribute === undefined ? say.what.score : say.meanOf(label(attribute));
      return { what, of: labels.join(), where: whereOf(analysis, consultation, language) };
    }
    case "share": {
      const what = analysis.perOption === true ? say.perOption : say.what.share;
      return { what, of: labels.join(), where: whereOf(analysis, consultation, language) };
    }
    case "transition":
      return {
        what: say.what.transition,
        of: labels.join(` ${say.to} `),
        where: whereOf(analysis, consultation, language),
      };
    case "contrast":
      return {
        what: say.what.contrast,
        of: labels.join(` ${say.against} `),
        where: whereOf(analysis, consultation, language),
      };
    default:
      return {
        what: say.what[analysis.kind],
        of: labels.length > 3 ? "" : list(labels, language),
        where: whereOf(analysis, consultation, language),
      };
  }
}

/** The label of what stands at a path; of a part of something that has none of its own, with the label of the whole. */
function titleLabel(consultation: Consultation, path: string): string {
  const own = labelOf(consultation, path);
  const whole = path.split(".").slice(0, -1).join(".");
  return own !== path || whole === ""
    ? own
    : `${labelOf(consultation, whole)}, ${path.slice(whole.length + 1)}`;
}

function whereOf(
  analysis: Analysis,
  consultation: Consultation,
  language: MessageLanguage,
): string {
  const say = titleWords[language];
  const { instrument } = consultation;
  const isEvery = instrument.factors.length === 0 || analysis.arms.length === 0;
  const label = (path: string): string => titleLabel(consultation, path);
  const weights = "weights" in analysis ? analysis.weights : undefined;
  const by =
    "by" in analysis && analysis.by !== undefined
      ? analysis.by.map((one) => [one].flat().map(label).join(" × "))
      : [];
  return [
    ...(isEvery ? [] : [say.in(list(analysis.arms, language))]),
    ...(weights === undefined ? [] : [say.weighted(weights)]),
    ...(by.length === 0 ? [] : [say.by(list(by, language))]),
  ].join(", ");
}
