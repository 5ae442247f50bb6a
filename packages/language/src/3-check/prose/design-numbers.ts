/** Numbers in texts that were typed beside one of the design, and are another. */
import { formatSteps, type Task } from "@pwe/model";
import { numbersAt, type NumberInText } from "./numbers.ts";
import { sentencesOf } from "./sentences.ts";
import type { Prose, ProseLanguage } from "./texts.ts";
import type { FixedLimit, OptionNumber } from "./varied-numbers.ts";

/** What a text says, and what the design has there. */
export interface OtherNumber {
  readonly said: string;
  readonly what: "options" | "limit" | "value" | "points" | "range" | "most" | "least" | "top";
  /** whose number it is, and of what */
  readonly of: string;
  readonly attribute: string;
  readonly shown: string;
}

/** What is said of all there is to spend, however far from the limit. */
const whole: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:te besteden|te verdelen|beschikbaar|(?:er|gemeente|provincie|stad|waterschap) (?:is|heeft)|kunt? u? ?(?:verdelen|uitgeven|besteden)|budget|begroting|hoogstens|maximaal|niet meer dan|in totaal)\b/i,
  en: /\b(?:to spend|to divide|available|there (?:is|are)|(?:town|council|province|city) has|can (?:spend|divide)|budget|at most|no more than|up to|in total)\b/i,
};

/** Something else than what there is now. */
const notNow: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:vorig|eerder|vroeger|elk|per|ongeveer|opbrengst|levert|bespaart|schade|tekort|extra|al|(?:in|sinds|van) (?:19|20)\d\d)\b/i,
  en: /\b(?:last|earlier|before|each|every|per|about|raises?|saves?|damage|shortage|extra|already|(?:in|since|of) (?:19|20)\d\d)\b/i,
};

/** Numbers in the unit of a limit that are near it and none of the design's; where the limit is named too, all is said. */
export function besideLimit(
  { path, text, language }: Prose,
  limits: readonly FixedLimit[],
): OtherNumber[] {
  const numbers = numbersAt(text, language);
  return limits.flatMap(({ path: of, limit, others, standsAt, isNear }): OtherNumber[] => {
    const is = (number: number): boolean =>
      numbers.some(({ bare, value }) => [bare, value].includes(number));
    if (!standsAt(path) || is(limit)) return [];
    return numbers.flatMap((number): OtherNumber[] => {
      const { bare, text: said } = number;
      const sentence = sentenceAt(text, number);
      const isWhole = whole[language].test(sentence) && !notNow[language].test(sentence);
      const isClose = bare >= limit * 0.75 && bare <= limit * 1.25;
      if (!(isClose || isWhole) || others.includes(bare) || !isNear(around(text, number)))
        return [];
      return [{ said, what: "limit", of, attribute: "", shown: limit.toLocaleString(language) }];
    });
  });
}

const around = (text: string, { start, end }: NumberInText): string =>
  `${text.slice(Math.max(0, start - 2), start)} ${text.slice(end, end + 12)}`;

const sentenceAt = (text: string, { text: said }: NumberInText): string =>
  sentencesOf(text).find((sentence) => sentence.includes(said)) ?? text;

/** The verbs with which a cost is said, where the attribute is one. */
const costs = /^(?:kosten|prijs|cost|costs|price|uitgaven|spending)$/i;
const costing: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:kosten|kost|prijs|betaalt)\b/i,
  en: /\b(?:costs?|price|pays?)\b/i,
};

/** A number of an option in the unit and by the name of its attribute, which has another. */
export function besideOption(
  { path, text, language }: Prose,
  numbers: readonly OptionNumber[],
): OtherNumber[] {
  return numbers.flatMap((one): OtherNumber[] => {
    if (!one.standsAt(path)) return [];
    return sentencesOf(text).flatMap((sentence): OtherNumber[] => {
      const isNamed =
        one.isNamed(sentence) || (costs.test(one.attribute) && costing[language].test(sentence));
      const inUnit = numbersAt(sentence, language).filter((found) =>
        one.isNear(around(sentence, found)),
      );
      const [found] = inUnit;
      // Of several numbers, or those of another time, nobody knows which is meant.
      if (!isNamed || found === undefined || inUnit.length > 1 || notNow[language].test(sentence))
        return [];
      if ([found.bare, found.value].some((number) => one.values.includes(number))) return [];
      const shown = one.values.map((number) => number.toLocaleString(language)).join(", ");
      return [{ said: found.text, what: "value", of: one.option, attribute: one.attribute, shown }];
    });
  });
}

const counts: Readonly<Record<string, readonly string[]>> = {
  nl: "nul,een,twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf,dertien,veertien,vijftien,zestien".split(
    ",",
  ),
  en: "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen".split(
    ",",
  ),
};

/** What the options of a task are called when they are counted. */
const called: Readonly<Record<string, string>> = {
  nl: "manieren|opties|maatregelen|projecten|plannen|mogelijkheden|voorstellen|ideeën|taken|onderwerpen|doelen|posten|uitgaven",
  en: "ways|options|measures|projects|plans|possibilities|proposals|ideas|tasks|topics|purposes|items",
};

