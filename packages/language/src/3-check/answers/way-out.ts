import type { Question } from "@pwe/model";
import type { ProseLanguage } from "../prose/texts.ts";

const notKnown: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bweet (?:ik |u )?(?:het |dat )?(?:nog |echt |eigenlijk )?niet\b|\bgeen (?:mening|idee|antwoord|voorkeur)\b|\bonbekend\b|\bn\.?v\.?t\b|niet van toepassing/i,
  en: /\b(?:don['’]?t|do not) know\b|\bnot sure\b|\bunsure\b|\bno (?:opinion|idea|answer|preference)\b|\bunknown\b|\bn\/a\b|not applicable/i,
};

const notSaid: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:zeg|vertel|noem|deel) ik (?:liever |dat )?(?:liever )?niet\b|\bliever niet\b|\bwil ik niet (?:zeggen|vertellen|delen)\b|\bwil (?:dit|dat) niet zeggen\b/i,
  en: /\b(?:prefer|rather|wish|want) not\b|\b(?:do not|don['’]?t) (?:want|wish) to\b/i,
};

/** Whether an answer says that one does not know, or has no view. */
export const saysNotKnown = (label: string, language: ProseLanguage): boolean =>
  notKnown[language].test(label);

/** Whether it says that and nothing more: who does not know what is wise has a view of other things. */
export const justNotKnown = (label: string, language: ProseLanguage): boolean =>
  label.trim().split(/\s+/).length <= 5 && saysNotKnown(label, language);

/** Whether an answer says that one rather does not say. */
export const saysRefusal = (label: string, language: ProseLanguage): boolean =>
  notSaid[language].test(label);

const none: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:nee|geen|niets|niemand|nooit|nergens|ik\b.*\b(?:niet|geen|nooit)|n\.?v\.?t)\b/i,
  en: /^(?:no|none|nothing|nobody|never|nowhere|i\b.*\b(?:not|no|never|none)|i (?:don['’]?t|didn['’]?t))\b/i,
};

/** Whether an answer says that there is none of it. */
export const saysNone = (label: string, language: ProseLanguage): boolean =>
  none[language].test(label.trim());

/** Whether a question can be left without an answer to it: skipped, refused, or its consent not given. */
export const canBeLeft = (question: Question): boolean =>
  !question.required ||
  question.consent === true ||
  ("answers" in question && question.answers.some(({ kind }) => kind === "refused"));
