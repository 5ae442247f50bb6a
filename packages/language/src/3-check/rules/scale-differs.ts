import { seenNumbers, type Question } from "@pwe/model";
import { wordingsOfQuestion, type Asked } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** A question names the scale to answer on, and is answered on another. */
export const scaleDiffers: Rule<Data> = {
  kind: {
    code: "C0441",
    id: "scale-differs",
    severity: "warning",
    message: ({ question, words }) =>
      `\`${question}\` says “${words}”, and it is not answered in that way.`,
    why: "Who does what the text says cannot, and gives another answer or none. Often the text was kept when the kind of question or its range was changed.",
    help: () => "Change the words, or the kind of question or its range.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const words = wordingsOfQuestion(question, consultation)
        .map((asked) => unfitIn(question, asked))
        .find((one) => one !== undefined);
      return words === undefined
        ? []
        : [{ about: question.path, data: { question: question.path, words } }];
    }),
};

function unfitIn(
  question: Question,
  { label, hint, language, answers }: Asked,
): string | undefined {
  const said = rangesIn(`${label}\n${hint}`, language);
  if (question.type === "one")
    return said.find(({ from, to }) => answers.length < to - from + 1)?.words;
  const seen = seenNumbers(question);
  if (seen === undefined) return undefined;
  const [least, most] = [Number(seen.write(seen.min)), Number(seen.write(seen.max))];
  return said.find(({ from, to }) => from !== least || to !== most)?.words;
}

/** The ranges of numbers that people are told to answer in. */
const rangesIn = (
  said: string,
  language: ProseLanguage,
): { readonly words: string; readonly from: number; readonly to: number }[] =>
  [...said.matchAll(scales[language])].map(([words, from, to]) => ({
    ...{ words, from: Number(from), to: Number(to) },
  }));

const scales: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:op een schaal|cijfer|rapportcijfer|score|punten) (?:lopend )?(?:van|tussen) (?:de )?(\d+) (?:tot en met|t\/m|tot|en) (\d+)\b/giu,
  en: /\b(?:on a scale|mark|grade|score|points) (?:running )?(?:of|from|between) (\d+) (?:to|and|through) (\d+)\b/giu,
};
