import {
  byType,
  idOf,
  type Motivation,
  type PerType,
  type Question,
  type QuestionOf,
} from "@pwe/model";
import { compareAmounts, ones, rangeWords, stepWords, type CountedRange } from "./amounts.ts";
import { pinWords } from "./answers.ts";
import { moved } from "./sequence.ts";
import type { Sides } from "./sides.ts";
import { keptItems } from "./items.ts";

/** Every member of every kind of question; a new one is a type error here until something compares it. */
type Member = {
  [Q in Question as Q["type"]]: Exclude<keyof Q, "kind" | "id" | "path">;
}[Question["type"]];

type Compare = (sides: Sides, old: Question, now: Question) => void;

const noop: Compare = () => {};

/** What says of each member how it differs. Answers are compared with their lists. */
const members: Record<Member, Compare> = {
  type: ({ note }, old, now) => {
    if (old.type !== now.type)
      note({ rule: "type-changed", path: now.path, before: old.type, after: now.type });
  },
  answers: noop,
  list: noop,
  required: ({ note }, old, now) => {
    if (old.required === now.required) return;
    const shown = (required: boolean): string => (required ? "required" : "optional");
    const rule = now.required ? "answer-required" : "answer-optional";
    note({ rule, path: now.path, before: shown(old.required), after: shown(now.required) });
  },
  // That it is sensitive is compared as privacy.
  sensitive: noop,
  consent: ({ note }, old, now) => {
    if (now.consent && !old.consent)
      note({ rule: "consent-added", path: now.path, before: null, after: now.path });
  },
  motivation: (sides, old, now) =>
    compareMotivation(sides, now.path, old.motivation, now.motivation),
  shuffle: ({ note }, old, now) => {
    if (!("shuffle" in old && "shuffle" in now) || old.shuffle === now.shuffle) return;
    const rule = now.shuffle ? "order-randomised" : "order-fixed";
    note({ rule, path: now.path, before: null, after: null });
  },
  min: (sides, old, now) => byType(compareEnds, now, sides, old),
  // Compared with min, or here where there is none.
  max: ({ note }, old, now) => {
    if (old.type === "text" && now.type === "text" && old.max !== now.max)
      note({ rule: "open-changed", path: now.path, before: `${old.max}`, after: `${now.max}` });
  },
  rows: ({ note, names }, old, now) => {
    if (old.type !== "grid" || now.type !== "grid") return;
    const order = now.rows.flatMap((row) => names.before(row.path) ?? []);
    const was = old.rows.map((row) => row.path);
    if (moved(was, order).length > 0)
      note({
        rule: "order-changed",
        path: now.path,
        before: was
          .filter((path) => order.includes(path))
          .map(idOf)
          .join(", "),
        after: order.map(idOf).join(", "),
      });
    for (const row of now.rows) {
      const one = old.rows.find(({ path }) => path === names.before(row.path));
      if (one && one.pin !== row.pin)
        note({
          rule: "order-changed",
          path: row.path,
          before: pinWords(one),
          after: pinWords(row),
        });
    }
  },
  step: ({ note }, old, now) => {
    if (!("step" in old && "step" in now)) return;
    const [was, is] = [stepWords(old), stepWords(now)];
    if (was !== is) note({ rule: "type-changed", path: now.path, before: was, after: is });
  },
  unit: noop,
  format: ({ note }, old, now) => {
    if (old.type !== "text" || now.type !== "text" || old.format === now.format) return;
    note({
      rule: "open-changed",
      path: now.path,
      before: old.format ?? "text",
      after: now.format ?? "text",
    });
  },
  top: ({ note }, old, now) => {
    if (!("top" in old && "top" in now)) return;
    const [was, is] = [old, now].map(({ top, answers }) =>
      top === answers.length ? "all" : `${top}`,
    ) as [string, string];
    if (was !== is) note({ rule: "count-changed", path: now.path, before: was, after: is });
  },
};

