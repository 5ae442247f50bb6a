import {
  formWordKey,
  formWords,
  isUnitKey,
  speaksForm,
  unitKey,
  unitsOf,
  type Consultation,
  type Text,
  type VariedText,
} from "@pwe/model";
import PO from "pofile";
import { standardBlocks } from "../blocks/generated.ts";
import { report } from "../diagnostics/diagnostic.ts";
import type * as syntax from "../syntax.ts";
import { isLanguage } from "./bind.ts";
import { type Context, filled, say } from "./context.ts";
import { fileNotFound } from "./errors/names.ts";
import {
  lostPlaceholder,
  missingFormWords,
  missingTranslation,
  staleTranslation,
  unknownTranslation,
  unreadableTranslation,
} from "./errors/plan.ts";
import { join } from "./load.ts";
import { nearest } from "./nearest.ts";
import { placeholdersOf } from "./texts.ts";
import type { Place } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** One translation of one text (of one version of it): msgctxt is its key, with @version where it differs by version. */
interface Entry {
  readonly source: string;
  readonly text: string;
  readonly fuzzy: boolean;
  readonly place: Place;
}

interface Translation {
  readonly language: string;
  readonly file: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The parts of a text that are translated on their own: the whole, or each version's. */
function partsOf(key: string, text: VariedText): { context: string; source: string }[] {
  if (typeof text === "string") return [{ context: key, source: text }];
  return text.cases.flatMap((one) =>
    one.is === null ? [] : [{ context: `${key}@${armsKey(one.in)}`, source: one.is }],
  );
}

const armsKey = (arms: readonly string[] | undefined): string => arms?.join(",") ?? "else";

/** Adds every translation to the texts; returns the languages of the consultation, its own first. */
export function translate(context: Context): string[] {
  const { design } = context;
  const setting = design.settings.get("TranslationsSetting");
  const files = setting?.node.kind === "TranslationsSetting" ? setting.node.files : [];
  const at = { ...context, file: setting?.file ?? context.file };
  const languages = [design.language];
  const translations = files.flatMap((name): (Translation & { name: syntax.StringLiteral })[] => {
    if (isMissing(name)) return [];
    const translation = readFile(at, name);
    if (translation === null) return [];
    if (translation.language === design.language && hasFormWordsOnly(translation)) {
      applyFormWords(at, translation);
      return [];
    }
    if (languages.includes(translation.language)) {
      say(at, unreadableTranslation, name, {
        file: name.value,
        what: `there are texts in \`${translation.language}\` already`,
      });
      return [];
    }
    languages.push(translation.language);
    return [{ ...translation, name }];
  });
  adoptStandardTexts(context, languages);
  for (const translation of translations) {
    apply(at, translation, translation.name);
    applyFormWords(at, translation);
  }
  for (const language of languages) sayFormWordsMissing(at, language);
  return languages;
}

const hasFormWordsOnly = ({ entries }: Translation): boolean =>
  [...entries.keys()].every((key) => key.startsWith(formWordKey("")));

const blanksIn = (sentence: string): string =>
  [...new Set(sentence.match(/\{\w+\}/g))].sort().join(" ");

/** Takes what the form says by itself out of a translation into a language that it does not speak. */
function applyFormWords(context: Context, { language, entries }: Translation): void {
  if (speaksForm(language)) return;
  const { design } = context;
  const command = textsCommand(context.file, language);
  const given: Record<string, string> = {};
  for (const [word, source] of Object.entries<string>(formWords)) {
    const key = formWordKey(word);
    const entry = entries.get(key);
    if (!entry || entry.text === "") continue;
    if (entry.source !== source || entry.fuzzy)
      say(
        { ...context, file: entry.place.file },
        staleTranslation,
        entry.place,
        { key, command },
        [],
        key,
      );
    if (blanksIn(entry.text) === blanksIn(source)) given[word] = entry.text;
    else
      design.diagnostics.push(
        report(lostPlaceholder, entry.place, {
          key,
          placeholder: blanksIn(source) || blanksIn(entry.text),
        }),
      );
  }
  if (Object.keys(given).length > 0) design.words.set(language, given);
}

/** Says once which words of the form a language lacks: until they are all there the form speaks English. */
function sayFormWordsMissing(context: Context, language: string): void {
  // A language that is none has been said.
  if (speaksForm(language) || !isLanguage(language)) return;
  const { design } = context;
  const given = design.words.get(language) ?? {};
  const missing = Object.keys(formWords).filter((word) => given[word] === undefined);
  if (missing.length === 0) return;
  const { node, file } = design.settings.get("TranslationsSetting") ?? {};
  const at = node ?? design.settings.get("LanguageSetting")?.node ?? design.header;
  if (!at) return;
  const [number, all] = [missing.length, Object.keys(formWords).length];
  const data = { language, number, all, command: textsCommand(context.file, language) };
  const there = { ...context, file: file ?? context.file };
  say(there, missingFormWords, at, data, [], `${language} ${number}`);
}

function readFile(context: Context, name: syntax.StringLiteral): Translation | null {
  const text = context.design.tables.get(`${context.file}\n${name.value}`);
  if (text === undefined) {
    const language = /\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.po$/.exec(name.value)?.[1];
    const command = language === undefined ? "" : textsCommand(context.file, language);
    say(context, fileNotFound, name, { file: name.value, command }, [], name.value);
    return null;
  }
  const read = readPo(text, join(context.file, name.value));
  if (read.language !== null) return { ...read, language: read.language };
  say(context, unreadableTranslation, name, {
    file: name.value,
    what: "it does not say its language",
  });
  return null;
}

/** Reads a PO file. Its language is the header's, else the one its name ends in. */
function readPo(
  text: string,
  file: string,
): { language: string | null; file: string; entries: Map<string, Entry> } {
  const po = PO.parse(text);
  const offsets = new Map<string, number>();
  for (const match of text.matchAll(/^msgctxt\s+"([^"\n]*)"/gm))
    offsets.set(match[1]!, match.index);
  const entries = new Map<string, Entry>();
  for (const item of po.items) {
    if (item.obsolete || !item.msgctxt) continue;
    const start = offsets.get(item.msgctxt) ?? 0;
    const end = text.indexOf("\n", start);
    const place = { file, span: { start, end: end === -1 ? text.length : end } };
    entries.set(item.msgctxt, {
      source: item.msgid,
      text: item.msgstr[0] ?? "",
      fuzzy: item.flags["fuzzy"] === true,
      place,
    });
  }
  // The library reads only headers that begin on a line of their own.
  const header = /^(?:msgstr[ \t]+)?"Language:[ \t]*([^"\\\s]*)\\n"/m.exec(text)?.[1];
  const language = header || /\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.po$/.exec(file)?.[1] || null;
  return {
    language: language && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? language : null,
    file,
    entries,
  };
}

