import {
  type Consultation,
  type CountedNumbers,
  type Exact,
  type Instrument,
  type Notation,
  notationOf,
  pick,
  printNumber,
  type Varied,
  type Versions,
} from "@pwe/model";
import { wordsIn } from "../words/words.ts";
import { type Content, type Markup, markup, trusted } from "./markup.ts";
import { type Texts, textsOf } from "./texts.ts";
import type { Words } from "../words/words.ts";

/** Which version is being written. */
interface Cell {
  /** an arm of each factor */
  readonly versions: Versions;
  /** factors of which that arm is only one of those that are written: a participant has any */
  readonly open: Instrument["factors"];
  /** keeps the arms that something differs by; left out where nobody asks */
  readonly heard?: Set<string>;
}

/** What is needed to write one page of the site: the consultation as read in one language. */
export interface Sheet extends Cell {
  readonly consultation: Consultation;
  readonly language: string;
  readonly texts: Texts;
  /** What holds in the version that is being written. */
  readonly pick: <T extends string | number | null>(varied: Varied<T>) => T | undefined;
  readonly words: Words;
  /** the language that those words are in */
  readonly wordsLanguage: string;
  /** from this page to the folder that the site is in */
  readonly root: string;
  /** where the instrument with the units of this language is, from the folder of the site; left out where no page is written */
  readonly instrument?: string;
  /** what numbers count, in the author's own units */
  readonly counted?: CountedNumbers;
  /** how numbers are written in this language */
  readonly notation: Notation;
  readonly number: (exact: Exact, unit?: string) => string;
}

const armsIn = <T>(varied: Varied<T>): string[] =>
  typeof varied === "object" && varied !== null && "cases" in varied
    ? varied.cases.flatMap((one) => [one.in ?? [], ...(one.also ?? [])].flat())
    : [];

type Facts = Omit<Sheet, keyof Cell | "texts" | "pick">;

const sheetIn = (facts: Facts, { versions, open, heard }: Cell): Sheet => {
  const differs = (arm: string) => open.some(({ arms }) => arms.some(({ id }) => id === arm));
  const inThisVersion: Sheet["pick"] = (varied) => {
    for (const arm of armsIn(varied)) {
      if (!heard && differs(arm)) throw new Error(`${arm}: this stands outside eachVersion`);
      heard?.add(arm);
    }
    return pick(varied, versions);
  };
  const { consultation, language } = facts;
  const texts = textsOf(consultation, language, inThisVersion);
  const cell = { versions, open, ...(heard && { heard }) };
  const sheet: Sheet = { ...facts, ...cell, pick: inThisVersion, texts };
  if (heard || open.length === 0) return sheet;
  const each =
    (way: "line" | "prose") =>
    (path: string, role: string): Markup | null =>
      texts.has(path, role) ? eachVersion(sheet, (one) => one.texts[way](path, role)) : null;
  return { ...sheet, texts: { ...texts, line: each("line"), prose: each("prose") } };
};

/** Everything that a page in this language is written from: in every version, or in the one that is given. */
export const sheetOf = (
  consultation: Consultation,
  language: string,
  root: string,
  only?: Versions,
): Sheet => {
  const { words, lang } = wordsIn(language, consultation);
  const { factors } = consultation.instrument;
  const notation = notationOf(language);
  const first = Object.fromEntries(factors.map(({ id, arms }) => [id, arms[0]?.id ?? ""]));
  return sheetIn(
    {
      consultation,
      language,
      words,
      wordsLanguage: lang,
      root,
      notation,
      number: (exact, unit) => printNumber(exact, unit, notation),
    },
    only ? { versions: only, open: [] } : { versions: first, open: factors },
  );
};

/**
 * A part of a page in every version that it differs in: each way once, in a `template` that says whose it is, and
 * what is the same for all as it is. Whoever gives out the page opens those that are for its reader
 * (`isForVersion`), the outer ones first. The factors that a part differs by are those that it was heard to read.
 */
export const eachVersion = (sheet: Sheet, write: (sheet: Sheet) => Content): Markup => {
  const { versions, open } = sheet;
  if (sheet.heard || open.length === 0) return markup`${write(sheet)}`;
  const heard = new Set<string>();
  const written = markup`${write(sheetIn(sheet, { versions, open, heard }))}`;
  const factor = open.find(({ arms }) => arms.some(({ id }) => heard.has(id)));
  if (!factor) return written;
  const rest = open.filter((other) => other !== factor);
  const ways = Map.groupBy(factor.arms, ({ id }) => {
    const here = sheetIn(sheet, { versions: { ...versions, [factor.id]: id }, open: rest });
    return eachVersion(here, write).text;
  });
  const [[only = ""] = [], ...others] = ways;
  if (others.length === 0) return trusted(only);
  const templates = [...ways].map(([text, arms]) =>
    text === ""
      ? ""
      : `<template data-in="${arms.map(({ id }) => id).join(" ")}">${text}</template>`,
  );
  return trusted(templates.join(""));
};

/**
 * A path of a file as it stands in an address: a name may hold `#`, `?` or `%`. What may stand in a path stays as it is:
 * not every server takes `%2B` for a plus.
 */
export const encodedPath = (file: string): string =>
  encodeURI(file).replace(/[#?]/g, encodeURIComponent);

/** The address of a file that the author put beside the consultation, from this page. */
export const fileAddress = (sheet: Sheet, file: string): string => sheet.root + encodedPath(file);
