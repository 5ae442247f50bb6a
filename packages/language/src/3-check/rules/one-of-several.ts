import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** Of several things that can be so side by side only one can be answered. */
export const oneOfSeveral: Rule<Data> = {
  kind: {
    code: "C0438",
    id: "one-of-several",
    severity: "warning",
    message: ({ question, words }) => `\`${question}\` asks “${words}”, and takes one answer.`,
    why: "Who has or did two of them must leave one out. The shares are too low, and nobody can see by how much.",
    help: () =>
      "Ask it as `many`, or ask for one: “which one …”, “which … most often”, “the most important”.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "one" || question.answers.length < 3) return [];
      const words = wordingsOfQuestion(question, consultation)
        .map(({ label, hint, language }) =>
          forOne[language].test(`${label} ${hint}`) ? null : asksSeveral[language].exec(label)?.[0],
        )
        .find((found) => found);
      if (!words) return [];
      return [{ about: question.path, data: { question: question.path, words: words.trim() } }];
    }),
};

const asksSeveral: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bwelke (?:van )?(?:deze|de volgende|onderstaande)(?: \p{L}+(?:en|s))? (?:hebt|heeft|had|deed|doet|gebruikt|gebruikte|bezit|bezocht|bezoekt|kent|las|leest|kocht) u\b|\bwelke \p{L}+(?:en|s) (?:hebt|heeft|had|gebruikt|gebruikte|bezit|bezocht|kent|spreekt|las|leest|volgt) u\b/iu,
  en: /\bwhich of (?:these|the following)(?: \p{L}+s)? (?:have you|do you (?:have|own|use|do|visit|read|know|speak)|did you (?:use|do|visit|read|buy|have))\b|\b(?:which|what) \p{L}+s (?:have you (?:used|visited|done|read|bought|had)|do you (?:have|own|use|speak|read|know))\b/iu,
};

/** Words that ask for one of them. */
const forOne: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:(?:het )?meest(?:e)?|vaakst|liefst|het langst|het laatst|eerst(?:e)?|laatste|best(?:e)?|belangrijkst\p{L}*|hoogst\p{L}*|voornaamste|vooral|één|hoofdzakelijk)\b/iu,
  en: /\b(?:which one|most|mainly|main|best|first|last|longest|highest|primary|primarily|only one|one of)\b/iu,
};
