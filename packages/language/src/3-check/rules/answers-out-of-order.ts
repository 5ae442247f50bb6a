import { isOrdered, numberClasses } from "../answers/classes.ts";
import { stepOf } from "../answers/ladders.ts";
import { answerSets, type AnswerSet } from "../answers/sets.ts";
import { saysNotKnown, saysRefusal } from "../answers/way-out.ts";
import type { ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; answer: string; before: string };

/** Answers that are steps of one thing stand in another order. */
export const answersOutOfOrder: Rule<Data> = {
  kind: {
    code: "C0430",
    id: "answers-out-of-order",
    severity: "warning",
    message: ({ question, answer, before }) =>
      `The answers of \`${question}\` are steps of one thing, and \`${answer}\` does not go on from \`${before}\`.`,
    why: "People look for their place on a scale by where it stands. In a scale that goes back and forth they choose the wrong step.",
    help: () => "Put the answers in their order, from low to high.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      if (set.questions.some((one) => one.type !== "grid" && "shuffle" in one && one.shuffle))
        return [];
      if (!set.isScale && !set.questions.some(({ type }) => type === "one")) return [];
      const at = turnIn(set, context);
      if (at === null) return [];
      const [before, answer] = [set.ordinary[at - 1]!.id, set.ordinary[at]!.id];
      return [{ about: set.path, data: { question: set.path, answer, before } }];
    }),
};

/** Where the order turns round; null where it does not, or cannot be told. */
function turnIn(set: AnswerSet, { consultation }: CheckContext): number | null {
  for (const { language, labels } of set.labels()) {
    if (language === null) continue;
    const classes = numberClasses(labels, language);
    if (classes !== null && classes.length > 2 && classes.length === labels.length) {
      if (isOrdered(classes)) continue;
      const turn = turnAt(classes.map(({ from, to }) => (Number.isFinite(from) ? from : to - 1)));
      if (turn !== null) return turn;
    }
    const turn = turnAt(ranksOf(labels, language));
    if (turn !== null) return turn;
  }
  return null;
}

/** The ranks of steps of one ladder; none where some answer is none of them. A middle or a way out may stand anywhere. */
function ranksOf(labels: readonly string[], language: ProseLanguage): (number | null)[] {
  const isOut = (label: string): boolean =>
    saysNotKnown(label, language) || saysRefusal(label, language);
  const steps = labels.map((label) => (isOut(label) ? "out" : stepOf(label, language)));
  const known = steps.flatMap((one) => (one === "out" || one === null ? [] : [one]));
  if (known.length < 4 || steps.includes(null)) return [];
  if (new Set(known.map(({ ladder }) => ladder)).size > 1) return [];
  return steps.map((one) =>
    one === "out" || one === null || (one.ladder === "judgement" && one.rank === 0)
      ? null
      : one.rank,
  );
}

/** The first place behind which numbers that went up go down, or the other way round. */
function turnAt(ranks: readonly (number | null)[]): number | null {
  let [way, last]: [number, number | null] = [0, null];
  for (const [at, rank] of ranks.entries()) {
    if (rank === null) continue;
    const step = last === null ? 0 : Math.sign(rank - last);
    if (step !== 0 && way !== 0 && step !== way) return at;
    if (step !== 0) way = step;
    last = rank;
  }
  return null;
}
