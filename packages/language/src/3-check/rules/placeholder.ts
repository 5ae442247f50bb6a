import { eachOnce, foundIn } from "../prose/found.ts";
import { withoutPlaceholders } from "../prose/numbers.ts";
import { writtenTexts } from "../prose/written.ts";
import type { Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { found: string };

/** A text that is not finished. */
export const placeholder: Rule<Data> = {
  kind: {
    code: "C1201",
    id: "placeholder",
    severity: "warning",
    message: ({ found }) => `This text does not look finished: ${found}.`,
    why: "What was meant to be filled in later is read by every respondent, and cannot be taken back once the study runs.",
    help: () => "Write what belongs here, or leave the text out.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      writtenTexts(context.consultation).flatMap(({ key, tag, text }) => {
        const all = unfinishedIn(withoutPlaceholders(text)).map((one) => `“${one}”`);
        if (all.length === 0) return [];
        return [foundIn(context, { key, tag }, { found: list(all, context.language) })];
      }),
    ),
};

/** Marks that people leave for themselves: in capitals, in brackets, or in words. */
const marks: readonly RegExp[] = [
  /\b(?:TODO|FIXME|TBD|TBA|NTB)\b/g,
  /\btodo\s*[:-]/gi,
  /\blorem ipsum\b|\bdolor sit amet\b/gi,
  /\?{3,}|(?<![^\s(])\?\?(?!\?)|(?<!\b(?:[Hh]oofdstuk|[Cc]hapter|[Dd]eel|[Pp]art|[Aa]rt(?:ikel|icle)|[Bb]ijlage|[Aa]ppendix|[Bb]oek|[Bb]ook) )\bX{3,}\b|\bx{4,}\b/g,
  /(?<![\w_\n])_{3,}(?![\w_])/g,
  /[[<(]\s*(?:X{2,}|x{2,}|\?+|\.{3}\s*invullen|…\s*invullen)\s*[\])>]/g,
  /(?:€|%|\$|£)\s*(?:XXX?|xxx?)\b|\b(?:XXX?|xxx?) ?(?:%|euro|miljoen|million|minuten|minutes|jaar|years)(?!\p{L})/gu,
  /(?<!\[)\[(?:hier |nog )?(?:(?:voor|achter)?naam|(?:first |last )?name|titel|title|bedrijf|company|product|merk|brand|stad|city|leeftijd|age|datum|date|bedrag|amount|gemeente|municipality|invullen|in te vullen|tekst|text|link|url|insert|fill in|your|uw|adres|address|aantal|number|organisatie|organi[sz]ation|jaar|year|plaats|place)\b[^\]]*\](?!\()/gi,
  /<(?:naam|name|datum|date|bedrag|amount|invullen|tekst|insert)\b[^>]*>/gi,
  /\b(?:tekst|text|afbeelding|toelichting|uitleg|inhoud) (?:volgt|komt)(?: (?:nog|later|hier))?\s*[.…!]*$|\bvolgt nog\s*[.…!]*$/gi,
  /\bnog (?:in te vullen|invullen|aan te vullen|aanvullen|uit te werken|uitwerken|te schrijven)\b|\bhier (?:komt|tekst) (?:de |nog |een )?(?:tekst|invoegen|invullen|uitleg|toelichting)\b/gi,
  /\b(?:text|explanation|description|content) (?:to follow|goes here|to be added|coming soon)\s*[.…!]*$|\binsert (?:text|name|date|amount|here)\b|\bplaceholder text\b|\bplaatshouder\b/gi,
  // notes of those who wrote it to each other
  /\[(?:vraag (?:aan|voor)|navragen|checken|check|controleren|overleg(?:gen)?|afstemmen|nog |let op|opmerking|noot|ask|verify|confirm|note|comment|discuss|bron\?|source\?)\b[^\]]*\](?!\()/gi,
  /\((?:NB:? ?)?(?:nog )?(?:check(?:en)?|controleren|navragen|afstemmen|overleggen|verify|to check|to confirm|confirm|discuss) (?:bij|met|with|by|at|door|of|if|whether)\b[^)]*\)|\bnog (?:afstemmen|navragen|controleren|checken|overleggen)\b|\b(?:to be confirmed|tbc)\b/gi,
  // what an interviewer is told, and what is done on the telephone
  /(?<![\p{L}])(?:INTERVIEWER|ENQU[EÊ]TEUR|ENQ|INT)\s*:|\((?:enqu[eê]teur|interviewer)\b[^)]*\)|\b(?:niet|hardop) voorlezen\b|\b(?:do not read out|read out|read aloud)\b|\b(?:toon|show) ?(?:kaart|card)\b/giu,
  /\b(?:toets|press) (?:een |a )?\d\b/gi,
  // routing of a form on paper
  /\((?:ga|go|skip|door) (?:verder )?(?:naar|to|met|direct to) (?:vraag|question|deel|section) \d+\w?\)/gi,
  /(?:[\p{L}\d-]+,? ){2}(?:de|(?:van|voor|met|op|in|aan) (?:het|een)|en|the|an?|of the|and|to the|for the|with the)\s*$/giu,
  /^(?:asdf\w*|bla(?: bla)*|nog niet bekend|volgt|to be (?:added|determined|decided|completed))[.…]*$/gi,
];

/** What in a text shows that it is not finished, in its order; a gap in a quotation is none. */
export function unfinishedIn(text: string): string[] {
  const trimmed = text.trim();
  const found = marks
    .flatMap((mark) => [...trimmed.matchAll(mark)])
    .sort((one, other) => one.index - other.index);
  // What stands in another mark is told with it.
  const apart = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other[0].length > one[0].length &&
          other.index <= one.index &&
          one.index + one[0].length <= other.index + other[0].length,
      ),
  );
  const gap = /\[\s*(?:…|\.\.\.)\s*\]/.exec(text);
  const isGap = gap !== null && !/["“”„«'‘’]/.test(text);
  const all = [...apart.map(([one]) => one.trim()), ...(isGap ? [gap[0]] : [])];
  return [...new Set(all)];
}
