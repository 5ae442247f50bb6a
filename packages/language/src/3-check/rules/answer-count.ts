import { answerSets, labelsIn, type AnswerSet } from "../answers/sets.ts";
import { isOrdered, numberClasses } from "../answers/classes.ts";
import { asksLookup, isAlphabetical, isCalledLookup } from "../answers/lookup.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; number: number; what: string };

const [mostAnswers, mostLevels] = [9, 7];

/** There is nothing to choose between, or more than people read. */
export const answerCount: Rule<Data> = {
  kind: {
    code: "C0409",
    id: "answer-count",
    severity: "warning",
    message: ({ question, number, what }) =>
      what === "few"
        ? `\`${question}\` has ${number === 0 ? "no answer" : "only one answer"} to choose.`
        : what === "levels"
          ? `The scale \`${question}\` has ${number} levels with a label, more than ${mostLevels}.`
          : `\`${question}\` has ${number} answers, more than ${mostAnswers}.`,
    why: "Of one answer nothing can be learned. Of a long list people read the first few, and of fine levels they cannot tell one from the next.",
    help: ({ what }) =>
      what === "few"
        ? "Add the other answers, or make it a text."
        : what === "levels"
          ? "Use five or seven levels, or a `scale` with labels at its ends only."
          : "Join answers, or ask in two steps. A list in which people only look up their own may stay: `allow` it and say so.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const found = countOf(set, context);
      return found === null ? [] : [{ about: set.path, data: { question: set.path, ...found } }];
    }),
};

function countOf(set: AnswerSet, context: CheckContext): Pick<Data, "number" | "what"> | null {
  const number = set.ordinary.length;
  const substantive = set.answers.filter((one) => !("kind" in one) || one.kind !== "refused");
  if (substantive.length < 2) return { number: substantive.length, what: "few" };
  if (set.isScale) return number > mostLevels ? { number, what: "levels" } : null;
  return number > mostAnswers && !mayBeLong(set, context) ? { number, what: "many" } : null;
}

/** A list to look one's own up in, or classes of a number: nobody has to weigh each of them. */
const mayBeLong = (set: AnswerSet, { consultation }: CheckContext): boolean => {
  const asked = set.questions.map(({ path }) => `${path}#label`);
  const isNamed =
    isCalledLookup(set.path) ||
    labelsIn(consultation, asked).some(({ labels }) => labels.some(asksLookup));
  return (
    isNamed ||
    set.labels().some(({ language, labels }) => {
      const classes = language === null ? null : numberClasses(labels, language);
      return isAlphabetical(labels) || (classes !== null && isOrdered(classes));
    })
  );
};
