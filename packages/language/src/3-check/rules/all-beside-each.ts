import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; answer: string };

/** Of a question with several answers, one answer says that all of the others hold. */
export const allBesideEach: Rule<Data> = {
  kind: {
    code: "C0446",
    id: "all-beside-each",
    severity: "warning",
    message: ({ question, answer }) =>
      `\`${question}\` takes several answers, and one of them stands for all others: “${answer}”.`,
    why: "One person chooses all of them and another only this one. Both mean the same, and in the counts of each answer the second is missing.",
    help: () => "Leave it out: who means all of them chooses all of them.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) => {
      if (question.type !== "many") return [];
      return wordingsOfQuestion(question, context.consultation).flatMap(
        ({ answers, language, tag }) => {
          const answer = answers.find((one) => all[language].test(one.trim()));
          if (answer === undefined) return [];
          const key = `${question.path}#label`;
          return [foundIn(context, { key, tag }, { question: question.path, answer })];
        },
      );
    }),
};

const all: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:al(?:le|les)(?: (?:van )?(?:deze|bovenstaande|het bovenstaande|hierboven|genoemde)(?: \p{L}+)?)?|(?:alle|elk) \p{L}+ hierboven|beide|allebei|(?:alle )?bovenstaande)\.?$/iu,
  en: /^(?:all(?: of)? (?:the above|these|them|those)|both(?: of (?:the above|these|them))?|everything(?: above)?)\.?$/i,
};
