import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, type Consultation, versionCombinations } from "@pwe/model";
import { sheetPath } from "../paths.ts";
import type { SiteParts } from "./document.ts";
import { plainStyle } from "./plain.ts";
import { renderForm } from "./form.ts";
import { isolated } from "./isolated.ts";
import { needsMore } from "./seldom.ts";
import { encodedPath, sheetOf } from "./sheet.ts";
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
export const renderSite = (given: Consultation, all: SiteParts): Record<string, string> => {
  if (siteProblems(given).length > 0) return {};
  const consultation = withIsolatedUnits(given);
  const { instrument, languages } = consultation;
  const parts = { ...all, client: scriptFor(consultation, all) };
  const files: Record<string, string> = {
    "instrument.json": canonicalJson(instrument),
    [parts.client.name]: parts.client.text,
    [parts.style.name]: parts.style.text,
    "noscript.css": plainStyle,
  };
  const everyone = versionCombinations(instrument);
  for (const language of languages) {
    const source = language === consultation.language;
    const startPath = source ? "index.html" : `${language}/index.html`;
    // What a start page says is the same in every version, or else it is not said there.
    const start = sheetOf(consultation, language, {}, source ? "" : "../");
    files[startPath] = renderStart(start, parts);
    for (const versions of everyone) {
      const sheet = sheetOf(consultation, language, versions, "../");
      files[sheetPath(instrument.factors, versions, language)] = renderForm(sheet, parts);
    }
  }
  return { ...files, "sw.js": workerFor(files, parts) };
};

/** A unit so written that it turns no number around; a currency in front of it stays in front. */
const isolatedUnit = (unit: string): string => {
  const [currency = ""] = /^\p{Sc}\s*/u.exec(unit) ?? [];
  return currency + isolated(unit.slice(currency.length));
};

const withIsolatedUnits = (consultation: Consultation): Consultation =>
  JSON.parse(JSON.stringify(consultation), (member, value: unknown) =>
    (member === "unit" || member === "per") && typeof value === "string"
      ? isolatedUnit(value)
      : value,
  ) as Consultation;

/** The lean script where that is enough; a preview asks for pages that only the whole one opens. */
const scriptFor = (consultation: Consultation, { client, lean, preview }: SiteParts) =>
  preview || needsMore(consultation) ? client : (lean ?? client);

/** The service worker of a site: told what there is to keep, under a version that changes with any of it. */
const workerFor = (
  files: Readonly<Record<string, string>>,
  { worker, images = [] }: SiteParts,
): string => {
  const names = Object.keys(files).sort();
  const all = utf8ToBytes(names.map((name) => files[name]).join("\n"));
  const version = bytesToHex(sha256(all)).slice(0, 16);
  const [own, beside] = [names, images.map(encodedPath)].map((list) => JSON.stringify(list));
  return `const files=${own},images=${beside},version="${version}";\n${worker}`;
};
