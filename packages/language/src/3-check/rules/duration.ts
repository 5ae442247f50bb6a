import { assumed, predictedMinutes } from "../duration.ts";
import type { Finding, Rule } from "../rule.ts";
import { aboutWhole } from "../branches.ts";
import { versionWords } from "../words/versions.ts";

type Data = {
  versions: string;
  minutes: number;
  declared: number;
  words: number;
  perMinute: number;
  stream: string;
};

/** So much longer than announced, that it is not the guess that is wrong. */
const margin = 1.25;

/** A questionnaire that takes longer than `sample` says. */
export const duration: Rule<Data> = {
  kind: {
    code: "C0701",
    id: "duration",
    severity: "warning",
    message: ({ versions, minutes, declared, words, perMinute, stream }) =>
      `It takes about ${minutes} minutes${versions}, and \`sample ${stream}\` says ${declared}. That is ${words} words at ${perMinute} a minute, and 4 seconds for a choice, 8 for an option or several answers, 30 for a text that is required.`,
    why: "People who expect less time stop halfway or answer at random, and a panel is paid for the time it was told.",
    help: () => "Shorten what is read, ask less, or say the longer time.",
  },
  certainty: "assumed",
  check: ({ consultation, resolved, language }) =>
    consultation.plan.samples.flatMap(({ stream, minutes: declared }): Finding<Data>[] => {
      if (declared === undefined) return [];
      const long = predictedMinutes(consultation).filter(({ mean }) => mean > margin * declared);
      if (long.length === 0) return [];
      const worst = long.reduce((one, other) => (one.mean >= other.mean ? one : other));
      return [
        {
          ...aboutWhole(resolved),
          key: stream,
          data: {
            ...{ stream, declared, perMinute: assumed.wordsPerMinute },
            versions: versionWords(
              long.map(({ versions }) => versions),
              consultation,
              language,
            ),
            minutes: Math.round(worst.mean),
            words: Math.round(worst.words().mean),
          },
        },
      ];
    }),
};
