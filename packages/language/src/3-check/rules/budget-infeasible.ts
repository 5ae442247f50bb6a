import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";
import { conflictWords } from "../words/conflicts.ts";

type Data = { task: string; versions: string; conflict: string };

/** No answer to a task is admissible. */
export const budgetInfeasible: Rule<Data> = {
  kind: {
    code: "C0007",
    id: "budget-infeasible",
    severity: "error",
    message: ({ task, versions, conflict }) =>
      `No answer to \`${task}\` meets all of its limits${versions}. ${conflict}`.trim(),
    why: "Nobody could go on, so nobody could send a response.",
    help: () =>
      "Compare the limits, groups and counts of the task with each other and with its numbers: two of them exclude each other, or one asks for more than there is.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, (proof, task) => {
      const conflict = proof.conflict ?? proof.carried?.stuck?.conflict;
      // Where the earlier tasks leave nothing at all, they are what has to be mended.
      if (proof.outcome !== "infeasible" || proof.carried?.states === 0) return [];
      const said = conflict === undefined ? "" : conflictWords(conflict, task, context.language);
      return [{ about: task.path, data: { task: task.path, conflict: said } }];
    }),
};
