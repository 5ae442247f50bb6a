import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

/** A number as it is written in a language, with at most this many decimals. */
export function numberWords(
  number: number,
  language: MessageLanguage = "en",
  decimals = 1,
): string {
  const written = String(Number(number.toFixed(decimals)));
  return language === "nl" ? written.replace(".", ",") : written;
}
