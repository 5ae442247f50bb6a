import { outline, type Consultation } from "@pwe/model";
import { spots } from "../branches.ts";
import { countsOf } from "./counts.ts";
import type { Prose, ProseLanguage } from "./texts.ts";

type What = "statements" | "questions" | "parts" | "last";

/** What a text says of what follows, and what there is. */
export type Announced = { said: string; what: What; shown: string };

interface Item {
  readonly key: string;
  readonly block: string;
  readonly kind: string;
  readonly path: string;
  readonly rows: number;
  readonly isSure: boolean;
  /** it has to be answered: what may stay empty is often a place for remarks */
  readonly asks: boolean;
}

interface Layout {
  readonly items: readonly Item[];
  readonly blocks: number;
}

/** Everything that can be met, in the order of the file. */
export function layout(consultation: Consultation): Layout {
  const all = spots(consultation);
  const items = outline(consultation.instrument).flatMap(({ block, elements }) =>
    elements.map(({ key, kind, element }): Item => {
      const question = element?.kind === "question" ? element : undefined;
      const rows = question?.type === "grid" ? question.rows.length : 0;
      const asks = question?.required === true;
      const path = question?.path ?? "";
      const isSure = (all.get(element as never)?.around.length ?? 0) === 0;
      return { key, block, kind, path, rows, isSure, asks };
    }),
  );
  return {
    items,
    blocks: consultation.instrument.elements.filter(({ kind }) => kind !== "consent").length,
  };
}

const things: readonly (readonly [
  Exclude<What, "last">,
  Readonly<Record<ProseLanguage, string>>,
  Readonly<Record<ProseLanguage, RegExp>>,
])[] = [
  [
    "statements",
    { nl: "uitspraken|stellingen|beweringen", en: "statements|claims" },
    {
      nl: /\bvolg|\bhieronder\b|\bonderstaande\b|\bstaan\b|\bhier (?:zijn|staan)\b|\bleggen\b|\blegt\b/i,
      en: /\bfollow|\bbelow\b|\bhere are\b|\bthese\b|\bthere are\b|\bwill (?:see|read|get)\b/i,
    },
  ],
  [
    "questions",
    { nl: "vragen", en: "questions" },
    {
      nl: /\bvolg|\bhieronder\b|\bkrijgt u\b|\bstellen\b|\bhebben (?:we|wij) nog\b|\btot slot\b|\bnog\b/i,
      en: /\bfollow|\bbelow\b|\byou (?:will )?get\b|\b(?:we|we will|will) ask\b|\bwe have\b|\bfinally\b|\bnow\b/i,
    },
  ],
  [
    "parts",
    { nl: "delen|onderdelen", en: "parts|sections" },
    { nl: /\b(?:bestaat uit|heeft|telt)\b/i, en: /\b(?:consists of|has|is in|comes in)\b/i },
  ],
];

/** The counts that a text announces, and that are others. */
export function otherCounts(prose: Prose, { items, blocks }: Layout): Announced[] {
  const { key, text, language, role } = prose;
  if (role === "label" || role === "hint") return [];
  const at = items.findIndex((one) => one.key === key);
  const own = items[at];
  return things.flatMap(([what, called, announces]) =>
    sentences(text).flatMap((sentence): Announced[] => {
      const [count, ...more] = countsOf(sentence, language, called);
      if (count === undefined || more.length > 0 || count.isAbout) return [];
      if (!announces[language].test(sentence) || some[language].test(sentence)) return [];
      const { number } = count;
      const said = sentence.replace(/[.:!?]\s*$/, "");
      if (what === "parts") {
        const isNear = Math.abs(blocks - number) <= 1 || blocks < 2;
        return isNear ? [] : [{ said, what, shown: `${blocks}` }];
      }
      if (own === undefined) return [];
      const after = items.slice(at + 1).filter(({ block }) => block === own.block);
      const shown = what === "statements" ? rowsOf(after, number) : askedOf(after, number);
      return shown === null ? [] : [{ said, what, shown: `${shown}` }];
    }),
  );
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?:])\s+|\n+/);

/** Some of them, or those of another time. */
const some: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:van de|uit|eerste|laatste|vorige|eerdere|al|hoogstens|maximaal|minstens|of)\b/i,
  en: /\b(?:of the|out of|first|last|previous|earlier|already|at most|at least|or|up to)\b/i,
};

/** How many statements there are, where it is another number; null where there are so many, or none. */
function rowsOf(after: readonly Item[], number: number): number | null {
  const grids = after.filter(({ rows }) => rows > 0);
  const sum = grids.reduce((total, { rows }) => total + rows, 0);
  if (grids.length === 0 || sum === number) return null;
  return grids.some(({ rows }) => rows === number) ? null : sum;
}

function askedOf(after: readonly Item[], number: number): number | null {
  const next = after.findIndex(({ kind }) => kind === "passage");
  const spans = [after, ...(next > 0 ? [after.slice(0, next)] : [])];
  const ranges = spans.map((span) => {
    const asked = span.filter(({ kind }) => kind === "question");
    const rows = asked.reduce((sum, one) => sum + Math.max(1, one.rows), 0);
    return { least: asked.filter(({ isSure }) => isSure).length, most: asked.length, rows };
  });
  const whole = ranges[0]!;
  if (whole.most === 0) return null;
  const fits = ranges.some(
    ({ least, most, rows }) => (least <= number && number <= most) || rows === number,
  );
  return fits ? null : whole.most;
}

const last: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:dit is|dit was|nu|hier is|tot slot|ten slotte)(?: volgt)?(?: nu)? de (?:aller)?laatste vraag\b|^laatste vraag\b|\bde laatste vraag (?:volgt|is)\b/i,
  en: /\b(?:this is|here is|now|finally,?) (?:comes )?(?:the|our) (?:very )?last question\b|^(?:the )?last question\b/i,
};

/** "This is the last question", and another comes. */
export function notLast({ key, path, text, language }: Prose, { items }: Layout): Announced[] {
  const said = last[language].exec(text)?.[0];
  if (said === undefined) return [];
  const at = items.findIndex((one) => one.key === key || (one.path === path && one.path !== ""));
  if (at === -1) return [];
  const isPassage = items[at]!.kind === "passage";
  const after = items.slice(at + 1).filter(({ asks, isSure }) => asks && isSure);
  const next = after[isPassage ? 1 : 0];
  return next === undefined ? [] : [{ said, what: "last", shown: next.path }];
}