/** The command that writes the translation of a consultation, to be pasted as it is. */
function textsCommand(file: string, language: string): string {
  const name = /^[\w./@+-]+$/.test(file) ? file : JSON.stringify(file);
  return `pwe texts ${name} --language ${language}`;
}

/** Puts one translation into the texts; says what is unknown, stale or lost, and once what is missing. */
function apply(context: Context, translation: Translation, name: syntax.StringLiteral): void {
  const { design } = context;
  const used = new Set<string>();
  const missing: string[] = [];
  const command = textsCommand(context.file, translation.language);
  for (const [key, text] of design.texts) {
    const source = text.in[design.language];
    if (source === undefined) continue;
    const found = new Map<string, string>();
    let isBroken = false;
    for (const part of partsOf(key, source)) {
      used.add(part.context);
      const entry = translation.entries.get(part.context);
      if (!entry || entry.text === "") continue;
      if (entry.source !== part.source || entry.fuzzy)
        say(
          { ...context, file: entry.place.file },
          staleTranslation,
          entry.place,
          { key: part.context, command },
          [],
          part.context,
        );
      const translatedKey = `${key} ${translation.language}`;
      if (!design.places.has(translatedKey)) design.places.set(translatedKey, entry.place);
      design.places.set(`${part.context} ${translation.language}`, entry.place);
      if (keepsPlaceholders(context, entry, part)) found.set(part.context, entry.text);
      else isBroken = true;
    }
    if (found.size > 0) text.in[translation.language] = translated(key, source, found);
    else if (
      !isBroken &&
      text.in[translation.language] === undefined &&
      partsOf(key, source).some((part) => part.source.trim() !== "")
    )
      missing.push(key);
  }
  translateUnits(design, translation);
  for (const [key, { place }] of translation.entries) {
    if (used.has(key) || design.texts.has(key)) continue;
    if (!speaksForm(translation.language) && isFormWord(key)) continue;
    const suggestion = nearest(key, used);
    const data = { key, suggestion, command };
    design.diagnostics.push(
      report(unknownTranslation, place, data, { key: `${key} ${suggestion}` }),
    );
  }
  if (missing.length === 0) return;
  const keys = missing.slice(0, 3).join(", ") + (missing.length > 3 ? ", …" : "");
  const { language } = translation;
  const data = { language, number: missing.length, keys, command };
  say(context, missingTranslation, name, data, [], `${language} ${missing.length} ${keys}`);
}

const isFormWord = (key: string): boolean =>
  key.startsWith(formWordKey("")) && Object.hasOwn(formWords, key.slice(formWordKey("").length));

/** A unit that is translated is a text of its own; one that is not is written as it is in every language. */
function translateUnits(
  { texts, language }: Context["design"],
  { entries, language: into }: Translation,
): void {
  for (const [key, { source, text }] of entries) {
    if (key !== unitKey(source) || text === "") continue;
    const known = texts.get(key) ?? { format: "plain" as const, in: { [language]: source } };
    known.in[into] = text;
    texts.set(key, known);
  }
}

function keepsPlaceholders(
  { design }: Context,
  entry: Entry,
  part: { context: string; source: string },
): boolean {
  const [wanted, got] = [placeholdersOf(part.source), placeholdersOf(entry.text)];
  const odd = wanted.find((one, i) => one !== got[i]) ?? got.find((one, i) => one !== wanted[i]);
  if (odd !== undefined)
    design.diagnostics.push(
      report(lostPlaceholder, entry.place, { key: part.context, placeholder: odd }),
    );
  return odd === undefined;
}

