import { wordingsOfQuestion, type Asked } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import { misfitOpen } from "../answers/misfits.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; asked: string; answered: string };

/** A question asks for one thing, and its answers are of another. */
export const answersDoNotFit: Rule<Data> = {
  kind: {
    code: "C0431",
    id: "answers-do-not-fit",
    severity: "warning",
    message: ({ question, asked, answered }) =>
      `\`${question}\` asks “${asked}”, and its answers are of another kind: “${answered}”.`,
    why: "People answer the question or the answers, and nobody can tell which. Mostly a scale was copied from the question before.",
    help: () => "Give answers to what is asked, or ask for what can be answered.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "one" && question.type !== "grid") return [];
      const found = wordingsOfQuestion(question, consultation)
        .map(misfit)
        .find((one) => one !== null);
      return found ? [{ about: question.path, data: { question: question.path, ...found } }] : [];
    }),
};

/** What a question begins with, and the words of answers to it. */
interface Kind {
  readonly asks: RegExp;
  readonly answers: RegExp;
}

const kinds: Readonly<Record<ProseLanguage, readonly Kind[]>> = {
  nl: [
    {
      asks: /^hoe vaak\b/i,
      answers:
        /\b(?:nooit|zelden|soms|vaak|altijd|keer|maal|dag(?:en|elijks)?|week|weken|wekelijks|maand(?:en|elijks)?|jaar(?:lijks)?|regelmatig|af en toe|meestal)\b/i,
    },
    { asks: /^hoe tevreden\b/i, answers: /tevreden/i },
    {
      asks: /^bent u het\b.*\beens\b/i,
      answers: /eens\b|^(?:ja|nee)\b/i,
    },
    { asks: /^in (?:hoeverre|welke mate) bent u het\b.*\beens\b/i, answers: /eens\b/i },
    { asks: /^hoe belangrijk\b/i, answers: /belangrijk/i },
    { asks: /^hoe waarschijnlijk\b/i, answers: /waarschijnlijk|zeker/i },
    { asks: /^hoe veilig\b/i, answers: /veilig/i },
    { asks: /^hoe duidelijk\b/i, answers: /duidelijk/i },
    { asks: /^hoeveel vertrouwen\b/i, answers: /vertrouw/i },
    { asks: /^(?:\b)\B/, answers: /^(?:ja|nee)\b/i },
  ],
  en: [
    {
      asks: /^how (?:often|frequently)\b/i,
      answers:
        /\b(?:never|rarely|seldom|sometimes|often|always|usually|times?|once|twice|days?|daily|weeks?|weekly|months?|monthly|years?|yearly|regularly|occasionally|hardly ever)\b/i,
    },
    { asks: /^how satisfied\b/i, answers: /satisf/i },
    {
      asks: /^do you (?:dis)?agree\b/i,
      answers: /agree|^(?:yes|no)\b/i,
    },
    {
      asks: /^(?:to what extent|how (?:much|strongly)) do you (?:dis)?agree\b/i,
      answers: /agree/i,
    },
    { asks: /^how important\b/i, answers: /important|importance/i },
    { asks: /^how likely\b/i, answers: /likely|certain/i },
    { asks: /^how safe\b/i, answers: /safe/i },
    { asks: /^how clear\b/i, answers: /clear/i },
    { asks: /^how much (?:trust|confidence)\b/i, answers: /trust|confidence/i },
    { asks: /^(?:\b)\B/, answers: /^(?:yes|no)\b/i },
  ],
};

/** The kind that most answers are of, where it is not the one that is asked for and no answer is of that. */
function misfit({ label, answers, language }: Asked): Omit<Data, "question"> | null {
  const asked = kinds[language].find(({ asks }) => asks.test(label.trim()));
  if (asked === undefined) return misfitOpen(label, answers, language);
  if (answers.some((one) => asked.answers.test(one))) return null;
  const other = kinds[language].find(
    (kind) => kind !== asked && answers.filter((one) => kind.answers.test(one)).length > 1,
  );
  const answered = answers.find((one) => other?.answers.test(one));
  if (answered === undefined) return null;
  return { asked: asked.asks.exec(label.trim())![0], answered };
}
