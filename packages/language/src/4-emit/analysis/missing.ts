import {
  type Condition,
  type Consultation,
  type MissingKind,
  type Question,
  leaves,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";

/** The missing kinds that a column about this place can hold. */
export function possibleMissing(
  place: Place,
  part: "answer" | "text" | "why" | "consent",
  ends: Endings,
): MissingKind[] {
  const when = place.when === null ? [] : leaves(place.when).map(({ op }) => op);
  const question = place.kind === "question" ? place.element : undefined;
  const explicit = question?.consent === true;
  const refusable = question !== undefined && refusals(question).length > 0;
  const optional: Record<typeof part, boolean> = {
    answer: question !== undefined && (!question.required || explicit),
    text: true,
    why: !motivationOf(place)?.required,
    consent: false,
  };
  const late = part === "text" || ends.screens || when.some((op) => op !== "arm");
  return [
    ...(late ? (["not_reached"] as const) : []),
    ...(when.includes("arm") ? (["not_in_version"] as const) : []),
    ...(optional[part] ? (["skipped"] as const) : []),
    ...(part === "answer" && refusable ? (["refused"] as const) : []),
    ...(ends.quotas ? (["not_finished"] as const) : []),
  ];
}

export function motivationOf(
  place: Place,
): { readonly required: boolean; readonly max: number } | undefined {
  return place.kind === "consent" || place.kind === "decided"
    ? undefined
    : place.element.motivation;
}

/** The answers of a question that stand for rather not say. */
export function refusals(question: Question): string[] {
  return "answers" in question
    ? question.answers.filter(({ kind }) => kind === "refused").map(({ id }) => id)
    : [];
}

/** How a stored response can have ended early. */
export interface Endings {
  readonly screens: boolean;
  readonly quotas: boolean;
}

export function endingsOf({ instrument, plan }: Consultation): Endings {
  return {
    screens: listPlaces(instrument).screenOuts.length > 0,
    quotas: plan.quotas.length > 0 || plan.partial !== undefined,
  };
}
