import { seenNumbers } from "@pwe/model";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; said: string; from: string; to: string };

/** A question says what a number means that nobody can give. */
export const hintOutsideRange: Rule<Data> = {
  kind: {
    code: "C0440",
    id: "hint-outside-range",
    severity: "warning",
    message: ({ question, said, from, to }) =>
      `\`${question}\` says “${said}”, and its numbers run from ${from} to ${to}.`,
    why: "Who means that number looks for it in vain, and gives another one.",
    help: () => "Change the words or the range.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const seen = seenNumbers(question);
      if (seen === undefined) return [];
      const [from, to] = [seen.write(seen.min), seen.write(seen.max)];
      const isOutside = (number: string): boolean =>
        Number(number) < Number(from) || Number(number) > Number(to);
      const said = wordingsOfQuestion(question, consultation)
        .flatMap(({ label, hint, language }) => [...`${label} ${hint}`.matchAll(meaning[language])])
        .find(([, number]) => isOutside(number!.replace(",", ".")))?.[0];
      if (said === undefined) return [];
      return [{ about: question.path, data: { question: question.path, said, from, to } }];
    }),
};

/** “0 means not at all”, “10 = the best” */
const meaning: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /(?<![\d.,])(\d+(?:,\d+)?) (?:betekent|is|staat voor|=) (?:dan )?(?:dat u )?(?:heel|zeer|helemaal|niet|geen|erg|het|de|slecht|goed|laag|hoog|uitstekend)\b/giu,
  en: /(?<![\d.,])(\d+(?:\.\d+)?) (?:means|is|stands for|=) (?:that you )?(?:very|not|no|extremely|completely|the|bad|good|poor|low|high|excellent)\b/giu,
};
