import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  canonicalJson,
  type Consultation,
  formPath,
  hasUnitsIn,
  withUnits,
  withUnitsIn,
} from "@pwe/model";
import type { SiteParts } from "./document.ts";
import { plainStyle } from "./plain.ts";
import { renderForm } from "./form.ts";
import { isolated } from "./isolated.ts";
import { needsMore } from "./seldom.ts";
import { encodedPath, sheetOf } from "./sheet.ts";
import { renderStart } from "./start.ts";

/**
 * The form as files by path: in each language a start page and the form, which holds what differs between versions;
 * the instrument; the script and the style as handed in. Every address in them is relative.
 */
export const renderSite = (given: Consultation, all: SiteParts): Record<string, string> => {
  const parts = { ...all, client: scriptFor(given, all) };
  const files: Record<string, string> = {
    "instrument.json": canonicalJson(inLanguage(given, given.language).instrument),
    [parts.client.name]: parts.client.text,
    [parts.style.name]: parts.style.text,
    "noscript.css": plainStyle,
  };
  for (const language of given.languages) {
    const consultation = inLanguage(given, language);
    const ownUnits = hasUnitsIn(given, language) ? `${language}/instrument.json` : undefined;
    if (ownUnits !== undefined) files[ownUnits] = canonicalJson(consultation.instrument);
    const units = ownUnits === undefined ? {} : { instrument: ownUnits };
    const source = language === consultation.language;
    const startPath = source ? "index.html" : `${language}/index.html`;
    // What a start page says is the same in every version, or else it is not said there.
    const start = sheetOf(consultation, language, source ? "" : "../", {});
    files[startPath] = renderStart({ ...start, ...units }, parts);
    const form = sheetOf(consultation, language, "../");
    files[formPath(language)] = renderForm({ ...form, ...units }, parts);
  }
  return { ...files, "sw.js": workerFor(files, parts) };
};

/** A unit so written that it turns no number around; a currency in front of it stays in front. */
const isolatedUnit = (unit: string): string => {
  const [currency = ""] = /^\p{Sc}\s*/u.exec(unit) ?? [];
  return currency + isolated(unit.slice(currency.length));
};

/** The consultation as a page in this language is written from it. */
const inLanguage = (consultation: Consultation, language: string): Consultation =>
  withUnits(withUnitsIn(consultation, language), isolatedUnit);

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
