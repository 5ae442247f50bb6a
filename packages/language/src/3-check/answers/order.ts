import { wordsOf } from "../prose/sentences.ts";
import { stepOf } from "./ladders.ts";
import { isAlphabetical } from "./lookup.ts";
import type { Labels } from "./sets.ts";

/** Parts of an order: of days, schools, numbers. */
const ordered =
  /\d|\b(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|eerste|tweede|derde|basis(?:school|onderwijs)|vmbo|mavo|lbo|lts|havo|vwo|mbo|hbo|wo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|ochtend|middag|avond|dag|week|maand|jaar|uur|two|three|four|five|six|first|second|third|primary|secondary|bachelor|master|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|morning|afternoon|evening|day|week|month|year|hour)s?\b/i;

/** Words that say how much of one thing it is, or yes and no, at the beginning of an answer. */
const graded =
  /^(?:zeker|beslist|waarschijnlijk|misschien|ja|nee|helemaal|volledig|grotendeels|deels|gedeeltelijk|nogal|tamelijk|vrij|redelijk|enigszins|nauwelijks|amper|erg|heel|zeer|uiterst|extreem|matig|licht|ernstig|minder|minst|meer|meest|geheel|vooral|hoofdzakelijk|bijna|half|gedeeld|evenveel|ongeveer evenveel|entirely|mainly|largely|wholly|almost|nearly|about (?:equally|half|the same)|half|equally|definitely|certainly|probably|possibly|maybe|perhaps|yes|no|not|fully|completely|mostly|partly|quite|rather|fairly|somewhat|slightly|a little|hardly|barely|very|extremely|moderate(?:ly)?|mild(?:ly)?|severe(?:ly)?|least|less|more|much|large|small|none|geen|a (?:very )?(?:small|medium|moderate|large|big|great)|(?:een )?(?:heel )?(?:kleine?|redelijk|grote?))\b/i;

/** How far away something is, from here on. */
const near =
  /\b(?:(?:de|het)zelfde (?:straat|buurt|wijk|stad|dorp|plaats|gemeente|regio|provincie|land)|(?:in de|uit de) (?:buurt|omgeving)|dichtbij|vlakbij|verder weg|(?:ergens anders|elders) in|elders|(?:het|een ander) (?:buitenland|land)|(?:the )?same (?:street|neighbou?rhood|area|town|city|village|municipality|region|province|country)|near ?by|close by|further away|elsewhere|abroad|another country)\b/i;

/** Whether answers stand in an order of their own: of time, of size, of distance, of degree, or of the alphabet. */
export function haveOrder({ language, labels }: Labels): boolean {
  const inOrder = labels.filter(
    (label) =>
      [ordered, near].some((one) => one.test(label)) ||
      graded.test(label.trim()) ||
      stepOf(label, language ?? "en") !== null,
  );
  return inOrder.length > 1 || endAlike(labels) || isAlphabetical(labels);
}

/** Whether most end in one word, of which they say how much: "no risk", "a small risk", "a large risk". */
function endAlike(labels: readonly string[]): boolean {
  const last = labels.flatMap((label) => wordsOf(label.toLowerCase()).slice(1).at(-1) ?? []);
  const most = Math.max(
    0,
    ...[...Map.groupBy(last, (word) => word).values()].map(({ length }) => length),
  );
  return most > 2 && 2 * most > labels.length;
}
