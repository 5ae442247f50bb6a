import type { Attributes } from "./markup.ts";

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

export const directionOf = (language: string): "rtl" | "ltr" =>
  rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";

/** What an element says of its language, on a page in another one, and of its direction where that differs too. */
export const inLanguage = (language: string, page: string): Attributes => ({
  lang: language === page ? null : language,
  dir: directionOf(language) === directionOf(page) ? null : directionOf(language),
});