/** Notes how what can be answered to each question changed. */
export function compareQuestions(sides: Sides): void {
  for (const { old, item } of keptItems(sides)) {
    if (old.kind !== "question" || item.kind !== "question") continue;
    const [was, is] = [old.element, item.element];
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)]))
      if (name in members) members[name as Member](sides, was, is);
  }
}

const endless = (): void => {};
const countedEnds = (now: Ranged, sides: Sides, old: Question): void => {
  if (isRange(old)) compareRange(sides, now.path, counted(old), counted(now));
};

/** What says how both ends differ: of numbers, of how many may be chosen, of dates. */
const compareEnds: PerType<[sides: Sides, old: Question], void> = {
  one: endless,
  many: (now, sides, old) => {
    if (old.type === "many") compareCount(sides, now.path, countOf(old), countOf(now));
  },
  grid: endless,
  number: countedEnds,
  scale: countedEnds,
  // How long a text may be is compared as max.
  text: endless,
  rank: endless,
  date: (now, sides, old) => {
    if (old.type === "date") compareDates(sides, old, now);
  },
};

/** Dates are their own words. */
function compareDates({ note }: Sides, old: QuestionOf<"date">, now: QuestionOf<"date">): void {
  if (old.min === now.min && old.max === now.max) return;
  note({
    rule: now.min > old.min || now.max < old.max ? "range-cut" : "scale-length",
    path: now.path,
    before: `"${old.min}".."${old.max}"`,
    after: `"${now.min}".."${now.max}"`,
  });
}

type Ranged = Extract<Question, { type: "number" | "scale" }>;
const isRange = (question: Question): question is Ranged =>
  question.type === "number" || question.type === "scale";

const counted = (question: Ranged): CountedRange =>
  question.type === "scale" ? { ...ones, min: question.min, max: question.max } : question;

/**
 * Notes a range that has other ends. What falls outside the new one has no place in the data any more. In another unit
 * there is nothing to lay side by side; that the unit changed is said of the step.
 */
export function compareRange(
  { note }: Sides,
  path: string,
  old: CountedRange,
  now: CountedRange,
): void {
  if (old.unit !== now.unit) return;
  const low = compareAmounts([now.min, now], [old.min, old]);
  const high = compareAmounts([now.max, now], [old.max, old]);
  if (low === 0 && high === 0) return;
  note({
    rule: low > 0 || high < 0 ? "range-cut" : "scale-length",
    path,
    before: rangeWords(old),
    after: rangeWords(now),
  });
}

/** How many may be chosen, as an author would write it; that all may be stays so when there are more. */
const countOf = ({ min, max, answers }: Extract<Question, { type: "many" }>): string => {
  const ordinary = answers.filter(({ kind }) => kind !== "none" && kind !== "refused").length;
  return countWords(min, max, ordinary);
};

/** How many of so many can be chosen, as an author writes it. */
export const countWords = (min: number, max: number, all: number): string =>
  `${min}..${max === all ? "all" : max}`;

/** Notes that more or fewer may be chosen. */
export function compareCount({ note }: Sides, path: string, before: string, after: string): void {
  if (before !== after) note({ rule: "count-changed", path, before, after });
}

/** Notes that a motivation came, may no longer be left out, or may be longer. That it went is said of its column. */
export function compareMotivation(
  { note }: Sides,
  path: string,
  old: Motivation | undefined,
  now: Motivation | undefined,
): void {
  const at = `${path}.why`;
  if (now === undefined) return;
  if (old === undefined) return note({ rule: "open-added", path: at, before: null, after: at });
  if (old.required !== now.required)
    note({
      rule: now.required ? "answer-required" : "answer-optional",
      path: at,
      before: old.required ? "required" : "optional",
      after: now.required ? "required" : "optional",
    });
  if (old.max !== now.max)
    note({ rule: "open-changed", path: at, before: `${old.max}`, after: `${now.max}` });
}
