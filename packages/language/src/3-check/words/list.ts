import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

/** Names in a sentence: a, b and c. */
export const list = (names: readonly string[], language: MessageLanguage = "en"): string =>
  joined(names, language === "nl" ? "en" : "and");

/** One of these, in a sentence: a, b or c. */
export const anyOf = (names: readonly string[], language: MessageLanguage = "en"): string =>
  joined(names, language === "nl" ? "of" : "or");

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
