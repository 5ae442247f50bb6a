import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; end: string };

/** A scale of which an end has no words. */
export const scaleWithoutEnds: Rule<Data> = {
  kind: {
    code: "C0432",
    id: "scale-without-ends",
    severity: "warning",
    message: ({ question, end }) =>
      end === "both"
        ? `\`${question}\` is a scale of which neither end says what it stands for.`
        : `\`${question}\` is a scale of which the ${end} end does not say what it stands for.`,
    why: "Some people give a 1 to what is best, as in a ranking. Without words at both ends nobody can tell, and the mean says nothing.",
    help: () => 'Add `low "…"` and `high "…"`.',
  },
  certainty: "exact",
  check: ({ consultation: { instrument, texts } }) =>
    questionsOf(instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "scale") return [];
      const { path } = question;
      const ends = (["min", "max"] as const).filter(
        (role) => texts[`${path}#${role}`] === undefined,
      );
      if (ends.length === 0) return [];
      const end = ends.length === 2 ? "both" : ends[0] === "min" ? "low" : "high";
      return [{ about: path, data: { question: path, end } }];
    }),
};
