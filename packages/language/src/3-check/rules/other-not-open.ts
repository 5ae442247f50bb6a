import { answerSets, labelsIn } from "../answers/sets.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; answer: string; label: string };

const asksMore =
  /\bnamelijk\b|\bn[.]?l[.]?\s*[:…]|\bnamely\b|\b(?:please )?specify\b|\bplease (?:state|describe|explain|say)\b|\bgraag toelichten\b/i;

/** A label asks to write something, and there is no field. */
export const otherNotOpen: Rule<Data> = {
  kind: {
    code: "C0408",
    id: "other-not-open",
    severity: "warning",
    message: ({ question, label }) =>
      `Of \`${question}\` “${label}” asks to write something, and there is no field for it.`,
    why: "Respondents look for the field, and what they wanted to say is lost.",
    help: ({ label }) =>
      `Write it as \`other "${label}"\`, which comes with a field, or take the question out of the label.`,
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      answerSets(context.consultation).flatMap((set) => {
        if (!set.questions.some(({ type }) => type !== "grid")) return [];
        const asking = set.answers.filter((one) => !("kind" in one) || one.kind !== "other");
        const keys = asking.map(set.keyOf);
        return labelsIn(context.consultation, keys).flatMap(({ tag, labels }) =>
          labels.flatMap((label, i) => {
            if (!asksMore.test(label)) return [];
            const data = { question: set.path, answer: asking[i]!.id, label };
            return [foundIn(context, { key: keys[i]!, tag }, data)];
          }),
        );
      }),
    ),
};
