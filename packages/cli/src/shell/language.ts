import type { Catalogue, MessageLanguage } from "@pwe/language";
import { oneOf, type Input, type Option, type Usage } from "./command-line.ts";
import { Refusal } from "./exit.ts";

/** The option that names a language. */
export const languageOption: Option = {
  placeholder: "en|nl",
  text: "the language of findings (default: PWE_LANGUAGE, or else that of the system)",
};

/** The languages that findings are said in. */
const languages: readonly [MessageLanguage, ...MessageLanguage[]] = ["en", "nl"];

/** The language that the command line names, or else the usual one. */
export function chosenLanguage(usage: Usage, input: Input): MessageLanguage {
  return input.value("language") === undefined
    ? usualLanguage(process.env)
    : oneOf(usage, input, "language", languages);
}

/**
 * The language in which findings are said where the command line names none: what `PWE_LANGUAGE` says, or else Dutch
 * where the locale is Dutch, or else English.
 */
function usualLanguage(environment: NodeJS.ProcessEnv): MessageLanguage {
  const named = environment["PWE_LANGUAGE"];
  if (named !== undefined && named !== "") {
    const found = languages.find((one) => one === named);
    if (found === undefined)
      throw new Refusal(`PWE_LANGUAGE is ${languages.join(" or ")}, not ${named}`);
    return found;
  }
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^nl(?![a-z])/i.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? "") ? "nl" : "en";
}

/** What findings are said with in a language; nothing for English, which needs no catalogue. */
export async function catalogueOf(language: MessageLanguage): Promise<Catalogue | undefined> {
  return language === "nl" ? (await import("@pwe/language/dutch")).dutch : undefined;
}
