import { holds, type Consultation, type Question } from "@pwe/model";
import { wordingsOfQuestion } from "./answers/asked.ts";
import { leavesOf } from "./condition-domain.ts";
import { knownOf } from "./known-here.ts";
import { questionsOf } from "./prose/texts.ts";

/** Whether a question is also asked of somebody who answered that they never did what the branch around it is about. */
export function comesFromNever(question: Question, consultation: Consultation): boolean {
  const known = knownOf(question, consultation);
  const pathsOf = (one: (typeof known)[number]): string[] =>
    leavesOf(one).flatMap((leaf) => (leaf.op === "arm" ? [] : [leaf.path]));
  return questionsOf(consultation.instrument).some((earlier) => {
    if (!("answers" in earlier)) return false;
    const about = known.filter((one) => {
      const paths = new Set(pathsOf(one));
      return paths.size === 1 && paths.has(earlier.path);
    });
    if (about.length === 0) return false;
    const labels = wordingsOfQuestion(earlier, consultation);
    return earlier.answers.some(({ id }, at) => {
      const isNever = labels.some(({ answers }) => /\b(?:nooit|never)\b/i.test(answers[at] ?? ""));
      const facts = new Map([[earlier.path, { ids: [id], answered: true }]]);
      return isNever && about.every((one) => holds(one, facts, {}));
    });
  });
}
