import { canonicalJson } from "./canonical-json.ts";
import type { Consultation } from "../generated/consultation.ts";

/** The text whose SHA-256 is the design fingerprint: instrument (without release and fingerprints), attributes, texts. */
export function designText({
  instrument,
  attributes,
  texts,
  words,
}: Pick<Consultation, "instrument" | "attributes" | "texts" | "words">): string {
  const { release: _, design: __, answering: ___, ...rest } = instrument;
  return canonicalJson({ instrument: rest, attributes, texts, ...(words && { words }) });
}

/** The text whose SHA-256 is the plan fingerprint: plan and streams. */
export function planText({ plan, streams }: Pick<Consultation, "plan" | "streams">): string {
  return canonicalJson({ plan, streams });
}
