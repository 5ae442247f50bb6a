import { withoutQuotes, wordsOf } from "../prose/sentences.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { textsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { declared: string; seems: string; text: string };

/** A text seems to be in another language than the one that it is declared to be in. */
export const languageOfParts: Rule<Data> = {
  kind: {
    code: "C0904",
    id: "language-of-parts",
    severity: "warning",
    message: ({ declared, seems, text }) =>
      `This text stands among those in \`${declared}\` and seems to be in \`${seems}\`: “${text}”`,
    why: "A screen reader pronounces it by the rules of the wrong language (WCAG 3.1.2), and who chose the other language may not understand it.",
    help: ({ declared, seems }) =>
      `Write it in \`${declared}\`, or move it to the texts in \`${seems}\`.`,
  },
  certainty: "heuristic",
  check: (context) => {
    const { texts, language: source } = context.consultation;
    return eachOnce(
      textsOf(context.consultation).flatMap(({ key, tag, language, text }) => {
        const declared = language;
        const seems = declared === "nl" ? "en" : "nl";
        // A translation that is its source untouched has a rule of its own.
        const isUntouched = tag !== source && same(texts[key]?.in[tag], texts[key]?.in[source]);
        if (isUntouched || !isIn(seems, text)) return [];
        const shown = text.replace(/\s+/g, " ").trim();
        const short = shown.length > 60 ? `${shown.slice(0, 57).trimEnd()}…` : shown;
        return [foundIn(context, { key, tag }, { declared: tag, seems, text: short })];
      }),
    );
  },
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Words that hold sentences together in one of the two languages and are no word of the other. */
const small: Readonly<Record<ProseLanguage, ReadonlySet<string>>> = {
  nl: new Set(
    "de het een en van dat niet op te met voor zijn er aan om ook als bij dit wordt naar hebt heeft u uw wij ze hun maar nog wat welke deze geen dan uit door kan moet zou zich hoe meer al tot".split(
      " ",
    ),
  ),
  en: new Set(
    "the a and to that it for you your with are this be by at from have they their not but what which will would can should how there has been do does more than if who".split(
      " ",
    ),
  ),
};

/** Answers that are read in many questionnaires, whole. */
const answers: Readonly<Record<ProseLanguage, ReadonlySet<string>>> = {
  nl: new Set(
    "ja|nee|weet ik niet|weet niet|geen mening|zeg ik liever niet|dat zeg ik liever niet|niet van toepassing|geen van deze|eens|oneens|helemaal eens|helemaal oneens|nooit|soms|vaak|altijd".split(
      "|",
    ),
  ),
  en: new Set(
    "yes|no|i do not know|i don't know|don't know|no opinion|prefer not to say|i would rather not say|not applicable|none of these|agree|disagree|strongly agree|strongly disagree|never|sometimes|often|always".split(
      "|",
    ),
  ),
};

const fewestWords = 8;

/** Whether a text is in this language rather than in the other: several small words of it, hardly any of the other. */
function isIn(language: ProseLanguage, text: string): boolean {
  if (
    answers[language].has(
      text
        .toLowerCase()
        .replace(/[^\p{L}' ]/gu, "")
        .trim(),
    )
  )
    return true;
  const words = wordsOf(withoutQuotes(text).replace(/https?:\S+|\S+@\S+/g, " ")).map((word) =>
    word.toLowerCase(),
  );
  if (words.length < fewestWords) return false;
  const count = (of: ProseLanguage): number => words.filter((word) => small[of].has(word)).length;
  const [there, other] = [count(language), count(language === "nl" ? "en" : "nl")];
  return there >= 3 && there >= words.length / 5 && there >= 5 * other;
}
