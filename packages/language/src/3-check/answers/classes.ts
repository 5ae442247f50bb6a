import type { ProseLanguage } from "../prose/texts.ts";

/** The numbers that an answer stands for, from and up to and including; `unit` is what is left of its words. */
export interface NumberClass {
  readonly from: number;
  readonly to: number;
  /** the number at an end does not belong to it, and the next whole number may be far from the point */
  readonly openAt?: number;
  readonly unit: string;
}

const number = /\d{1,3}(?:[.,  ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/g;

/** A number as people of this language write it; null when that is not clear. */
function read(written: string, language: ProseLanguage): number | null {
  const [thousands, decimal] = language === "nl" ? [".", ","] : [",", "."];
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const bare = isGrouped.test(written) ? written.replaceAll(thousands, "") : written;
  if (bare.includes(thousands) && bare.includes(decimal)) return null;
  const value = Number(bare.replace(/[  ]/g, "").replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

const words = {
  nl: {
    inclusive: /tot en met|t\/m|tm\b|[-–—]|\btussen\b.*\ben\b|\d\s*à\s*\d|\ba\b/,
    exclusive: /\btot\b/,
    andMore:
      /\b(?:of|en) (?:ouder|meer|hoger|langer|groter|verder)\b|\+|\bplus\b|\bvanaf\b|\bminstens\b|\bten minste\b|\bminimaal\b/,
    moreThan: /\b(?:ouder|meer|hoger|langer|groter|verder) dan\b|\bboven\b|>/,
    andLess:
      /\b(?:of|en) (?:jonger|minder|lager|korter|kleiner|dichterbij)\b|\bhoogstens\b|\bmaximaal\b|\btot en met\b|\bt\/m\b/,
    lessThan:
      /\b(?:jonger|minder|lager|korter|kleiner|dichterbij) dan\b|\bonder\b|\bbeneden\b|\btot\b|</,
    noise:
      /\b(?:tot|en|met|tm|t\/m|tussen|of|ouder|meer|hoger|langer|groter|verder|plus|vanaf|minstens|ten|minste|minimaal|dan|boven|jonger|minder|lager|korter|kleiner|dichterbij|hoogstens|maximaal|onder|beneden|de|à|a)\b/g,
  },
  en: {
    inclusive: /\bto\b|\bthrough\b|[-–—]|\bbetween\b.*\band\b|\bup to\b/,
    exclusive: /\b(?:to|and) (?:under|below|less than)\b/,
    andMore:
      /\b(?:or|and) (?:older|more|over|above|up|higher|longer|larger|further)\b|\+|\bplus\b|\bfrom\b|\bat least\b/,
    moreThan: /\b(?:older|more|higher|longer|larger|further) than\b|\bover\b|\babove\b|>/,
    andLess:
      /\b(?:or|and) (?:younger|less|fewer|under|below|lower|shorter|smaller)\b|\bat most\b|\bup to\b/,
    lessThan: /\b(?:younger|less|fewer|lower|shorter|smaller) than\b|\bunder\b|\bbelow\b|</,
    noise:
      /\b(?:to|through|between|and|up|under|below|less|than|or|older|more|over|above|higher|longer|larger|further|plus|from|at|least|younger|fewer|lower|shorter|smaller|most|aged?|the)\b/g,
  },
} as const;

/** The numbers that an answer stands for; null when it has none or says them in another way. */
export function numberClass(label: string, language: ProseLanguage): NumberClass | null {
  const text = label.toLowerCase().replace(/[€$£]/g, " ").trim();
  const pair = /^(\d{1,2}) (?:of|or|en|and|à) (\d{1,2})\b/.exec(text);
  // Two numbers that follow each other are one class: "1 or 2 glasses".
  if (pair !== null && Number(pair[2]) === Number(pair[1]) + 1)
    return {
      ...{ from: Number(pair[1]), to: Number(pair[2]) },
      unit: unitOf(text.slice(pair[0].length), language),
    };
  const found = [...text.matchAll(number)].map(([one]) => read(one, language));
  const [first, second] = found;
  if (first === undefined || first === null || found.length > 2 || second === null) return null;
  const says = words[language];
  const rest = text.replace(number, " 0 ");
  const unit = unitOf(text, language);
  if (second !== undefined) {
    if (second < first) return null;
    if (says.exclusive.test(rest) && !(language === "nl" && says.inclusive.test(rest)))
      return { from: first, to: below(second), openAt: second, unit };
    return says.inclusive.test(rest) ? { from: first, to: second, unit } : null;
  }
  if (says.andMore.test(rest)) return { from: first, to: Infinity, unit };
  if (says.moreThan.test(rest)) return { from: above(first), to: Infinity, openAt: first, unit };
  if (says.andLess.test(rest)) return { from: -Infinity, to: first, unit };
  if (says.lessThan.test(rest)) return { from: -Infinity, to: below(first), openAt: first, unit };
  return { from: first, to: first, unit };
}

const unitOf = (text: string, language: ProseLanguage): string =>
  text
    .replace(number, " ")
    .replace(words[language].noise, " ")
    .replace(/[^\p{L}²³%]+/gu, " ")
    .trim();

const below = (end: number): number => (Number.isInteger(end) ? end - 1 : end);
const above = (end: number): number => (Number.isInteger(end) ? end + 1 : end);

/** The classes of numbers that answers stand for, or null when they are not one such list. An answer without a number is left out. */
export function numberClasses(
  labels: readonly string[],
  language: ProseLanguage,
): (NumberClass & { readonly at: number })[] | null {
  const classes = labels.flatMap((label, at) => {
    if (!/\d/.test(label)) return [];
    const found = numberClass(label, language);
    return [found === null ? null : { ...found, at }];
  });
  if (classes.length < 2 || classes.includes(null)) return null;
  const all = joined(classes.flatMap((one) => one ?? []));
  const units = new Set(all.map(({ unit }) => unit).filter((unit) => unit !== ""));
  return units.size <= 1 ? all : null;
}

/** More than people count one by one. */
const few = 12;

/** "4 tot 6" and then "7 tot 9" is meant with the 6, where few are counted and it is written so all along. */
function joined<One extends NumberClass>(classes: readonly One[]): One[] {
  const begins = new Set(
    classes.flatMap(({ from, to, openAt }) =>
      to === Infinity && openAt !== undefined ? [] : [from],
    ),
  );
  const isUpTo = ({ from, to, openAt }: One): boolean =>
    Number.isFinite(from) && Number.isFinite(to) && openAt !== undefined;
  const isMeant = classes
    .filter(isUpTo)
    .every(({ openAt = 0 }) => openAt < few && begins.has(openAt + 1) && !begins.has(openAt));
  return classes.map((one) => (isMeant && isUpTo(one) ? including(one) : one));
}

function including<One extends NumberClass>({ openAt, ...one }: One): One {
  return { ...one, to: openAt } as unknown as One;
}

/** Whether classes go up or down from each to the next. */
export const isOrdered = (classes: readonly NumberClass[]): boolean =>
  [1, -1].some((way) =>
    classes.every((one, i) => {
      const before = classes[i - 1];
      return before === undefined || way * (middle(one) - middle(before)) > 0;
    }),
  );

const middle = ({ from, to }: NumberClass): number =>
  Number.isFinite(from) ? (Number.isFinite(to) ? (from + to) / 2 : from + 0.5) : to - 0.5;
