import { type Exact, type Motivation, type Question, idOf } from "@pwe/model";
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
  min: (sides, old, now) => {
    if (isRange(old) && isRange(now) && stepOf(old) === stepOf(now))
      compareRange(sides, now.path, old, now, now.type === "number" ? now.step : undefined);
    else if (old.type === "many" && now.type === "many")
      compareCount(sides, now.path, countOf(old), countOf(now));
  },
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
    if (old.type !== "number" || now.type !== "number") return;
    const [was, is] = [stepOf(old), stepOf(now)];
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
    if (old.type !== "rank" || now.type !== "rank") return;
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

type Ranged = Extract<Question, { type: "number" | "scale" }>;
const isRange = (question: Question): question is Ranged =>
  question.type === "number" || question.type === "scale";

/** What a stored number counts: steps of so much, of a unit. */
const stepOf = (question: Ranged): string =>
  question.type === "scale" ? "" : stepWords(question.step, question.unit);

/** What a stored number counts, as an author writes it. */
export const stepWords = (step: Exact, unit: string | undefined): string =>
  `step ${formatStep(step)}${unit === undefined ? "" : ` unit ${unit}`}`;

const formatStep = ({ int, decimals }: Exact): string => `${Number(`${int}e-${decimals}`)}`;

/** Notes a range that has other ends. What falls outside the new one has no place in the data any more. */
export function compareRange(
  { note }: Sides,
  path: string,
  old: { readonly min: number; readonly max: number },
  now: { readonly min: number; readonly max: number },
  step: Exact = { int: 1, decimals: 0 },
): void {
  if (old.min === now.min && old.max === now.max) return;
  const isCut = now.min > old.min || now.max < old.max;
  const shown = (steps: number): string => formatStep({ ...step, int: steps * step.int });
  note({
    rule: isCut ? "range-cut" : "scale-length",
    path,
    before: `${shown(old.min)}..${shown(old.max)}`,
    after: `${shown(now.min)}..${shown(now.max)}`,
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
