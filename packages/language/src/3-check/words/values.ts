import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

/** How many are named before the rest is counted. */
const named = 3;

/** Answers in a sentence, as they are written: the first few, and how many more. */
export function valueWords(values: readonly string[], language: MessageLanguage = "en"): string {
  const words = values.map((one) => `\`${one}\``);
  if (words.length <= named + 1) return list(words, language);
  const rest = words.length - named;
  return list(
    [...words.slice(0, named), language === "nl" ? `nog ${rest}` : `${rest} more`],
    language,
  );
}
