import { eachOnce, foundIn } from "../prose/found.ts";
import { readabilityOf } from "../prose/readability.ts";
import { textsOf } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { text: string; score: number; target: number; level: string; measure: string };

/** The least reading ease per declared level: the bounds of Flesch's own classes, from "easy" to "difficult". */
const targets: Readonly<Record<string, number>> = { a1: 80, a2: 70, b1: 60, b2: 50, c1: 30 };

/** A text reads harder than the declared reading level. */
export const readabilityScore: Rule<Data> = {
  kind: {
    code: "C0602",
    id: "readability-score",
    severity: "warning",
    message: ({ text, score, target, level, measure }) =>
      `\`${text}\` reads with an ease of ${score} (${measure}), and ${target} is aimed at for \`${level}\`.`,
    why: "Readers who find a text too hard skip it, and then answer a question without knowing what it is about.",
    help: () =>
      "Shorten the longest sentences and put short words for long ones. The score only counts words and syllables: let someone from the population read the text too.",
  },
  certainty: "heuristic",
  check: (context) => {
    const { consultation, resolved } = context;
    const level = resolved.readingLevel ?? "";
    const target = targets[level];
    if (target === undefined) return [];
    return eachOnce(
      textsOf(consultation).flatMap((prose) => {
        const read = readabilityOf(prose.text, prose.language);
        if (read === null || read.score >= target) return [];
        const measure = prose.language === "nl" ? "Flesch-Douma" : "Flesch";
        const arms = Object.values(prose.versions).join(" ");
        const data = { text: prose.key, score: read.score, target, level, measure };
        return [foundIn(context, prose, data, { key: arms })];
      }),
    );
  },
};
