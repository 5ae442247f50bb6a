import type { ProseLanguage } from "./texts.ts";

/** Where on the screen, or in the order of what is asked, a text points. */
export type Direction = "up" | "down" | "before" | "after" | "turn" | "page" | "said";

const things =
  "(?:options?|questions?|answers?|texts?|tables?|lists?|statements?|choices|pictures?|images?|maps?|information|sentences?|measures?)";

/** The words that point. */
export const pointers: Readonly<Record<ProseLanguage, Readonly<Record<Direction, RegExp>>>> = {
  nl: {
    up: /\b(?:hierboven|bovenstaande)\b/i,
    down: /\b(?:hieronder(?! vallen| valt| verstaan)|onderstaande)\b/i,
    before: /\bvorige vraag\b/i,
    after: /\bvolgende vraag\b/i,
    turn: /(?:^|[.!?]\s+)(?:(?:en )?(?:nu|dan) )?(?:het|de) (?:eerste|tweede|derde|vierde|laatste|volgende) (?:\p{L}+ )?(?:dilemma|onderwerp|keuze|deel|geval|situatie|verhaal|plan)\b|\b(?:dit|dat) (?:is|was) (?:het|de) (?:eerste|tweede|derde|vierde|laatste|volgende)\b|(?:^|[.!?]\s+)(?:tot slot|ten slotte|als laatste|om te beginnen|allereerst)\b|\b(?:het|de) (?:vorige|voorgaande) (?:dilemma|onderwerp|keuze|deel|geval|situatie|verhaal|plan)\b/iu,
    page: /\b(?:vorige|volgende) (?:pagina|bladzijde|scherm)\b/i,
    said: /(?<=^[^.!?]*)\b(?:(?:deze|die) (?:manier|vorm|wijze) (?:van|om)|(?:deze|die) (?:keuze|mening|reden(?:en)?)|dit antwoord)\b/iu,
  },
  en: {
    up: new RegExp(
      `\\b(?:see|shown|listed|mentioned|described|explained|given|stated|${things}) above\\b|\\bthe above\\b|\\b(?:gave|chose|wrote|said|read|saw) above\\b`,
      "i",
    ),
    down: new RegExp(
      `\\b(?:see|shown|listed|mentioned|described|explained|given|stated|${things}) below\\b`,
      "i",
    ),
    before: /\bprevious question\b/i,
    after: /\bnext question\b/i,
    turn: /(?:^|[.!?]\s+)(?:(?:and )?(?:now|then) )?(?:(?:to|for) )?(?:the|our) (?:first|second|third|fourth|last|final|next) (?:\w+ )?(?:dilemma|subject|topic|choice|part|case|situation|story|plan)\b|\b(?:this|that|here) (?:is|was) (?:the|our) (?:first|second|third|fourth|last|final|next)\b|(?:^|[.!?]\s+)(?:finally|lastly|last of all|to begin with|to start with|first of all)\b|\b(?:previous|preceding) (?:dilemma|subject|topic|choice|part|case|situation|story|plan)\b/iu,
    page: /\b(?:previous|next) (?:page|screen)\b/i,
    said: /(?<=^[^.!?]*)\b(?:(?:this|that) (?:way|means|form|mode) of|(?:this|that) (?:choice|answer|opinion|reason)|(?:these|those) reasons)\b/iu,
  },
};
