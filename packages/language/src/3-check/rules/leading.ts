import { eachOnce, foundIn } from "../prose/found.ts";
import { sentencesOf, withoutQuotes } from "../prose/sentences.ts";
import { leaning } from "../prose/leaning.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; words: string };

/** A question about storing or sharing what someone answers asks for permission, and not for an opinion. */
const permission =
  /\b(?:uw|jouw|your)\b.*\b(?:antwoord|gegevens|adres|answer|data|details|address)|\bcontact\b|\bbenader/i;

/** A question that says which answer is hoped for. */
export const leading: Rule<Data> = {
  kind: {
    code: "C0502",
    id: "leading",
    severity: "warning",
    message: ({ text, words }) => `\`${text}\` leans towards one answer: “${words}”.`,
    why: "Many people say what seems to be hoped for, and most of all those without a firm opinion. The share that agrees comes out too high.",
    help: () =>
      "Ask openly, and name both ends: “Do you agree or disagree …?”, “What do you think of …?”, “How … or …?”.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      textsOf(context.consultation)
        .filter(({ purpose }) => purpose === "question" || purpose === "prompt")
        .flatMap((prose) =>
          sentencesOf(withoutQuotes(prose.text)).flatMap((sentence) => {
            const found = leaning[prose.language].find(
              ({ words, unless }) => words.test(sentence) && unless?.test(sentence) !== true,
            );
            if (!found || permission.test(sentence)) return [];
            const words = found.words
              .exec(sentence)![0]
              .replace(/^[\s,]+/, "")
              .trim();
            return [foundIn(context, prose, { text: prose.key, words }, { key: words })];
          }),
        ),
    ),
};
