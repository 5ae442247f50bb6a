import { type Consultation, tasksIn } from "@pwe/model";
import type { Missing } from "../../without.ts";

/** Kinds of elements, decisions, limits and questions that many designs do without. */
const kinds = [
  ...["rank", "scale", "date", "pairs", "points", "amount", "choose", "at_least", "exactly"],
  ...["shuffle", "screen_out"],
];

/** What exists beside those, a last look, a quota or another way to decide. */
const beside = ["pair", "places", "pick", "#review", "decided", "quota_full", "screened_out"];

/** Ways of the model to look that a form never asks for. */
const elsewhere = ["possible", "everything", "partial"];

/** What only an answer can be wrong in that no control of a form gives; the collector looks at it again. */
const untyped = [
  ...["wrong_type", "unknown_member", "unknown_answer", "unanswered", "no_consent"],
  ...["exclusive", "empty_text", "repeated"],
];

/** What the lean script leaves out. */
export const seldom: Missing = {
  values: [...kinds, ...beside, ...elsewhere],
  members: ["review", "quotas", "preview", "stepped"],
  problems: untyped,
  judges: ["judgeId"],
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
  tasksIn(instrument.elements).some(({ instead }) => instead.length > 0) ||
  hasKind(instrument.elements);
