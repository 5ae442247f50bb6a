import type { Sensitive } from "@pwe/model";
import { asksForView } from "../prose/views.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import { dutch } from "./special-dutch.ts";
import { english } from "./special-english.ts";
import type { SpecialWords } from "./special-words.ts";

const words: Readonly<Record<ProseLanguage, SpecialWords>> = { nl: dutch, en: english };

/** The special category that a question asks for, by its words and those of its answers or rows; null when it seems to ask for none. */
export function specialCategoryOf(
  question: string,
  answers: readonly string[],
  language: ProseLanguage,
): Sensitive | null {
  const says = words[language];
  const label = question.toLowerCase();
  if (says.ofOthers.test(label)) return null;
  const asked = says.asked.find(([, patterns]) => patterns.some((one) => one.test(label)));
  if (asked !== undefined) return asked[0];
  const count = (of: RegExp): number => answers.filter((answer) => of.test(answer)).length;
  if (says.membership.test(label)) {
    const member = says.groups.find(([, group]) => count(group) > 0);
    if (member !== undefined) return member[0];
  }
  if (!says.respondent.test(label)) return null;
  if (says.often.test(label) && count(says.feelings) > 1) return "health";
  if (asksForView(label, language)) return null;
  return says.answered.find(([, name]) => count(name) > 1)?.[0] ?? null;
}
