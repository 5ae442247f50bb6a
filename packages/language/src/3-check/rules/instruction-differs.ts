import type { Question } from "@pwe/model";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Way = "one" | "several" | "order" | "own words";
type Data = { question: string; words: string; way: Way };

/** A question tells people to answer in a way in which it cannot be answered. */
export const instructionDiffers: Rule<Data> = {
  kind: {
    code: "C0447",
    id: "instruction-differs",
    severity: "warning",
    message: ({ question, words, way }) =>
      `\`${question}\` says “${words}”, and ${takes[way as Way]}.`,
    why: "Who does as the text says finds that it cannot be done, or that the answer before it is gone. Others answer as the form lets them, and the two do not mean the same.",
    help: () =>
      "Say what the form takes, or ask with the kind of question that takes what is said.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      const way = wayOf(question);
      if (way === undefined) return [];
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ label, hint, language, tag }) => {
          const words = told(`${label}\n${hint}`, way, language);
          if (words === null) return [];
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, words, way })];
        },
      );
    }),
};

const takes: Readonly<Record<Way, string>> = {
  one: "one answer can be given",
  several: "several answers can be given",
  order: "answers are put in order",
  "own words": "it is answered in one's own words",
};

const ways: Partial<Record<Question["type"], Way>> = {
  one: "one",
  grid: "one",
  scale: "one",
  many: "several",
  rank: "order",
  text: "own words",
};

const wayOf = ({ type }: Question): Way | undefined => ways[type];

/** What texts tell people to do, by the ways of answering that this fits. */
const instructions: Readonly<
  Record<ProseLanguage, readonly { readonly says: RegExp; readonly fits: readonly Way[] }[]>
> = {
  nl: [
    {
      says: /\b(?:kruis|vink|kies|selecteer|geef|noem)\b[^.?!]{0,20}(?<!\p{L})(?:één|1|een enkel) (?:\p{L}+ )?(?:antwoord|mogelijkheid|hokje|optie)?\s*(?:aan)?(?=\s*[.)!]|$)|\bslechts één antwoord\b|(?<!\p{L})één antwoord mogelijk\b/iu,
      fits: ["one"],
    },
    {
      says: /\bmeer(?:dere)? antwoorden (?:zijn )?(?:mogelijk|toegestaan)\b|\b(?:kruis|vink|kies|selecteer)\b[^.?!]{0,20}\balles\b[^.?!]*\b(?:aan|past|van toepassing)\b|\bu (?:mag|kunt) (?:er )?meer(?:dere)?(?: antwoorden)? (?:aankruisen|kiezen|geven|aanvinken)\b/i,
      fits: ["several", "order"],
    },
    {
      says: /\b(?:zet|plaats)\b[^.?!]*\b(?:op|in) volgorde\b|\brangschik\b|\bsleep\b[^.?!]*\bvolgorde\b/i,
      fits: ["order"],
    },
    {
      says: /\b(?:schrijf|typ|vul)\b[^.?!]{0,30}\b(?:in uw eigen woorden|in eigen woorden)\b/i,
      fits: ["own words"],
    },
  ],
  en: [
    {
      says: /\b(?:tick|check|choose|select|pick|mark|give)\b (?:only |just )?\b(?:one|1|a single)\b (?:answer|box|option|response|only)\b|\bone answer only\b|\bonly one answer\b/i,
      fits: ["one"],
    },
    {
      says: /\b(?:tick|check|choose|select|mark|pick) (?:all|any|as many)\b[^.?!]*|\b(?:several|multiple|more than one) (?:answers?|responses?|options?) (?:are |is |can be )?(?:possible|allowed|given|chosen)\b|\byou (?:can|may) (?:tick|choose|select|give|pick) (?:several|more than one|multiple)\b/i,
      fits: ["several", "order"],
    },
    {
      says: /\b(?:put|place|arrange|drag)\b[^.?!:]*\b(?:in|into) (?:the )?(?:right )?order\b|\brank (?:the|these|them|all|from)\b/i,
      fits: ["order"],
    },
    {
      says: /\b(?:write|type|describe|explain)\b[^.?!]{0,30}\bin your own words\b/i,
      fits: ["own words"],
    },
  ],
};

function told(text: string, way: Way, language: ProseLanguage): string | null {
  const all = instructions[language].flatMap(({ says, fits }) => {
    const words = says.exec(text)?.[0].trim();
    return words === undefined ? [] : [{ words, isFit: fits.includes(way) }];
  });
  return all.some(({ isFit }) => isFit) ? null : (all[0]?.words ?? null);
}
