import { type Consultation, tasksIn } from "@pwe/model";

/** Kinds of elements, decisions and questions that many designs do without. */
const kinds = ["rank", "scale", "pairs", "points", "amount", "choose", "shuffle", "screen_out"];

/** What exists beside those, a last look, a quota or another way to decide. */
const beside = ["pair", "places", "pick", "#review", "decided", "quota_full", "screened_out"];

/** Ways of the model to look that a form never asks for. */
const elsewhere = ["possible", "partial"];

/**
 * What the lean script leaves out: `values` are texts that nothing in it is ever compared with and equal to; `members` are
 * names that nothing in it has.
 */
export const seldom: {
  readonly values: readonly string[];
  readonly members: readonly string[];
} = {
  values: [...kinds, ...beside, ...elsewhere],
  members: ["review", "quotas"],
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
