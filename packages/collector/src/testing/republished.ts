import { createHash } from "node:crypto";
import { designText, withAnswering, type Consultation, type Response } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { consultation, idOf } from "./collector-under-test.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The small consultation after a change, with the fingerprints that it has then. */
export function edited(change: (consultation: Consultation) => void): Consultation {
  const copy = structuredClone(consultation);
  change(copy);
  delete copy.instrument.answering;
  copy.instrument.design = copy.fingerprints.design = sha256(designText(copy));
  return withAnswering(copy, sha256);
}

/** As it was fielded first. */
export const first = edited(() => {});

/** With one word corrected. */
export const corrected = edited(({ texts }) => {
  texts["about.hours#label"]!.in["nl"] = "Hoeveel uur werkt u per week?";
});

/** With another range: it is answered otherwise. */
export const widened = edited(({ instrument }) => {
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const question = part as { kind?: string; type?: string; max?: number };
    if (question.kind === "question" && question.type === "text") question.max = 77;
    Object.values(part).forEach(visit);
  };
  visit(instrument.elements);
});

/** An admissible response with this number to an edition, as its form sends it. */
export const respondTo = ({ instrument }: Consultation, number: number): Response => ({
  ...simulate(instrument, number.toString(16).padStart(16, "0")),
  id: idOf(number),
});
