import { canonicalJson, type Consultation, versionCombinations } from "@pwe/model";
import { sheetPath } from "../paths.ts";
import type { SiteParts } from "./document.ts";
import { renderForm } from "./form.ts";
import { sheetOf } from "./sheet.ts";
import { renderStart } from "./start.ts";

/** One HTML file per version and language, while that is at most this many. */
export const MOST_SHEETS = 24;

/** Why a consultation cannot become a site. */
export interface SiteProblem {
  readonly code: "too_many_sheets";
  readonly sheets: number;
  readonly most: number;
}

/** What keeps this consultation from becoming a site; empty when nothing does. */
export const siteProblems = (consultation: Consultation): SiteProblem[] => {
  const sheets =
    versionCombinations(consultation.instrument).length * consultation.languages.length;
  return sheets > MOST_SHEETS ? [{ code: "too_many_sheets", sheets, most: MOST_SHEETS }] : [];
};

/**
 * The form as files by path: a start page and one page per version, in each language; the instrument; the script and
 * the style as handed in. Every address in them is relative. No file at all when `siteProblems` names one.
 */
export const renderSite = (
  consultation: Consultation,
  parts: SiteParts,
): Record<string, string> => {
  if (siteProblems(consultation).length > 0) return {};
  const { instrument, languages } = consultation;
  const files: Record<string, string> = {
    "instrument.json": canonicalJson(instrument),
    [parts.client.name]: parts.client.text,
    [parts.style.name]: parts.style.text,
  };
  const everyone = versionCombinations(instrument);
  for (const language of languages) {
    const source = language === consultation.language;
    const startPath = source ? "index.html" : `${language}/index.html`;
    // What a start page says is the same in every version, or else it is not said there.
    const start = sheetOf(consultation, language, {}, source ? "" : "../");
    files[startPath] = renderStart(start, parts, language);
    for (const versions of everyone) {
      const sheet = sheetOf(consultation, language, versions, "../");
      files[sheetPath(instrument.factors, versions, language)] = renderForm(sheet, parts);
    }
  }
  return files;
};
