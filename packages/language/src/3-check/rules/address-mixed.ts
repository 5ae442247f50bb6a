import { sentencesOf, withoutQuotes, wordsOf } from "../prose/sentences.ts";
import { foundIn } from "../prose/found.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; found: string; formal: number; informal: number };

const formal = /^(?:u|uw|uzelf)$/;
const informal = /^(?:jij|je|jou|jouw|jezelf|jijzelf)$/;

/** "je" that addresses nobody: people in general, and set phrases. Hours are written with a u too. */
const ofNobody =
  /\bje weet maar nooit\b|\bzeg maar je\b|\bals je het mij vraagt\b|\bwat je noemt\b|\bnoem je\b|\bdat heet je\b|\bjeetje\b|\b\d+(?:[.:]\d+)? u\b/gi;

/** A consultation that says "u" to its readers in one text and "je" in another. */
export const addressMixed: Rule<Data> = {
  kind: {
    code: "C0506",
    id: "address-mixed",
    severity: "warning",
    message: ({ text, found, formal: u, informal: je }) =>
      `\`${text}\` says “${found}”, and other texts address people differently: “u” or “uw” in ${u}, “je” or “jij” in ${je}.`,
    why: "Readers notice that several hands wrote it, and wonder whether it is still the same sender who asks.",
    help: () => "Choose one of the two and keep to it in every text of this language.",
  },
  certainty: "heuristic",
  check: (context) => {
    // People in a situation speak as they speak, and an answer is said by the reader.
    const speaks = textsOf(context.consultation).filter(
      ({ language, purpose }) =>
        language === "nl" && ["question", "prompt", "told", "option"].includes(purpose),
    );
    return [...Map.groupBy(speaks, ({ tag }) => tag).values()].flatMap((texts) => {
      const polite = texts.filter((prose) => wordOf(prose, formal) !== undefined);
      const familiar = texts.filter((prose) => wordOf(prose, informal) !== undefined);
      if (polite.length === 0 || familiar.length === 0) return [];
      const [fewer, word] =
        familiar.length <= polite.length ? [familiar, informal] : [polite, formal];
      const first = fewer[0]!;
      const count = (of: readonly Prose[]): number => new Set(of.map(({ key }) => key)).size;
      const found = wordOf(first, word)!;
      const data = { text: first.key, found, formal: count(polite), informal: count(familiar) };
      return [foundIn(context, first, data)];
    });
  },
};

function wordOf({ text, purpose }: Prose, which: RegExp): string | undefined {
  const said = withoutQuotes(text).replace(ofNobody, " ");
  // In an option "je" is people in general: what you are entitled to.
  const plain = purpose === "option" ? said.replace(/\bje\b/gi, " ") : said;
  return sentencesOf(plain)
    .flatMap(wordsOf)
    .find((word) => which.test(word.toLowerCase()));
}
