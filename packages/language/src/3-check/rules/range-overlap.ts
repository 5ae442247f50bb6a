import { isOrdered, numberClasses, type NumberClass } from "../answers/classes.ts";
import { answerSets, labelsIn } from "../answers/sets.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; first: string; second: string; number: number; what: string };

/** Two classes of numbers overlap, or leave a number out. */
export const rangeOverlap: Rule<Data> = {
  kind: {
    code: "C0402",
    id: "range-overlap",
    severity: "warning",
    message: ({ question, first, second, number, what }) =>
      what === "overlap"
        ? `Of \`${question}\` both \`${first}\` and \`${second}\` seem to hold ${number}.`
        : `Of \`${question}\` no answer seems to hold ${number}: \`${first}\` ends before it and \`${second}\` begins after it.`,
    why: "Who stands on the border chooses either class or none, and the shares no longer compare with those of the population.",
    help: () =>
      "Let every class begin one above the end of the one before: `18 to 34`, `35 to 64`, `65 or older`.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      answerSets(context.consultation).flatMap((set) => {
        if (!set.questions.some(({ type }) => type === "one")) return [];
        const keys = set.ordinary.map(set.keyOf);
        return labelsIn(context.consultation, keys).flatMap(({ tag, language, labels }) => {
          const classes = language === null ? null : numberClasses(labels, language);
          if (classes === null || !isOrdered(classes)) return [];
          const rising = [...classes].sort((a, b) => a.from - b.from);
          return rising.slice(1).flatMap((next, i) => {
            const before = rising[i]!;
            const wrong = between(before, next);
            if (wrong === null) return [];
            const [first, second] = [set.ordinary[before.at]!.id, set.ordinary[next.at]!.id];
            const data = { question: set.path, first, second, ...wrong };
            return [foundIn(context, { key: keys[next.at]!, tag }, data)];
          });
        });
      }),
    ),
};

/** What is wrong between one class and the next: a number that both hold, or one that neither does. */
function between(before: NumberClass, next: NumberClass): Pick<Data, "number" | "what"> | null {
  // Single numbers to choose from, such as years, are no classes that have to join.
  if (before.from === before.to && next.from === next.to && next.from !== before.to) return null;
  const ends = [before.to, next.from, before.openAt, next.openAt];
  const isWhole = ends.every((end) => end === undefined || Number.isInteger(end));
  if (!Number.isFinite(before.to) || !Number.isFinite(next.from))
    return before.to > next.from && Number.isFinite(next.from)
      ? { number: next.from, what: "overlap" }
      : null;
  if (next.from <= before.to)
    return isWhole || next.from < before.to || before.openAt === undefined
      ? { number: next.from, what: "overlap" }
      : null;
  if (!isWhole || next.from - before.to === 1) return null;
  // Of large amounts, the one point between "up to" and "more than" is a way of speaking, and that before 3,001 too.
  const isPoint =
    before.openAt !== undefined &&
    (before.openAt === next.openAt || before.openAt + 1 === next.from);
  return isPoint && before.openAt >= 1000
    ? null
    : { number: Math.floor(before.to) + 1, what: "gap" };
}
