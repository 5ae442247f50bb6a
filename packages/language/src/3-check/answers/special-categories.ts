import type { Sensitive } from "@pwe/model";
import type { ProseLanguage } from "../prose/texts.ts";

type Patterns = readonly (readonly [Sensitive, RegExp])[];

/**
 * What a question about a special category says, in words about the respondent's own: "uw gezondheid", not "de gezondheid
 * van bomen"; the party one votes for, not the parties that have a say.
 */
const patterns: Readonly<Record<ProseLanguage, Patterns>> = {
  nl: [
    [
      "political_opinion",
      /\b(?:partij|kandidaat|lijst(?:trekker)?)\b[^.?]*\b(?:stem(?:de|t|men)?|gestemd|voorkeur)\b|\b(?:stem(?:de|t|men)?|gestemd)\b[^.?]*\b(?:op welke|op wie|voor welke)\b|\b(?:waarop|op wie)\b[^.?]*\b(?:stem(?:de|t|men)?|gestemd)\b|\b(?:uw|u)\b[^.?]*\bpolitieke (?:voorkeur|mening|overtuiging|opvatting(?:en)?|kleur)\b|\blid van een politieke partij\b|\bpolitiek\b[^.?]*\blinks\b[^.?]*\brechts\b|\blinks\b[^.?]*\brechts\b[^.?]*\bpoliti/i,
    ],
    [
      "health",
      /\buw (?:eigen |lichamelijke |geestelijke |psychische |mentale )*gezondheid\b|\b(?:hebt|heeft|had) u\b[^.?]*\b(?:chronische|ziektes?|aandoening(?:en)?|handicap|lichamelijke|verstandelijke|psychische|psychiatrische|langdurige klachten)\b|\b(?:hebt|heeft) u (?:zelf )?(?:een |een of meer )?(?:[a-zà-ÿ]+ )?beperking(?:en)?\b|\bbent u\b[^.?]*\b(?:chronisch|ernstig|langdurig) ziek\b|\bbent u (?:nu )?(?:ziek|zwanger|gehandicapt|verslaafd|depressief|arbeidsongeschikt)\b|\b(?:gebruikt|slikt) u\b[^.?]*\bmedicijn|\buw (?:ziekte|aandoening|handicap|beperking|diagnose)\b/i,
    ],
    [
      "religion",
      /\b(?:uw|welk|een) geloof\b|\b(?:bent|voelt) u (?:zich )?(?:zelf )?(?:gelovig|religieus|kerkelijk|christen|moslim|katholiek|protestants?|joods)\b|\b(?:uw|welke|tot welke|een)\b[^.?]*\b(?:religie|godsdienst|kerkgenootschap|kerkelijke gezindte|geloofsgemeenschap)\b|\b(?:gaat|komt|bezoekt) u\b[^.?]*\b(?:kerk|moskee|synagoge|tempel)\b|\blid van een (?:kerk|moskee)\b/i,
    ],
    ["philosophy", /\buw (?:eigen )?levens(?:overtuiging|beschouwing|visie)\b/i],
    [
      "union",
      /\blid\b[^.?]*\bvakbond\b|\bvakbond\b[^.?]*\blid\b|\baangesloten\b[^.?]*\bvakbond\b|\buw vakbond\b/i,
    ],
    [
      "ethnicity",
      /\buw (?:etnische |culturele )?(?:afkomst|etniciteit|migratieachtergrond|huidskleur|ras)\b|\b(?:hebt|heeft) u een migratieachtergrond\b|\btot welke (?:etnische|bevolkings)\s?groep\b/i,
    ],
    [
      "sexual_orientation",
      /\bseksuele (?:voorkeur|geaardheid|ori[eë]ntatie|gerichtheid)\b|\buw geaardheid\b|\bbent u (?:homo|lesbisch|bi|biseksueel|hetero)/i,
    ],
    [
      "criminal",
      /\b(?:bent u|werd u)\b[^.?]*\bveroordeeld\b|\b(?:hebt|heeft) u\b[^.?]*\bstrafblad\b/i,
    ],
  ],
  en: [
    [
      "political_opinion",
      /\b(?:party|candidate|who(?:m)?)\b[^.?]*\b(?:did|do|would|will) you\b[^.?]*\b(?:vote|support)\b|\byou(?:r)?\b[^.?]*\b(?:vote|voted) for\b|\byour political (?:views?|opinions?|preference|leaning|beliefs?|affiliation)\b|\byou\b[^.?]*\bmember of a political party\b|\bpolitic\w*\b[^.?]*\bleft\b[^.?]*\bright\b|\bleft\b[^.?]*\bright\b[^.?]*\bpolitic/i,
    ],
    [
      "health",
      /\byour (?:own |physical |mental |general )*health\b(?! (?:insur|cent))|\bdo you (?:have|live with|suffer from)\b[^.?]*\b(?:disabilit(?:y|ies)|illness(?:es)?|health (?:condition|problem)s?|disease|impairments?|medical condition)\b|\bare you (?:currently )?(?:ill|disabled|pregnant|depressed)\b|\bdo you take\b[^.?]*\bmedic(?:ines?|ation)\b|\byour (?:illness|disability|diagnosis)\b/i,
    ],
    [
      "religion",
      /\byour (?:religion|religious|faith|church)\b|\b(?:are you|do you consider yourself)\b[^.?]*\b(?:religious|christian|muslim|catholic|protestant|jewish|hindu|buddhist)\b|\bdo you (?:go to|attend|visit)\b[^.?]*\b(?:church|mosque|synagogue|temple)\b|\b(?:which|what) (?:religion|faith|church)\b|\byou\b[^.?]*\bbelong to a (?:religion|church|faith)\b|\bmember of a (?:church|mosque)\b/i,
    ],
    ["philosophy", /\byour (?:philosophical beliefs?|philosophy of life|world ?view)\b/i],
    [
      "union",
      /\byou\b[^.?]*\b(?:member|belong)\b[^.?]*\bunion\b(?! of)|\byour (?:trade |labou?r )?union\b/i,
    ],
    [
      "ethnicity",
      /\byour (?:ethnic\w*|race|racial|skin colou?r|migration background)\b|\b(?:which|what) ethnic\b|\bethnic group\b[^.?]*\byou\b/i,
    ],
    [
      "sexual_orientation",
      /\bsexual (?:orientation|preference)\b|\bare you (?:gay|lesbian|bisexual|straight)\b/i,
    ],
    [
      "criminal",
      /\b(?:have you|were you)\b[^.?]*\bconvicted\b|\bdo you have\b[^.?]*\bcriminal record\b/i,
    ],
  ],
};

