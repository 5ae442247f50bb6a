import type { Instrument } from "./generated/consultation.ts";

/**
 * A posted form as a candidate response, to be judged. JSON is taken as it is. Fields (urlencoded, from a form
 * without script) are named by path: `attention.rights.level`, `order.advice.answer`, `about.tried.answers`
 * (once per answer), `versions.tone`, `id`, `seed`, `language`, `stream`; numbers are typed as decimals. Answers to what
 * is not asked go aside and what was left empty is skipped. Undefined when the body cannot be read at all.
 */
export function decodeForm(
  instrument: Instrument,
  contentType: "application/json" | "application/x-www-form-urlencoded",
  body: string,
): unknown {
  throw new Error("not written yet");
}