/** The text in the shape of its source; what is not translated stays as it is. */
function translated(
  key: string,
  source: VariedText,
  found: ReadonlyMap<string, string>,
): VariedText {
  if (typeof source === "string") return found.get(key)!;
  return {
    cases: filled(
      source.cases.map((one) => ({
        ...one,
        is: one.is === null ? null : (found.get(`${key}@${armsKey(one.in)}`) ?? one.is),
      })),
    ),
  };
}

/** Texts of standard blocks bring their own translations. */
function adoptStandardTexts({ design }: Context, languages: readonly string[]): void {
  const read = new Map<string, ReadonlyMap<string, Entry>>();
  const entriesOf = (file: string, language: string): ReadonlyMap<string, Entry> => {
    const name = `${file}.${language}.po`;
    const known = read.get(name) ?? readPo(standardBlocks.get(name) ?? "", name).entries;
    read.set(name, known);
    return known;
  };
  for (const [key, { file, key: own }] of design.origins) {
    const text = design.texts.get(key)!;
    const native = languageOf(file);
    const written = text.in[design.language];
    if (typeof written !== "string") continue;
    const texts: Text["in"] = {};
    for (const language of languages) {
      const value = language === native ? written : entriesOf(file, language).get(own)?.text;
      if (value) texts[language] = value;
    }
    // A language that the block does not speak: its own words are better than none.
    texts[design.language] ??= written;
    text.in = texts;
  }
}

/** "pwe:nl/population" speaks nl. */
const languageOf = (file: string): string => file.slice(4).split("/")[0]!;

/** What texts are taken out of: a consultation, and where each text stands. */
export interface TextSource {
  readonly consultation: Consultation;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * The PO file of a consultation in one language, in the order in which the texts stand in the file: what an existing one
 * has is kept, marked fuzzy where the source changed and as obsolete where it is gone; the same input gives the same bytes.
 */
export function extractTexts(source: TextSource, language: string, existing?: string): string {
  const { consultation } = source;
  const before = existing === undefined ? new Map<string, Entry>() : earlierEntries(existing);
  const po = new PO();
  po.headers = {
    "Project-Id-Version": consultation.id,
    Language: language,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
  };
  const written = new Set<string>();
  for (const { context, source: text } of partsIn(source, language, before)) {
    written.add(context);
    po.items.push(itemOf(context, text, before.get(context)));
  }
  for (const [context, old] of before) {
    if (written.has(context) || old.text === "") continue;
    const item = itemOf(context, old.source, { ...old, fuzzy: false });
    item.obsolete = true;
    po.items.push(item);
  }
  return `${po.toString().trimEnd()}\n`;
}

/** The entries of a file that is there already, those of texts that are gone with them: they may come back. */
function earlierEntries(existing: string): Map<string, Entry> {
  const revived = existing.replace(/^#~ ?/gm, "");
  return readPo(revived, "").entries;
}

/** The parts to translate, in the order of the files; then the units. */
function partsIn(
  { consultation, places }: TextSource,
  language: string,
  before: ReadonlyMap<string, Entry>,
): { context: string; source: string }[] {
  const keys = Object.keys(consultation.texts).filter((key) => !isUnitKey(key));
  const files = [...new Set(keys.map((key) => places.get(key)?.file))];
  const placed = keys
    .map((key, at) => ({ key, at, place: places.get(key) }))
    .sort(
      (a, b) =>
        files.indexOf(a.place?.file) - files.indexOf(b.place?.file) ||
        (a.place?.span.start ?? a.at) - (b.place?.span.start ?? b.at),
    );
  const texts = placed.flatMap(({ key }) => {
    const text = consultation.texts[key]!;
    const source = text.in[consultation.language];
    if (source === undefined) return [];
    // Standard blocks bring their own translation; only what differs from it is kept here.
    return partsOf(key, source).filter(
      (part) =>
        before.has(part.context) || text.in[language] === undefined || !isStandard(key, places),
    );
  });
  const units = unitsOf(consultation).map((unit) => ({ context: unitKey(unit), source: unit }));
  const words = speaksForm(language)
    ? []
    : Object.entries<string>(formWords).map(([word, said]) => ({
        context: formWordKey(word),
        source: said,
      }));
  return language === consultation.language ? words : [...texts, ...units, ...words];
}

const isStandard = (key: string, places: ReadonlyMap<string, Place>): boolean =>
  places.get(key)?.file.startsWith("pwe:") === true;

function itemOf(
  context: string,
  source: string,
  old: Entry | undefined,
): InstanceType<typeof PO.Item> {
  const item = new PO.Item();
  item.msgctxt = context;
  item.msgid = source;
  item.msgstr = [old?.text ?? ""];
  if (old !== undefined && old.text !== "" && (old.source !== source || old.fuzzy))
    item.flags["fuzzy"] = true;
  return item;
}
