import {
  type Consultation,
  type Decision,
  type Element,
  type Question,
  tasksIn,
  type Total,
} from "@pwe/model";
import type { Missing } from "../../without.ts";

type Kind = Question["type"] | Decision["kind"] | Element["kind"] | Total["limits"][0]["kind"];

/** Which kinds of questions, decisions, elements and limits many designs do without. */
const isSeldom: Readonly<Record<Kind, boolean>> = {
  one: false,
  many: false,
  grid: false,
  number: false,
  scale: true,
  text: false,
  rank: true,
  date: true,
  levels: false,
  choose: true,
  points: true,
  amount: true,
  consent: false,
  task: false,
  dilemma: false,
  section: false,
  pairs: true,
  question: false,
  passage: false,
  recall: false,
  when: false,
  page: false,
  shuffle: true,
  screen_out: true,
  at_most: false,
  at_least: true,
  exactly: true,
};
const kinds: readonly string[] = Object.entries(isSeldom).flatMap(([kind, is]) =>
  is ? [kind] : [],
);

/** What exists beside those, a last look, a quota or another way to decide. */
const beside = ["pair", "places", "pick", "#review", "decided", "quota_full", "screened_out"];

/** Ways of the model to look that a form never asks for. */
const elsewhere = ["possible", "everything", "partial"];

/** What only an answer can be wrong in that no control of a form gives; the collector looks at it again. */
const untyped = [
  ...["wrong_type", "unknown_member", "unknown_answer", "unanswered", "no_consent"],
  "not_a_number",
  ...["exclusive", "empty_text"],
];

/** What no participant meets: a preview, and what no control can give. */
export const unmet: Missing = {
  values: elsewhere,
  members: ["preview"],
  problems: untyped,
  judges: ["judgeId"],
};

/** What the lean script leaves out beside that. */
export const seldom: Missing = {
  ...unmet,
  values: [...kinds, ...beside, ...elsewhere],
  members: ["review", "quotas", "preview", "stepped", "rounded"],
  // An answer stands twice in a ranking only.
  problems: [...untyped, "repeated"],
};

const hasKind = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).some(
    ([name, inside]) =>
      ((name === "kind" || name === "type") && kinds.includes(inside as string)) || hasKind(inside),
  );

/** Whether this design asks for more than the lean script can do. */
export const needsMore = ({ instrument, plan }: Consultation): boolean =>
  instrument.review === true ||
  plan.quotas.length > 0 ||
  tasksIn(instrument.elements).some(
    ({ instead, totals }) => instead.length > 0 || totals.some(({ rounded }) => rounded),
  ) ||
  hasKind(instrument.elements);
