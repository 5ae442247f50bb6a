import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  canonicalJson,
  type Consultation,
  countedNumbers,
  formerNames,
  formPath,
  hasUnitsIn,
  shortDesign,
  withUnits,
  withUnitsIn,
} from "@pwe/model";
import type { Editions } from "../client/carried/elsewhere.ts";
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
  const counted = countedNumbers(given.instrument);
  const usual = instrumentFile("", inLanguage(given, given.language));
  const files: Record<string, string> = {
    [usual.path]: usual.text,
    [parts.client.name]: parts.client.text,
    [parts.style.name]: parts.style.text,
    "noscript.css": plainStyle,
  };
  for (const language of given.languages) {
    const consultation = inLanguage(given, language);
    const own = hasUnitsIn(given, language) ? instrumentFile(`${language}/`, consultation) : usual;
    files[own.path] = own.text;
    const instrument = own.path;
    if (parts.edition === undefined) {
      const source = language === consultation.language;
      const startPath = source ? "index.html" : `${language}/index.html`;
      // What a start page says is the same in every version, or else it is not said there.
      const start = sheetOf(consultation, language, source ? "" : "../", {});
      files[parts.begin.name] = parts.begin.text;
      files[startPath] = renderStart({ ...start, instrument }, parts);
    }
    const form = sheetOf(consultation, language, "../");
    files[formPath(language)] = renderForm({ ...form, instrument, counted }, parts);
  }
  if (parts.edition === undefined) files["editions.json"] = editionsFile(given, parts);
  return { ...files, "sw.js": workerFor(files, parts) };
};

/** An instrument under a name that changes with it, so that no page ever reads that of another edition. */
const instrumentFile = (folder: string, { instrument }: Consultation) => {
  const text = canonicalJson(instrument);
  return { path: `${folder}instrument.${hashOf(text)}.json`, text };
};

/** What a form needs to know for who began in an earlier edition of it. */
const editionsFile = ({ instrument, plan }: Consultation, { editions = [] }: SiteParts): string => {
  const carried = editions.map((one) => [shortDesign(one.instrument.design), one.languages]);
  const document: Editions = {
    carried: Object.fromEntries(carried) as Editions["carried"],
    former: formerNames(instrument, plan.changes),
  };
  return canonicalJson(document);
};

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** A unit so written that it turns no number around; a currency in front of it stays in front. */
const isolatedUnit = (unit: string): string => {
  const [currency = ""] = /^\p{Sc}\s*/u.exec(unit) ?? [];
  return currency + isolated(unit.slice(currency.length));
};

/** The consultation as a page in this language is written from it. */
const inLanguage = (consultation: Consultation, language: string): Consultation =>
  withUnits(withUnitsIn(consultation, language), isolatedUnit);

/** The lean script where that is enough, and the whole one otherwise; a preview asks for pages that only its own opens. */
const scriptFor = (
  consultation: Consultation,
  { client, whole = client, lean = client, preview }: SiteParts,
) => (preview ? client : needsMore(consultation) ? whole : lean);

/** The service worker of a site: told what there is to keep, under a version that changes with any of it. */
const workerFor = (
  files: Readonly<Record<string, string>>,
  { worker, images = [] }: SiteParts,
): string => {
  const names = Object.keys(files).sort();
  const version = hashOf(names.map((name) => files[name]).join("\n"));
  const [own, beside] = [names, images.map(encodedPath)].map((list) => JSON.stringify(list));
  return `const files=${own},images=${beside},version="${version}";\n${worker}`;
};
