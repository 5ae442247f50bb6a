import { burdenIn, type Burden } from "../experiment/burden.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = {
  long: string;
  short: string;
  words: number;
  fewerWords: number;
  answers: number;
  fewerAnswers: number;
};

/** One version has clearly more to read or to answer than another. */
export const armUnequalBurden: Rule<Data> = {
  kind: {
    code: "C0309",
    id: "arm-unequal-burden",
    severity: "warning",
    message: ({ long, short, words, fewerWords, answers, fewerAnswers }) =>
      `\`${long}\` is longer than \`${short}\`: ${words} words to read against ${fewerWords}, ${answers} to answer against ${fewerAnswers}, counting everything that some answers lead to.`,
    why: "More people stop in a longer version, and those who stay are others. The versions then differ in who answered, not only in what was asked.",
    help: () =>
      "Give the other version as much to read and to answer, for example with a neutral text of the same length, or `allow` this and report how many stopped in each version.",
  },
  certainty: "assumed",
  check: ({ consultation }) => {
    const { factors } = consultation.instrument;
    const first = Object.fromEntries(factors.map(({ id, arms }) => [id, arms[0]!.id]));
    return factors.flatMap((factor): Finding<Data>[] => {
      const burdens = factor.arms
        .map(({ id }) => ({ id, ...burdenIn(consultation, { ...first, [factor.id]: id }) }))
        .sort((one, other) => one.words - other.words || one.answers - other.answers);
      const [least, most] = [burdens[0]!, burdens.at(-1)!];
      if (!isLonger(most, least)) return [];
      return [
        {
          about: most.id,
          key: least.id,
          data: {
            long: most.id,
            short: least.id,
            words: most.words,
            fewerWords: least.words,
            answers: most.answers,
            fewerAnswers: least.answers,
          },
        },
      ];
    });
  },
};

/** More than this, in proportion. */
const much = 1.15;
/** A quarter of a minute of reading, or three answers: less is no burden, however short the whole. */
const noticed: Burden = { words: 60, answers: 3 };

const isLonger = (most: Burden, least: Burden): boolean =>
  (["words", "answers"] as const).some(
    (of) => most[of] > much * least[of] && most[of] - least[of] >= noticed[of],
  );