/** Words that a number of some of them, or of something else, is said with. */
const some =
  /(?:hoogstens|maximaal|minstens|minimaal|ten minste|kies|kiest|kiezen|van de|uit|eerste|andere|at most|at least|up to|exactly|only|choose|pick|of the|out of|first|other|more|than|dan)\s*(?:er\s*)?$/i;

/** How many options the text says that there are, where it is nearly right. */
export function otherCount({ path, role, text, language }: Prose, task: Task): OtherNumber[] {
  const isAboutAll = path === task.path && /^(?:label|intro)/.test(role);
  const words = counts[language] ?? [];
  if (!isAboutAll) return [];
  const count = task.options.length;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(\\d{1,2}|${words.slice(2).join("|")}) (?:${called[language]})(?!\\p{L})`,
    "giu",
  );
  return [...text.matchAll(pattern)].flatMap((found): OtherNumber[] => {
    const [said, written = ""] = found;
    const number = /^\d/.test(written) ? Number(written) : words.indexOf(written.toLowerCase());
    const isNear = number !== count && number >= 3 && Math.abs(number - count) <= 2;
    return isNear && !some.test(text.slice(0, found.index))
      ? [{ said, what: "options", of: "", attribute: "", shown: `${count}` }]
      : [];
  });
}

/** How many points the text of a task says there are to divide, and the ends of its range. */
export function otherRange({ path, text, language }: Prose, task: Task): OtherNumber[] {
  const { decision, options } = task;
  if (path !== task.path) return [];
  const one = { of: task.path, attribute: "" };
  if (decision.kind === "points") {
    const divided =
      /\b(?:verdeel|verdelen|divide|spread|distribute)\b[^.?!]*?(\d+)\s*(?:punten|points)\b/i.exec(
        text,
      );
    const number = Number(divided?.[1] ?? decision.points);
    if (number === decision.points) return [];
    return [{ ...one, said: divided![1]!, what: "points", shown: `${decision.points}` }];
  }
  if (decision.kind !== "amount") return [];
  const ranges = new Set(options.map(({ min = 0, max = 0 }) => `${min} ${max}`));
  const [range] = ranges;
  const said =
    / (?:van|tussen|from|between)\s+(?:€\s*)?(\d+(?:[.,]\d+)?)\D{1,20}?(?:tot(?: en met)?|en|to|and)\s+(?:€\s*)?(\d+(?:[.,]\d+)?)(?!\S*\d)/i.exec(
      ` ${text}`,
    );
  if (ranges.size !== 1 || range === undefined || said === null) return [];
  const ends = range.split(" ").map((steps) => Number(formatSteps(Number(steps), decision.step)));
  const found = numbersAt(`${said[1]} ${said[2]}`, language).map(({ bare }) => bare);
  // One end that is right says what is meant.
  const right = found.filter((number, at) => number === ends[at]).length;
  if (right !== 1) return [];
  return [{ ...one, said: said[0].trim(), what: "range", shown: ends.join("–") }];
}

const choosing: Readonly<Record<ProseLanguage, string>> = {
  nl: "(?:kies|noem|selecteer|kruis|vink|u kunt|u mag)",
  en: "(?:choose|pick|select|name|tick|you can|you may)",
};

const bounds: Readonly<Record<ProseLanguage, readonly (readonly ["most" | "least", string])[]>> = {
  nl: [
    ["most", "hoogstens|maximaal|ten hoogste|niet meer dan"],
    ["least", "minstens|minimaal|ten minste"],
  ],
  en: [
    ["most", "at most|no more than|up to|a maximum of"],
    ["least", "at least|a minimum of"],
  ],
};

/** How many answers can be given to a question: exactly so many in order, or at most and at least. */
export type AnswerNumbers = { readonly path: string } & (
  { readonly top: number } | { readonly most: number; readonly least: number }
);

/** How many answers the text of a question asks for, where another number can be given. */
export function otherAnswers(
  { path, role, text, language }: Prose,
  numbers: AnswerNumbers,
): OtherNumber[] {
  if (path !== numbers.path || !/^(?:label|hint)$/.test(role)) return [];
  const words = counts[language] ?? [];
  const number = `(\\d{1,2}|${words.slice(2).join("|")})(?= (?:antwoorden|redenen|dingen|onderwerpen|answers|reasons|things|topics)|[.,;)?!]|$)`;
  const asked = (between: string): number | null => {
    const found = new RegExp(
      `\\b${choosing[language]}\\b[^.?!]*?\\b${between}(?:er |the |de )?${number}`,
      "iu",
    ).exec(text);
    const written = found?.[1]?.toLowerCase();
    if (written === undefined) return null;
    return /^\d/.test(written) ? Number(written) : words.indexOf(written);
  };
  const one = { of: path, attribute: "" };
  if ("top" in numbers) {
    const said = asked("");
    if (said === null || said === numbers.top) return [];
    return [{ ...one, said: words[said] ?? `${said}`, what: "top", shown: `${numbers.top}` }];
  }
  return bounds[language].flatMap(([what, bound]): OtherNumber[] => {
    const said = asked(`(?:${bound}) `);
    const is = numbers[what];
    return said === null || said === is
      ? []
      : [{ ...one, said: words[said] ?? `${said}`, what, shown: `${is}` }];
  });
}
