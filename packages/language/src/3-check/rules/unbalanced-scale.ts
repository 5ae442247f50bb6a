import { pick, versionCombinations } from "@pwe/model";
import { answerSets, type AnswerSet } from "../answers/sets.ts";
import { stepsOf } from "../answers/ladders.ts";
import { saysNotKnown, saysRefusal } from "../answers/way-out.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { scale: string; low: number; high: number };

/** A scale has more levels on one side of its middle than on the other. */
export const unbalancedScale: Rule<Data> = {
  kind: {
    code: "C0401",
    id: "unbalanced-scale",
    severity: "warning",
    message: ({ scale, low, high }) =>
      `\`${scale}\` has ${low} ${low === 1 ? "level" : "levels"} below its middle and ${high} above it.`,
    why: "The longer side gets more answers only because there is more of it to choose, and the mean moves with it.",
    help: () =>
      "Give both sides as many levels. If one side really needs more, `allow` it and say why.",
  },
  certainty: "heuristic",
  check: (context) =>
    answerSets(context.consultation).flatMap((set): Finding<Data>[] => {
      const counts = bySides(set) ?? byNumbers(set, context) ?? byWords(set, context);
      if (counts === null) return [];
      const [low, high] = counts;
      if (low === high || ((low === 0 || high === 0) && !isOneSided(set, context))) return [];
      return [{ about: set.path, data: { scale: set.path, low, high } }];
    }),
};

type Counts = readonly [low: number, high: number];

function bySides({ ordinary }: AnswerSet): Counts | null {
  const sides = ordinary.flatMap((one) => ("side" in one && one.side ? [one.side] : []));
  if (sides.length === 0) return null;
  const count = (side: string): number => sides.filter((one) => one === side).length;
  return [count("less"), count("more")];
}

/** By a number that stands on every level and is zero in the middle. */
function byNumbers({ path, ordinary }: AnswerSet, { consultation }: CheckContext): Counts | null {
  for (const versions of versionCombinations(consultation.instrument))
    for (const { values } of consultation.attributes) {
      const numbers = ordinary.map(({ id }) => {
        const found = values.find(({ of }) => of === `${path}.${id}`);
        return found === undefined ? undefined : pick(found.value, versions);
      });
      const known = numbers.filter((one) => one !== undefined);
      if (known.length !== ordinary.length || !known.includes(0)) continue;
      const below = known.filter((one) => one < 0).length;
      const above = known.filter((one) => one > 0).length;
      if (below > 0 && above > 0) return [below, above];
    }
  return null;
}

/** Whether every answer is on one side by its words, and none is the end or the middle of it. */
const isOneSided = (set: AnswerSet, { consultation }: CheckContext): boolean =>
  set.labels().some(({ language, labels }) => {
    const steps = language === null ? null : stepsOf(labels, language);
    return (
      steps !== null &&
      steps.length > 2 &&
      steps[0]!.ladder === "judgement" &&
      (steps.every(({ rank }) => rank > 0) || steps.every(({ rank }) => rank < 0))
    );
  });

/** By the words of the levels, when every one of them says on which side it is. */
function byWords(set: AnswerSet, { consultation }: CheckContext): Counts | null {
  for (const { language, labels } of set.labels()) {
    if (language === null) continue;
    const shown = labels.filter(
      (label) => !saysNotKnown(label, language) && !saysRefusal(label, language),
    );
    const steps = shown.length < 3 ? null : stepsOf(shown, language);
    if (steps === null || steps[0]!.ladder !== "judgement") continue;
    // "Not clear" is less of clear, and may be the end of a scale with one side.
    if (!steps.some(({ against }) => against) && !steps.every(({ rank }) => rank > 0)) continue;
    const hasMiddle = steps.some(({ rank }) => rank === 0);
    const sided = steps.filter(({ rank }) => hasMiddle || Math.abs(rank) !== 0.5);
    const below = sided.filter(({ rank }) => rank < 0).length;
    return [below, sided.filter(({ rank }) => rank > 0).length];
  }
  return null;
}
