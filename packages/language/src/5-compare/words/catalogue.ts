import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { breaks, uses, type Use, type Change, type RuleId } from "../change.ts";
import { data } from "./data.ts";
import { form } from "./form.ts";
import { plan } from "./plan.ts";
import type { Texts } from "./texts.ts";

const texts: Readonly<Record<RuleId, Texts[string]>> = { ...data, ...form, ...plan };

/** What a category protects, one sentence. */
const protects: Readonly<Record<Use, Readonly<Record<MessageLanguage, string>>>> = {
  EXACT: {
    en: "everyone sees the same screen",
    nl: "iedereen ziet hetzelfde scherm",
  },
  STIMULUS: {
    en: "people react to the same words in the same order",
    nl: "mensen reageren op dezelfde woorden in dezelfde volgorde",
  },
  RESPONSE: {
    en: "the same people can give the same answers, so figures compare",
    nl: "dezelfde mensen kunnen dezelfde antwoorden geven, dus cijfers zijn te vergelijken",
  },
  SCHEMA: {
    en: "every stored answer keeps its column, its type and its code",
    nl: "elk bewaard antwoord houdt zijn kolom, zijn soort en zijn code",
  },
  PLAN: {
    en: "what was promised to be done with the answers is done",
    nl: "met de antwoorden gebeurt wat vooraf is vastgelegd",
  },
  PRIVACY: {
    en: "people agreed to what happens with their answers",
    nl: "mensen stemden in met wat er met hun antwoorden gebeurt",
  },
};

/** What a category protects, in words. */
export const protectedBy = (category: Use, language: MessageLanguage = "en"): string =>
  protects[category][language];

const pieces = /\{(path|before|after)\}/g;
const nothing: Readonly<Record<MessageLanguage, string>> = { en: "nothing", nl: "niets" };
/** Longer texts than this are shown below the sentence, not in it. */
const longest = 120;

/** What a change is and what to do about it. */
export function changeWords(
  change: Change,
  language: MessageLanguage = "en",
): { says: string; help: string } {
  const own = texts[change.rule];
  const short = (text: string | null): string =>
    text === null
      ? nothing[language]
      : text.length > longest
        ? `${text.slice(0, longest).trimEnd()}…`
        : text;
  const says = own[language].replace(pieces, (_, piece: "path" | "before" | "after") =>
    short(change[piece]).replace(/\s+/g, " "),
  );
  return { says, help: own[`${language}Help`] };
}

/** The strictest category that the changes leave whole, as far as none declares them; null when none is left. */
export function intact(changes: readonly Change[]): Use | null {
  const open = changes.filter(({ declared }) => declared === undefined);
  return (
    uses.slice(0, 4).find((use) => !open.some(({ category }) => breaks(category, use))) ?? null
  );
}
