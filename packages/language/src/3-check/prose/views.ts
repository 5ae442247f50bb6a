import type { ProseLanguage } from "./texts.ts";

/**
 * What is asked for where the place of an answer moves it: a view, a wish, a reason. What people are, have or did they
 * know before they read, and such lists have a customary order.
 */
const views: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:moet(?:en)?|zou(?:den)?|wilt|wil|willen|wens(?:t|en)?|vindt|vind|vinden|mist|missen|hoort er|kiest|kies|kiezen|koos|raadt|adviseert|verkiest|verwacht|hoopt|ergert|stoort|waarom|reden(?:en)?|voorkeur|liefst|liever|beste?|mooiste?|belangrijkste?|ergste|grootste|meest(?:e)? (?:nodig|belangrijk|last|zorgen)|prioriteit(?:en)?|oorza(?:ak|ken)|oplossing(?:en)?|probleem|problemen|zorgen|nodig|mening|past het best bij uw mening)\b/i,
  en: /\b(?:should|would|ought|want|wish(?:es)?|prefer(?:red|ence)?|favou?rite|think|feel(?! close)|believe|missing|miss|choose|advise|recommend|expect|hope|annoys?|bothers?|why|reasons?|best(?! describes)|worst|important|biggest|greatest|main (?:problem|reason|cause|concern)|priorit(?:y|ies)|problems?|causes?|solutions?|concerns?|worr(?:y|ies)|needs?|opinion)\b/i,
};

/** A question about the respondent and not about a view, although a word of one stands in it. */
const facts: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bpast het beste? bij (?:u\b|uw (?:situatie|huishouden)\b|de (?:[a-zà-ÿ]+ )?situatie van u)|\bomschrijft het beste?\b|\bleeftijd\b|\binkomen\b|\bopleiding\b/i,
  en: /\bbest describes? (?:you|your|the|where)\b|\bbest applies to (?:you|what you)\b|\b(?:your )?(?:age|income|education)\b/i,
};

/** Whether a question asks for a view, which the order of its answers can move, and not for a fact. */
export const asksForView = (question: string, language: ProseLanguage): boolean =>
  views[language].test(question) && !facts[language].test(question);
