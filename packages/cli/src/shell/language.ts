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

/** The language that somebody named for what is written, on the command line or in `PWE_LANGUAGE`: never that of the system. */
export function namedLanguage(usage: Usage, input: Input): MessageLanguage | undefined {
  return input.value("language") === undefined
    ? fromEnvironment(process.env)
    : oneOf(usage, input, "language", languages);
}

/**
 * The language in which findings are said where the command line names none: what `PWE_LANGUAGE` says, or else Dutch
 * where the locale is Dutch, or else English.
 */
export function usualLanguage(environment: NodeJS.ProcessEnv): MessageLanguage {
  const named = fromEnvironment(environment);
  if (named !== undefined) return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^nl(?![a-z])/i.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? "") ? "nl" : "en";
}

function fromEnvironment({ PWE_LANGUAGE: named }: NodeJS.ProcessEnv): MessageLanguage | undefined {
  if (named === undefined || named === "") return undefined;
  const found = languages.find((one) => one === named);
  if (found === undefined)
    throw new Refusal(`PWE_LANGUAGE is ${languages.join(" or ")}, not ${named}`);
  return found;
}

/** What findings are said with in a language; nothing for English, which needs no catalogue. */
export async function catalogueOf(language: MessageLanguage): Promise<Catalogue | undefined> {
  return language === "nl" ? (await import("@pwe/language/dutch")).dutch : undefined;
}
