import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

/** The author's own names in a sentence. */
export const idWords = (ids: readonly string[], language: MessageLanguage = "en"): string =>
  list(
    ids.map((id) => `\`${id}\``),
    language,
  );

/** What is left open of weights: margins of which no quota says what to expect. */
export function unknownMarginWords(
  unknown: readonly string[],
  language: MessageLanguage = "en",
): string {
  if (unknown.length === 0) return "";
  return language === "nl"
    ? `; van ${idWords(unknown, language)} zegt geen quotum wat te verwachten is, en dat kan het alleen groter maken`
    : `; no quota says what to expect of ${idWords(unknown)}, which can only make it larger`;
}
