import { predictedMinutes } from "../duration.ts";
import type { Finding, Rule } from "../rule.ts";
import { aboutWhole } from "../branches.ts";

type Data = { longest: number; mean: number; shortest: number };

/** Some respondents get far more to do than others. */
export const longestRoute: Rule<Data> = {
  kind: {
    code: "C0702",
    id: "longest-route",
    severity: "info",
    message: ({ longest, mean, shortest }) =>
      `The longest route takes about ${longest} minutes; the mean is ${mean} and the shortest ${shortest}.`,
    why: "Who has most to tell is asked most and stops most, so that the very group that was to be heard goes missing.",
    help: () => "Spread the follow-ups, or ask each respondent only some of them.",
  },
  certainty: "assumed",
  check: ({ consultation, resolved }) => {
    const [longest] = [...predictedMinutes(consultation)].sort(
      (one, other) => other.longest - one.longest,
    );
    if (longest === undefined || !isUneven(longest)) return [];
    const finding: Finding<Data> = {
      ...aboutWhole(resolved),
      data: {
        longest: Math.round(longest.longest),
        mean: Math.round(longest.mean),
        shortest: Math.round(longest.shortest),
      },
    };
    return [finding];
  },
};

/** Half as long again as the mean, and ten minutes more than the shortest. */
const isUneven = (one: { longest: number; mean: number; shortest: number }): boolean =>
  one.longest > 1.5 * one.mean && one.longest - one.shortest > 10;
