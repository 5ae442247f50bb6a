import type { ProseLanguage } from "./texts.ts";

const words: Readonly<Record<ProseLanguage, readonly string[]>> = {
  nl: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split(
    " ",
  ),
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  ),
};

/** How many of something a text says there are, in digits or in words up to twenty; about so many, where it says so. */
export function countsOf(
  text: string,
  language: ProseLanguage,
  things: Readonly<Record<ProseLanguage, string>>,
): { readonly number: number; readonly isAbout: boolean }[] {
  const numbers = `\\d{1,3}|${words[language].slice(2).join("|")}`;
  const about = "ongeveer|zo['’]n|circa|ca\\.|rond de|ruim|about|around|some|roughly|approximately";
  const pattern = new RegExp(
    `(?:\\b(${about}) )?(?<![\\d–-])\\b(${numbers}) (?:korte |short |\\p{L}+e )?(?:${things[language]})\\b`,
    "giu",
  );
  return [...text.matchAll(pattern)].map(([, rough, written = ""]) => ({
    number: /^\d/.test(written) ? Number(written) : words[language].indexOf(written.toLowerCase()),
    isAbout: rough !== undefined,
  }));
}
