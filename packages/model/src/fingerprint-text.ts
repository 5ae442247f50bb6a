import type { Consultation } from "./generated/consultation.ts";

/** The text whose SHA-256 is the design fingerprint: instrument (without release and design), attributes, texts. */
export function designText(
  consultation: Pick<Consultation, "instrument" | "attributes" | "texts">,
): string {
  throw new Error("not written yet");
}

/** The text whose SHA-256 is the plan fingerprint: plan and streams. */
export function planText(consultation: Pick<Consultation, "plan" | "streams">): string {
  throw new Error("not written yet");
}
