import type { Consultation } from "@pwe/model";

/** The words of a text in the language of the source, whatever their case and punctuation; empty where they differ by version. */
export function sameWords({ texts, language }: Consultation, key: string): string {
  const text = texts[key]?.in[language];
  if (typeof text !== "string" || text.includes("{{")) return "";
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
