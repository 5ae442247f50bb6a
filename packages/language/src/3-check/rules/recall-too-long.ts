import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** How many times something ordinary was done is asked over a longer time than people remember. */
export const recallTooLong: Rule<Data> = {
  kind: {
    code: "C0515",
    id: "recall-too-long",
    severity: "info",
    message: ({ question, words }) =>
      `\`${question}\` asks people to count something ordinary over a long time: “${words}”.`,
    why: "Nobody remembers how many times they did what they do every week. They multiply a guess, and the numbers are those of the guess.",
    help: () =>
      "Ask for the last 7 days or the last 4 weeks, or how often people usually do it, with answers to choose from.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "number") return [];
      const words = wordingsOfQuestion(question, consultation)
        .map(({ label, language }) =>
          ordinary[language].test(label) ? long[language].exec(label)?.[0] : undefined,
        )
        .find((one) => one !== undefined);
      return words === undefined
        ? []
        : [{ about: question.path, data: { question: question.path, words } }];
    }),
};

/** What people do so often that they keep no count. */
const ordinary: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bhoe(?:veel (?:keer|maal|uur|dagen|glazen|kilometer)| vaak)\b[^?]*\b(?:at|dronk|kookte|fietste|wandelde|liep|sportte|reisde|reed|belde|appte|winkelde|kocht|keek|las|luisterde|gebruikte|deed u boodschappen|met de (?:bus|trein|tram|auto|fiets))\b/i,
  en: /\bhow (?:many (?:times|hours|days|glasses|miles|kilometres)|often)\b[^?]*\b(?:eat|ate|eaten|drink|drunk|cook(?:ed)?|cycle[d]?|walk(?:ed)?|drive|driven|travel(?:led)?|phone[d]?|shop(?:ped)?|buy|bought|watch(?:ed)?|read|listen(?:ed)?|use[d]?|by (?:bus|train|tram|car|bike))\b/i,
};

/** More than half a year. */
const long: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:in|sinds) (?:de |het )?(?:afgelopen|laatste|vorige?) (?:(?:[7-9]|1\d|2\d|twaalf|acht|negen|tien|elf) maanden|(?:(?:\d+|twee|drie|vier|vijf|tien) )?ja(?:ar|ren))\b/i,
  en: /\b(?:in|over|during) the (?:last|past|previous) (?:(?:[7-9]|1\d|2\d|twelve|eight|nine|ten|eleven) months|(?:(?:\d+|two|three|four|five|ten) )?years?)\b/i,
};
