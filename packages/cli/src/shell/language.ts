import type { Catalogue, MessageLanguage } from "@pwe/language";
import { oneOf, type Input, type Usage } from "./command-line.ts";
import { Refusal } from "./exit.ts";
import { languages } from "./said.ts";

const isSpoken = (word: string | undefined): word is MessageLanguage =>
  languages.some((one) => one === word);

/**
 * The language that a command line is answered in: the one that it names, or else what `PWE_LANGUAGE` says, or else Dutch
 * where the locale is Dutch, or else English. It is known before anything can be refused; `texts` names the language of a
 * translation.
 */
export function spokenLanguage(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): MessageLanguage {
  const at = args.findLastIndex((one) => /^--language(?:=|$)/.test(one));
  const named = at < 0 ? undefined : (args[at]!.split("=")[1] ?? args[at + 1]);
  if (isSpoken(named) && args[0] !== "texts") return named;
  const { PWE_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  if (isSpoken(PWE_LANGUAGE)) return PWE_LANGUAGE;
  return /^nl(?![a-z])/i.test([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? "") ? "nl" : "en";
}

/** Refuses a language that is not spoken, on the command line or in `PWE_LANGUAGE`. */
export function refuseUnspoken(usage: Usage, input: Input): void {
  if (usage.options["language"] === undefined) oneOf(usage, input, "language", languages);
  const { PWE_LANGUAGE: named } = process.env;
  if (named === undefined || named === "" || isSpoken(named)) return;
  throw new Refusal({
    en: `PWE_LANGUAGE is ${languages.join(" or ")}, not ${named}`,
    nl: `PWE_LANGUAGE is ${languages.join(" of ")}, niet ${named}`,
  });
}

/** The language that somebody named for what is written, on the command line or in `PWE_LANGUAGE`: never that of the system. */
export function namedLanguage(usage: Usage, input: Input): MessageLanguage | undefined {
  const { PWE_LANGUAGE: named } = process.env;
  if (input.value("language") !== undefined) return oneOf(usage, input, "language", languages);
  return isSpoken(named) ? named : undefined;
}

/** What findings are said with in a language; nothing for English, which needs no catalogue. */
export async function catalogueOf(language: MessageLanguage): Promise<Catalogue | undefined> {
  return language === "nl" ? (await import("@pwe/language/dutch")).dutch : undefined;
}
