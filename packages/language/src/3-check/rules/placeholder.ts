import { eachOnce, foundIn } from "../prose/found.ts";
import { withoutPlaceholders } from "../prose/numbers.ts";
import { writtenTexts } from "../prose/written.ts";
import type { Rule } from "../rule.ts";

type Data = { found: string };

/** A text that is not finished. */
export const placeholder: Rule<Data> = {
  kind: {
    code: "C1201",
    id: "placeholder",
    severity: "warning",
    message: ({ found }) => `This text does not look finished: “${found}”.`,
    why: "What was meant to be filled in later is read by every respondent, and cannot be taken back once the study runs.",
    help: () => "Write what belongs here, or leave the text out.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      writtenTexts(context.consultation).flatMap(({ key, tag, text }) => {
        const found = unfinished(withoutPlaceholders(text));
        return found === null ? [] : [foundIn(context, { key, tag }, { found })];
      }),
    ),
};

/** Marks that people leave for themselves: in capitals, in brackets, or in words. */
const marks: readonly RegExp[] = [
  /\b(?:TODO|FIXME|TBD|TBA|NTB)\b/,
  /\btodo\s*[:-]/i,
  /\blorem ipsum\b|\bdolor sit amet\b/i,
  /\?{3,}|\bX{4,}\b|\bx{4,}\b/,
  /[[<(]\s*(?:X{2,}|x{2,}|\?+|\.{3}\s*invullen|…\s*invullen)\s*[\])>]/,
  /(?:€|%|\$|£)\s*(?:XXX?|xxx?)\b|\b(?:XXX?|xxx?) ?(?:%|euro|miljoen|million|minuten|minutes|jaar|years)(?!\p{L})/u,
  /\[(?:hier |nog )?(?:naam|name|datum|date|bedrag|amount|gemeente|municipality|invullen|in te vullen|tekst|text|link|url|insert|fill in|your|uw|adres|address|aantal|number|organisatie|organi[sz]ation|jaar|year|plaats|place)\b[^\]]*\](?!\()/i,
  /<(?:naam|name|datum|date|bedrag|amount|invullen|tekst|insert)\b[^>]*>/i,
  /\b(?:tekst|text|afbeelding|toelichting|uitleg|inhoud) (?:volgt|komt)(?: (?:nog|later|hier))?\s*[.…!]*$|\bvolgt nog\s*[.…!]*$/i,
  /\bnog (?:in te vullen|invullen|aan te vullen|aanvullen|uit te werken|uitwerken|te schrijven)\b|\bhier (?:komt|tekst) (?:de |nog |een )?(?:tekst|invoegen|invullen|uitleg|toelichting)\b/i,
  /\b(?:text|explanation|description|content) (?:to follow|goes here|to be added|coming soon)\s*[.…!]*$|\binsert (?:text|name|date|amount|here)\b|\bplaceholder text\b|\bplaatshouder\b/i,
  /^(?:asdf\w*|bla(?: bla)*|nog niet bekend|volgt|to be (?:added|determined|decided|completed))[.…]*$/i,
];

/** What in a text shows that it is not finished; a gap in a quotation is none. */
export function unfinished(text: string): string | null {
  const trimmed = text.trim();
  for (const mark of marks) {
    const found = mark.exec(trimmed);
    if (found !== null) return found[0].trim();
  }
  const gap = /\[\s*(?:…|\.\.\.)\s*\]/.exec(text);
  return gap !== null && !/["“”„«'‘’]/.test(text) ? gap[0] : null;
}