const askedOfOthers: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bvertrouw(?:t|en)?\b|\bvindt u dat\b|\bzou(?:den)? moeten\b|\bverzekering\b/i,
  en: /\btrust\b|\bshould\b|\binsurance\b|\bdo you think that\b/i,
};

/** The special category that a question asks for by its words; null when it seems to ask for none. */
export function specialCategoryOf(label: string, language: ProseLanguage): Sensitive | null {
  if (askedOfOthers[language].test(label)) return null;
  return patterns[language].find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

const membership: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bu\b[^.?]*\blid\b|\blid\b[^.?]*\bu\b|\baangesloten\b/i,
  en: /\byou\b[^.?]*\b(?:member|belong)\b/i,
};

const groups: Readonly<Record<ProseLanguage, Patterns>> = {
  nl: [
    ["union", /\bvakbond\b/i],
    ["political_opinion", /\bpolitieke partij\b/i],
    ["religion", /\b(?:kerk|moskee|synagoge|geloofsgemeenschap)\b/i],
  ],
  en: [
    ["union", /\b(?:trade|labou?r) union\b|^(?:a )?union$/i],
    ["political_opinion", /\bpolitical party\b/i],
    ["religion", /\b(?:church|mosque|synagogue|faith group)\b/i],
  ],
};

/** The special category among the groups that someone can be a member of. */
export function specialMembership(
  question: string,
  answers: readonly string[],
  language: ProseLanguage,
): Sensitive | null {
  if (!membership[language].test(question)) return null;
  return (
    groups[language].find(([, pattern]) => answers.some((label) => pattern.test(label)))?.[0] ??
    null
  );
}
