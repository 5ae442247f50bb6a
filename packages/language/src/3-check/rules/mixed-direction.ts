import { pick, versionCombinations, type Consultation, type Question, blockOf } from "@pwe/model";
import { answerSets, labelsIn, type AnswerSet } from "../answers/sets.ts";
import { stepOf, stepsOf, wayOf } from "../answers/ladders.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { block: string; question: string; way: string; other: string };

/** Of two scales in one block, one runs up and the other down. */
export const mixedDirection: Rule<Data> = {
  kind: {
    code: "C0403",
    id: "mixed-direction",
    severity: "warning",
    message: ({ question, way, other }) =>
      way === "down"
        ? `\`${question}\` begins with its high end, and \`${other}\` in the same block with its low end.`
        : `\`${question}\` begins with its low end, and \`${other}\` in the same block with its high end.`,
    why: "Respondents who expect the same order answer the opposite of what they mean, and nobody can tell them from the others.",
    help: () => "Put the answers of both in the same order, from low to high.",
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const first = new Map<string, { question: Question; way: -1 | 1 }>();
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const way = directionOf(question, consultation);
      const block = blockOf(question.path);
      if (way === 0) return [];
      const other = first.get(block) ?? { question, way };
      first.set(block, other);
      if (other.way === way) return [];
      return [
        {
          about: question.path,
          data: {
            ...{ block, question: question.path, other: other.question.path },
            way: way === 1 ? "up" : "down",
          },
        },
      ];
    });
  },
};

/** Whether a question's scale goes up (1) or down (-1); 0 when that cannot be told. */
function directionOf(question: Question, consultation: Consultation): -1 | 0 | 1 {
  if (question.type === "scale") return ends(question.path, consultation);
  if (question.type !== "one" && question.type !== "grid") return 0;
  const set = answerSets(consultation).find(({ questions }) => questions.includes(question));
  if (set === undefined || set.ordinary.length < 3) return 0;
  return bySides(set) || byNumbers(set, consultation) || byWords(set, consultation);
}

function ends(path: string, consultation: Consultation): -1 | 0 | 1 {
  for (const { language, labels } of labelsIn(consultation, [`${path}#min`, `${path}#max`])) {
    const ranks = language === null ? [] : ranksOf(labels, language);
    if (ranks.length > 0) return wayOf(ranks);
  }
  return 0;
}

/** The ranks of both ends of a scale, also where one is named by how much and the other by how good. */
function ranksOf(labels: readonly string[], language: ProseLanguage): readonly number[] {
  const steps = stepsOf(labels, language);
  if (steps !== null) return steps.map(({ rank }) => rank);
  const [low, high] = labels.map((label) => stepOf(label, language));
  const isBottom = (step: typeof low): boolean => step?.ladder === "amount" && step.rank === 0;
  if (isBottom(low) && high && high.rank > 0) return [0, 1];
  return isBottom(high) && low && low.rank > 0 ? [1, 0] : [];
}

function bySides({ ordinary }: AnswerSet): -1 | 0 | 1 {
  const [first] = ordinary;
  const last = ordinary.at(-1);
  if (!first || !last || !("side" in first) || !("side" in last)) return 0;
  if (first.side === "less" && last.side === "more") return 1;
  return first.side === "more" && last.side === "less" ? -1 : 0;
}

function byNumbers({ path, ordinary }: AnswerSet, consultation: Consultation): -1 | 0 | 1 {
  const [versions = {}] = versionCombinations(consultation.instrument);
  const score = consultation.attributes.find(({ id }) => id === "score");
  const numbers = ordinary.map(({ id }) => {
    const found = score?.values.find(({ of }) => of === `${path}.${id}`);
    return found === undefined ? undefined : pick(found.value, versions);
  });
  return numbers.every((one) => one !== undefined) ? wayOf(numbers) : 0;
}

function byWords(set: AnswerSet, consultation: Consultation): -1 | 0 | 1 {
  for (const { language, labels } of labelsIn(consultation, set.ordinary.map(set.keyOf))) {
    if (language === null) continue;
    const steps = labels.flatMap((label) => stepOf(label, language) ?? []);
    const kinds = new Set(steps.map(({ ladder }) => ladder));
    if (steps.length < 3 || kinds.size > 1) continue;
    const [low, high] = [steps[0]!.rank, steps.at(-1)!.rank];
    if (low !== high) return low < high ? 1 : -1;
  }
  return 0;
}
